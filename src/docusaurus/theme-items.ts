import type { ThemeConfig } from './index.cjs';
import type { PlacedTags } from './placed-tags.js';

/**
 * Returns a function that adds tags to the navigation bar and the footer, as items with HTML in the configuration of the theme. So
 * they also work with components of the theme that the site has replaced. Called again, it replaces what it has added.
 */
export const createThemeItems = (themeConfig: ThemeConfig): ((tags: PlacedTags) => void) => {
  let original: ThemeConfig | undefined;
  return ({ navbar, footer }) => {
    original ??= { ...themeConfig };
    if (navbar) {
      const item = { type: 'html', position: 'right', className: 'status-navbar-item', value: navbar };
      // The items on the right are aligned at their end, so the first one can change its width without moving the others.
      themeConfig.navbar = { ...original.navbar, items: [item, ...(original.navbar?.items ?? [])] };
    }
    if (footer) {
      const copyright = original.footer?.copyright ?? '';
      const badge = `<div class="status-footer">${footer}</div>`;
      themeConfig.footer = { ...original.footer, copyright: `${badge}${copyright}` };
    }
  };
};
