// @ts-check

/** @type {import('@scootkit/status-widgets/docusaurus').Options} */
const status = { src: process.env.STATUS_SRC ?? 'https://status.scootkit.com' };

/** @type {import('@docusaurus/types').Config} */
module.exports = {
  title: 'Harbor Docs',
  url: 'https://docs.harbor.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en', 'de', 'it'] },
  presets: [['classic', { docs: false, blog: false }]],
  plugins: [['@scootkit/status-widgets/docusaurus', status]],
  themeConfig: {
    // Dark only.
    colorMode: { defaultMode: 'dark', disableSwitch: true },
    navbar: {
      title: 'Harbor Docs',
      items: [
        { to: '/status', label: 'Status', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
      ],
    },
    footer: {
      style: 'dark',
      links: [
        { title: 'Docs', items: [{ label: 'Start', to: '/' }] },
        { title: 'Help', items: [{ label: 'Status', to: '/status' }] },
      ],
      copyright: '© Harbor',
    },
  },
};
