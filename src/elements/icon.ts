import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Mark } from './mark.js';

const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8';
const HANDS = 'M8 4.8V8l2.2 1.4';

/** Silhouette and sign of each mark, on 16 × 16. Rings are outlines, all others are filled. */
const DRAWINGS: Readonly<Record<Mark, readonly [silhouette: string, sign: string]>> = {
  operational: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1', 'm4.7 8.3 2.2 2.2 4.4-4.7'],
  under_maintenance: [RING, HANDS],
  degraded_performance: ['M5 1h6a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4', 'M4.6 8h6.8'],
  minor_outage: ['M6.9 1.3a1.5 1.5 0 0 1 2.2 0l5.6 5.6a1.5 1.5 0 0 1 0 2.2l-5.6 5.6a1.5 1.5 0 0 1-2.2 0L1.3 9.1a1.5 1.5 0 0 1 0-2.2Z', 'M8 4.8v3.4m0 2.8v.1'],
  partial_outage: ['M8 1.2c.6 0 1.1.3 1.4.8l5.5 9.7c.6 1.1-.2 2.4-1.4 2.4h-11c-1.2 0-2-1.3-1.4-2.4L6.6 2c.3-.5.8-.8 1.4-.8', 'M8 5.6v3.3m0 2.6v.1'],
  major_outage: ['M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z', 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8'],
  unknown: [RING, 'M6.2 6.3a1.85 1.85 0 1 1 2.7 1.65c-.6.3-.9.7-.9 1.25M8 11.3v.1'],
  stale: [RING, HANDS],
};

/** The mark of a state: silhouette and sign tell the states apart without colour, at 14 px and in grey. Decorative: a word always stands beside it. */
export const icon = (mark: Mark): TemplateResult => {
  const [silhouette, sign] = DRAWINGS[mark];
  return html`<svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class=${silhouette === RING ? mark : 'full'} d=${silhouette}></path><path d=${sign}></path></svg>`;
};
