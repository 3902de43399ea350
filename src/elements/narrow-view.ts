import { overallStatus } from '../feed/derive.js';
import { narrowed } from '../feed/narrow.js';
import type { StatusFeed } from '../feed/schema.js';
import type { View } from './view.js';

/** What the attributes `components` and `min-impact` leave of a feed. A word that is no impact leaves all. */
export const narrowView = (whole: StatusFeed, components: string | readonly string[] | undefined, impact: string | undefined): View => {
  const minImpact = (['minor', 'major', 'critical'] as const).find((each) => each === impact);
  const { feed, missing } = narrowed(whole, { components: components === undefined ? undefined : String(components).split(','), minImpact });
  return { feed, status: overallStatus(feed), narrowed: feed !== whole, missing };
};
