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
      const item = { type: 'html', position: 'left', className: 'status-navbar-item', value: navbar };
      // At the end of the left side, its width may change without moving anything.
      themeConfig.navbar = { ...original.navbar, items: [...(original.navbar?.items ?? []), item] };
    }
    if (footer) {
      const copyright = original.footer?.copyright ?? '';
      const badge = `<div class="status-footer">${footer}</div>`;
      themeConfig.footer = { ...original.footer, copyright: `${badge}${copyright}` };
    }
  };
};
