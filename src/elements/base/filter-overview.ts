import { narrowed } from '../../feed/filter-feed.js';
import type { StatusFeed } from '../../feed/schema.js';
import { wholeView, type View } from './feed-overview.js';

/** By what was asked for: an unchanged poll and a minute's tick draw again, and need not look through ten years of incidents again. */
const views = new WeakMap<StatusFeed, Map<string, View>>();

/** What the attributes `components` and `min-impact` leave of a feed. A word that is no impact leaves all. */
export const narrowView = (
  whole: StatusFeed,
  components: string | readonly string[] | undefined,
  impact: string | undefined,
): View => {
  const minImpact = (['minor', 'major', 'critical'] as const).find((each) => each === impact);
  const asked = String(components ?? '');
  const key = `${minImpact} ${asked}`;
  const known = views.get(whole) ?? new Map<string, View>();
  views.set(whole, known);
  const made = known.get(key);
  if (made) return made;
  const narrowing = { components: asked.split(','), minImpact };
  const { feed, missing } = narrowed(whole, narrowing);
  const view = { ...wholeView(feed), narrowed: feed !== whole, narrowing, missing };
  known.set(key, view);
  return view;
};
