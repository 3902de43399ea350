import { rankOf, type Breadth } from '../feed/derive.js';
import type { Incident } from '../feed/schema.js';
import { COMPONENT_STATUSES } from '../feed/words.js';

/** What is remembered of a dismissed incident: when it was updated last, how hard it hit, the overall state then, and how many components were at it. */
type Dismissal = readonly [updatedAt: string, impact: string, status: string, affected: string];

type Overall = Pick<Breadth, 'status' | 'affected'>;

/** Impacts that can be compared, milder first. */
const IMPACTS = ['none', 'minor', 'major', 'critical'];
/** Incidents that are remembered per feed. */
export const MOST_DISMISSED = 50;

const nameOf = (key: string): string => `status-widgets:dismissed:${key}`;

const isDismissal = (value: unknown): value is Dismissal =>
  Array.isArray(value) && value.length === 4 && value.every((each) => typeof each === 'string');

const updatedAt = ({ updates, startedAt }: Incident): string => updates[0]?.at ?? startedAt ?? '';

/** All that was dismissed for `key`, oldest first; nothing where storage is forbidden or holds something else. */
const read = (key: string): Map<string, Dismissal> => {
  const all = new Map<string, Dismissal>();
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? '{}');
    const entries: [string, unknown][] = Object.entries(stored instanceof Object ? stored : {});
    for (const [id, entry] of entries) if (isDismissal(entry)) all.set(id, entry);
  } catch {
    // Forbidden, or cut off.
  }
  return all;
};

/**
 * Whether the reader dismissed `incident` as it is now: not once it has a newer update or hits harder, or the overall state is
 * worse or wider than it was then, and never while it is critical.
 * @param key Names the feed, or the page: what is dismissed for one key shows for others.
 */
export const isDismissed = (key: string, incident: Incident, { status, affected }: Overall): boolean => {
  const [at, impact, before, reach] = read(key).get(incident.id) ?? [];
  if (at === undefined || impact === undefined || incident.impact === 'critical') return false;
  const worst = COMPONENT_STATUSES.find((each) => each === before) ?? 'operational';
  if (rankOf(status) > rankOf(worst) || (status === worst && affected > Number(reach))) return false;
  const [then, now] = [IMPACTS.indexOf(impact), IMPACTS.indexOf(incident.impact)];
  const asHard = impact === incident.impact || (now >= 0 && now < then);
  // Equal texts, too: an incident without any time is the same as long as it has none.
  return asHard && (updatedAt(incident) === at || Date.parse(updatedAt(incident)) <= Date.parse(at));
};

/** Remembers that the reader has seen enough of these incidents, and of the overall state as it is. Silent where storage refuses: they show again on the next page. */
export const dismiss = (key: string, incidents: readonly Incident[], { status, affected }: Overall): void => {
  const all = read(key);
  for (const incident of incidents) {
    all.delete(incident.id);
    all.set(incident.id, [updatedAt(incident), incident.impact, status, String(affected)]);
  }
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(Object.fromEntries([...all].slice(-MOST_DISMISSED))));
  } catch {
    // Forbidden or full.
  }
};
