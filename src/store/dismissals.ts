import { rankOf } from '../feed/derive.js';
import type { ComponentStatus, Incident } from '../feed/schema.js';
import { COMPONENT_STATUSES } from '../feed/words.js';

/** Stored data of a dismissed incident: its last update, its impact, the overall state at that time, and the ids of the components at that state, as one text. */
type Dismissal = readonly [updatedAt: string, impact: string, status: string, affected: string];

/** The overall state, and the ids of the components at that state. */
export interface Overall {
  readonly status: ComponentStatus;
  readonly affected: readonly string[];
}

/** Between ids, because no id has it. Lists are not stored as lists, because Prototype.js 1.6 turns these into texts in JSON. */
const SEPARATOR = '\0';

/** The impacts that have an order, from none to critical. */
const IMPACTS = ['none', 'minor', 'major', 'critical'];
/** Maximum number of stored incidents per feed. */
export const MAX_DISMISSED = 50;

const storageKey = (key: string): string => `status-widgets:dismissed:${key}`;

const isDismissal = (values: readonly unknown[]): values is Dismissal =>
  values.length === 4 && values.every((each) => typeof each === 'string');

const entriesOf = (stored: unknown): readonly [string, unknown][] => Object.entries(stored ?? {});

const updatedAt = ({ updates, startedAt }: Incident): string => updates[0]?.at ?? startedAt ?? '';

/** By key, if storage is not available. Lasts as long as the page. */
const fallback = new Map<string, Map<string, Dismissal>>();

/** The dismissed incidents of a feed, oldest first. Empty if the stored content is invalid. */
const read = (key: string): Map<string, Dismissal> => {
  const kept = fallback.get(key);
  if (kept) return new Map(kept);
  const all = new Map<string, Dismissal>();
  try {
    for (const [id, entry] of entriesOf(JSON.parse(localStorage.getItem(storageKey(key)) ?? '{}'))) {
      const values = entriesOf(entry).map(([, value]) => value);
      if (isDismissal(values)) all.set(id, values);
    }
  } catch {
    // Storage is not available, or its content is invalid.
  }
  return all;
};

/**
 * Whether the visitor has dismissed the incident in its current state. False if it has a newer update or a worse impact since,
 * if the overall state is worse or affects another component since, or if the incident is critical.
 * @param key Identifies the feed or the page. Dismissals of one key do not apply to others.
 */
export const isDismissed = (key: string, incident: Incident, { status, affected }: Overall): boolean => {
  const [at, impact = '', storedStatus, affectedThen = ''] = read(key).get(incident.id) ?? [];
  if (at === undefined || incident.impact === 'critical') return false;
  const statusThen = COMPONENT_STATUSES.find((each) => each === storedStatus) ?? 'operational';
  const known = new Set(affectedThen.split(SEPARATOR));
  const affectsMore = status === statusThen && affected.some((id) => !known.has(id));
  if (rankOf(status) > rankOf(statusThen) || affectsMore) return false;
  const [impactThen, impactNow] = [IMPACTS.indexOf(impact), IMPACTS.indexOf(incident.impact)];
  const isNotWorse = impact === incident.impact || (impactNow >= 0 && impactNow < impactThen);
  // Also compares the texts, because an incident may have no time.
  return isNotWorse && (updatedAt(incident) === at || +new Date(updatedAt(incident)) <= +new Date(at));
};

/** Stores the dismissals of a feed. If storage is not available or full, they last until the page is left. */
const write = (key: string, all: ReadonlyMap<string, Dismissal>): void => {
  try {
    const kept = [...all].slice(-MAX_DISMISSED).map(([id, dismissal]) => [id, Object.assign({}, dismissal)] as const);
    localStorage.setItem(storageKey(key), JSON.stringify(Object.fromEntries(kept)));
  } catch {
    fallback.set(key, new Map(all));
  }
};

/** Stores that the visitor has dismissed these incidents. */
export const dismiss = (key: string, incidents: readonly Incident[], { status, affected }: Overall): void => {
  const all = read(key);
  for (const incident of incidents) {
    all.delete(incident.id);
    all.set(incident.id, [updatedAt(incident), incident.impact, status, affected.join(SEPARATOR)]);
  }
  write(key, all);
};

/** Removes the dismissals of these incidents. */
export const undoDismiss = (key: string, incidents: readonly Incident[]): void => {
  const all = read(key);
  fallback.delete(key);
  for (const { id } of incidents) all.delete(id);
  write(key, all);
};

/** Calls back when another tab of this origin has changed a dismissal. */
export const onOtherTab = (callback: () => void): void =>
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(storageKey(''))) callback();
  });
