import type * as Preset from '@docusaurus/preset-classic';
import type { Config, LoadContext, Plugin } from '@docusaurus/types';
import type { Options } from '@scootkit/status-widgets/docusaurus';
import statusWidgets from '@scootkit/status-widgets/docusaurus';

// The plugin has types of its own. They fit those of Docusaurus.
statusWidgets satisfies (site: LoadContext, options: Options) => Promise<Plugin>;

export default {
  title: 'Harbor',
  url: 'https://docs.harbor.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  presets: [['classic', { docs: false, blog: false, sitemap: false, theme: {} } satisfies Preset.Options]],
  plugins: [
    ['@scootkit/status-widgets/docusaurus', { src: 'https://status.example.com', banner: 'bottom' } satisfies Options],
  ],
  themeConfig: {
    navbar: { title: 'Harbor', items: [{ type: 'localeDropdown', position: 'right' }] },
    footer: { style: 'dark', copyright: '© Harbor' },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
