import type { Incident } from '../feed/schema.js';

/** What is remembered of a dismissed incident: when it was updated last, and how hard it hit. */
type Dismissal = readonly [updatedAt: string, impact: string];

/** Impacts that can be compared, milder first. */
const IMPACTS = ['none', 'minor', 'major', 'critical'];
/** Incidents that are remembered per feed. */
const MOST = 50;

const nameOf = (key: string): string => `status-widgets:dismissed:${key}`;

const isDismissal = (value: unknown): value is Dismissal => Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';

const updatedAt = ({ updates, startedAt }: Incident): string => updates[0]?.at ?? startedAt ?? '';

const entriesOf = (value: unknown): [string, unknown][] => (value && typeof value === 'object' ? Object.entries(value) : []);

/** All that was dismissed for `key`, oldest first; nothing where storage refuses. What is not ours, or cut off, is removed. */
const read = (key: string): Map<string, Dismissal> => {
  const all = new Map<string, Dismissal>();
  try {
    const stored = localStorage.getItem(nameOf(key));
    if (stored === null) return all;
    try {
      for (const [id, entry] of entriesOf(JSON.parse(stored))) if (isDismissal(entry)) all.set(id, entry);
    } catch {
      // Falls through to the removal.
    }
    if (!all.size) localStorage.removeItem(nameOf(key));
  } catch {
    // Storage is forbidden here.
  }
  return all;
};

/**
 * Whether the reader dismissed `incident` as it is now: not once it has a newer update or hits harder, and never while it is critical.
 * @param key Names the feed, or the page: what is dismissed for one key shows for others.
 */
export const isDismissed = (key: string, incident: Incident): boolean => {
  const [at, impact] = read(key).get(incident.id) ?? [];
  if (at === undefined || impact === undefined || incident.impact === 'critical') return false;
  const [then, now] = [IMPACTS.indexOf(impact), IMPACTS.indexOf(incident.impact)];
  const asHard = impact === incident.impact || (now >= 0 && now < then);
  // Equal texts, too: an incident without any time is the same as long as it has none.
  return asHard && (updatedAt(incident) === at || Date.parse(updatedAt(incident)) <= Date.parse(at));
};

/** Remembers that the reader has seen enough of `incident`. Silent where storage refuses: it shows again on the next page. */
export const dismiss = (key: string, incident: Incident): void => {
  const all = read(key);
  all.delete(incident.id);
  all.set(incident.id, [updatedAt(incident), incident.impact]);
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(Object.fromEntries([...all].slice(-MOST))));
  } catch {
    // Forbidden or full.
  }
};
