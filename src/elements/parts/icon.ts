import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { StatusIcon } from '../base/status-icon.js';

const DISC = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2';
const HANDS = 'M8 4.8V8l2.2 1.4';

/** Silhouette and sign of each icon, in a box of 16 × 16. styles/base.ts fills some silhouettes and outlines the others. */
const DRAWINGS: Readonly<Record<StatusIcon, readonly [silhouette: string, sign: string]>> = {
  operational: [DISC, 'm4.7 8.3 2.2 2.2 4.4-4.7'],
  under_maintenance: [DISC, HANDS],
  degraded_performance: ['M3 3h10v10H3Z', 'M4.6 8h6.8'],
  minor_outage: ['m8 2 6 6-6 6-6-6Z', 'M8 4.8v3.4m0 2.8v.1'],
  partial_outage: ['m8 2.5 6 11H2Z', 'M8 6v3m0 2.6v.1'],
  major_outage: ['M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5Z', 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8'],
  unknown: [DISC, 'M6.2 6.3a1.85 1.85 0 1 1 2.7 1.65c-.6.3-.9.7-.9 1.25m0 2.2v.1'],
  stale: [DISC, HANDS],
};

/** The icon of a state. The states differ in silhouette or sign, not only in color. Decorative, because there is always a word next to it. */
export const icon = (status: StatusIcon): TemplateResult => {
  const [silhouette, sign] = DRAWINGS[status];
  return html`<svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class="silhouette ${status}" d=${silhouette}></path><path d=${sign}></path></svg>`;
};
