/** The plugin for Docusaurus 3: https://github.com/ScootKit/status-widgets/blob/main/docs/frameworks.md#docusaurus */
declare function statusWidgets(site: statusWidgets.Site, options: statusWidgets.Options): Promise<statusWidgets.Plugin>;

// Own types for what the plugin uses of Docusaurus, whose types would need its packages, webpack and React.
declare namespace statusWidgets {
  /** The options of the plugin in `docusaurus.config`. */
  interface Options {
    /** URL of a status page, or of a feed in any supported format. */
    readonly src: string;
    /** Where a banner is while something is wrong: above each page, which moves down, or fixed at the bottom of the window. Default: `bottom`. */
    readonly banner?: 'top' | 'bottom' | false;
    /** Whether the footer has a badge, above its copyright. Default: true. */
    readonly footer?: boolean;
    /** Whether the navigation bar has a badge. Default: true. */
    readonly navbar?: boolean;
    /** Whether a build reads the feed, so that the pages contain it. Default: true. */
    readonly bake?: boolean;
    /** Language of the tags, such as `de`, or `inherit` for the locale of the page. Default: `inherit`. */
    readonly lang?: string;
    /** Id of the plugin. Docusaurus needs one if the plugin is used more than once. Default: `default`. */
    readonly id?: string;
  }

  /** The theme's part of `docusaurus.config`: https://docusaurus.io/docs/api/themes/configuration */
  interface ThemeConfig {
    navbar?: { readonly items?: readonly unknown[] };
    footer?: { readonly copyright?: string };
  }

  /** https://docusaurus.io/docs/api/plugin-methods#context */
  interface Site {
    /** Folder of generated files. Hosts keep it between builds. */
    readonly generatedFilesDir: string;
    readonly siteConfig: { readonly themeConfig: ThemeConfig };
    readonly i18n: {
      readonly currentLocale: string;
      readonly localeConfigs: Readonly<Record<string, { readonly htmlLang: string }>>;
    };
  }

  /** https://docusaurus.io/docs/api/plugin-methods/lifecycle-apis */
  interface Plugin {
    readonly name: string;
    readonly loadContent: () => Promise<unknown>;
    readonly injectHtmlTags: () => { readonly preBodyTags: string[]; readonly postBodyTags: string[] };
    readonly getClientModules: () => string[];
    readonly postBuild: (built: { readonly outDir: string }) => Promise<void>;
  }
}

export = statusWidgets;
