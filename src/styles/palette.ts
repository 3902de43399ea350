import { unsafeCSS, type CSSResult } from 'lit';
import { COLOURS, INK, SOFT } from './colours.js';

/** Which classes take which colour. */
const CLASSES: readonly (readonly [selector: string, name: keyof typeof COLOURS])[] = [
  [':host,.unknown,.stale', 'unknown'],
  ['.operational', 'operational'],
  ['.under_maintenance', 'maintenance'],
  ['.degraded_performance,.minor_outage', 'degraded'],
  ['.partial_outage', 'partial'],
  ['.major_outage', 'major'],
];

/**
 * A class named after a state sets the three colours that everything else uses: `--_mark`, which the host may set by
 * `--status-<name>`, and mixed from it `--_soft` (surface, brighter) and `--_ink` (text). Made from a table: shorter than its text.
 */
export const palette: CSSResult = unsafeCSS(
  CLASSES.map(
    ([selector, name]) =>
      `${selector}{--_mark:var(--status-${name},light-dark(${COLOURS[name].join()}));--_bright:var(--status-${name},${COLOURS[name][1]})}`,
  ).join('') +
    `${CLASSES.map(([selector]) => selector).join()}{--_soft:color-mix(in oklab,var(--_bright) ${SOFT}%,var(--_page));--_ink:color-mix(in oklab,var(--_mark) ${INK}%,var(--_text))}`,
);
