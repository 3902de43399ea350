import { fileURLToPath } from 'node:url';
import { readBakedFeed } from './baked-feed.js';
import type { Plugin, Site } from './index.cjs';
import { placeTags, type PlacedTags } from './placed-tags.js';
import { readOptions } from './plugin-options.js';
import { createThemeItems } from './theme-items.js';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The plugin for Docusaurus. Throws an error that names the option if one is wrong. */
export const createPlugin = (site: Site, input: unknown): Plugin => {
  const options = readOptions(input);
  const addToTheme = createThemeItems(site.siteConfig.themeConfig);
  let tags: PlacedTags | undefined;
  return {
    name: 'status-widgets',
    loadContent: async () => {
      const feed = options.bake ? await readBakedFeed(options.src, site.generatedFilesDir) : undefined;
      const { currentLocale, localeConfigs } = site.i18n;
      tags = await placeTags(options, feed, localeConfigs[currentLocale]?.htmlLang ?? currentLocale);
      return tags;
    },
    // The banner is outside of the root of React, so it stays when the page changes, and a site may have its own Root.
    injectHtmlTags: () => {
      // The last step before the site is written. Translations replace parts of the configuration in an earlier one.
      if (tags) addToTheme(tags);
      return { preBodyTags: tags?.top ? [tags.top] : [], postBodyTags: tags?.bottom ? [tags.bottom] : [] };
    },
    getClientModules: () => [pathOf('docusaurus.css'), pathOf('load-tags.js')],
  };
};
