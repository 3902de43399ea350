import { fileURLToPath } from 'node:url';
import { bakeBadge, changePages, type BakedBadge } from './baked-badge.js';
import { readBakedFeed } from './baked-feed.js';
import type { Plugin, Site } from './index.cjs';
import { placeTags, sharedAttributes } from './placed-tags.js';
import { readOptions, type AllOptions } from './plugin-options.js';
import { createThemeItems } from './theme-items.js';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Address → the feed of this build. Docusaurus builds a site once per locale. */
const feeds = new Map<string, ReturnType<typeof readBakedFeed>>();

const feedOf = (src: string, folder: string): ReturnType<typeof readBakedFeed> => {
  const feed = feeds.get(src) ?? readBakedFeed(src, folder);
  feeds.set(src, feed);
  return feed;
};

const badgeOf = async (options: AllOptions, { generatedFilesDir, i18n }: Site): Promise<BakedBadge | undefined> => {
  const feed = options.bake ? await feedOf(options.src, generatedFilesDir) : undefined;
  const lang = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return feed && bakeBadge(feed, { lang, ...sharedAttributes(options) });
};

/** The plugin for Docusaurus. Throws an error that names the option if one is wrong. */
export const createPlugin = (site: Site, input: unknown): Plugin => {
  const options = readOptions(input);
  const addToTheme = createThemeItems(site.siteConfig.themeConfig);
  let badge: BakedBadge | undefined;
  return {
    name: 'status-widgets',
    loadContent: async () => {
      badge = await badgeOf(options, site);
    },
    // The banner is outside of the root of React, so it stays when the page changes, and a site may have its own Root.
    injectHtmlTags: () => {
      const tags = placeTags(options, badge?.html);
      // The last step before the site is written. Translations replace parts of the configuration in an earlier one.
      addToTheme(tags);
      return { preBodyTags: tags.top ? [tags.top] : [], postBodyTags: tags.bottom ? [tags.bottom] : [] };
    },
    getClientModules: () => [pathOf('docusaurus.css'), pathOf('load-tags.js')],
    postBuild: async ({ outDir }) => {
      if (badge) await changePages(outDir, badge.addShadowRoots);
    },
  };
};
