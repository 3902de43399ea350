import { unsafeCSS, type CSSResult } from 'lit';
import { COLORS, INK, SOFT } from './colors.js';

/** The classes of each color. */
const CLASSES: readonly (readonly [selector: string, name: keyof typeof COLORS])[] = [
  [':host,.unknown,.stale,.no_data', 'unknown'],
  ['.operational', 'operational'],
  ['.under_maintenance', 'maintenance'],
  ['.degraded_performance,.minor_outage', 'degraded'],
  ['.partial_outage', 'partial'],
  ['.major_outage', 'major'],
];

/** The text color where the page sets a transparent state color. Other colors stay as they are: https://drafts.csswg.org/css-color-5/#relative-colors */
const MARK = 'oklab(from color-mix(in oklab,var(--_own) 99.99%,var(--_text)) l a b/max(alpha,1.1 - alpha * 999))';

/**
 * The class of a state sets its three colors: `--_mark`, which pages can override with `--status-<name>`, and `--_soft` (surfaces)
 * and `--_ink` (text), which are mixed from it. Generated from a table, because that is smaller than the CSS.
 */
export const palette: CSSResult = unsafeCSS(
  CLASSES.map(
    ([selector, name]) =>
      `${selector}{--_own:var(--status-${name},light-dark(${COLORS[name].join()}));--_bright:var(--status-${name},${COLORS[name][1]})}`,
  ).join('') +
    `${CLASSES.map(([selector]) => selector).join()}{--_mark:var(--_own);--_soft:color-mix(in oklab,var(--_bright) ${SOFT}%,var(--_page));--_ink:color-mix(in oklab,var(--_mark) ${INK}%,var(--_text));@supports (color:oklab(from light-dark(red,red) l a b)){--_mark:${MARK}}}`,
);
