import { unsafeCSS, type CSSResult } from 'lit';
import { COLOURS } from './colours.js';

/** Which class takes which colours. Later ones are never the parents of earlier ones. */
const CLASSES: readonly (readonly [selector: string, name: keyof typeof COLOURS])[] = [
  [':host,.unknown,.stale', 'unknown'],
  ['.operational', 'operational'],
  ['.under_maintenance', 'maintenance'],
  ['.degraded_performance,.minor_outage', 'degraded'],
  ['.partial_outage', 'partial'],
  ['.major_outage', 'major'],
];

/**
 * A class named after a state sets the three colours that everything else uses: `--_mark`, `--_soft` and `--_ink`.
 * The host's `--status-<name>`, `-soft` and `-text` win. Made from a table, which is 0.3 kB shorter than its text.
 */
export const palette: CSSResult = unsafeCSS(
  CLASSES.map(([selector, name]) => {
    const [mark, darkMark, soft, darkSoft, ink, darkInk] = COLOURS[name];
    const set = (own: string, suffix: string, light: string, dark: string): string => `--_${own}:var(--status-${name}${suffix},light-dark(${light},${dark}));`;
    return `${selector}{${set('mark', '', mark, darkMark)}${set('soft', '-soft', soft, darkSoft)}${set('ink', '-text', ink, darkInk)}}`;
  }).join(''),
);
