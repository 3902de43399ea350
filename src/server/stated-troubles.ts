import { isOpen, rankOf } from '../feed/derive.js';
import { resolvedAt } from '../feed/incident-times.js';
import type { ComponentStatus, Incident, StatusFeed } from '../feed/schema.js';
import type { Interval, Trouble } from './intervals.js';

/** The states of a component that an incident states in its updates. */
export interface StatedChanges {
  readonly incident: Incident;
  readonly changes: readonly { readonly at: number; readonly status: ComponentStatus }[];
}

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

/**
 * What the incidents of a feed state of its components, by component.
 * @param now Seconds since 1970. An update may have a time to come, and nothing of that has been seen.
 */
export const statedChanges = (
  { incidents }: StatusFeed,
  now: number,
): ReadonlyMap<string, readonly StatedChanges[]> => {
  const byComponent = new Map<string, StatedChanges[]>();
  for (const incident of incidents) {
    const ofIncident = new Map<string, { at: number; status: ComponentStatus }[]>();
    for (const { at, components } of incident.updates) {
      const time = secondsOf(at);
      if (time > now) continue;
      for (const { id, status } of components) {
        const changes = ofIncident.get(id) ?? [];
        changes.push({ at: time, status });
        ofIncident.set(id, changes);
      }
    }
    for (const [id, changes] of ofIncident) {
      const stated = byComponent.get(id) ?? [];
      stated.push({ incident, changes: changes.sort((a, b) => a.at - b.at) });
      byComponent.set(id, stated);
    }
  }
  return byComponent;
};

/** The intervals that an incident states, and the whole time that they describe. */
const statedBy = (
  { incident, changes }: StatedChanges,
  seenAt: number,
  now: number,
): { readonly range: Interval; readonly troubles: readonly Trouble[] } | undefined => {
  const [first] = changes;
  if (!first) return undefined;
  const resolved = resolvedAt(incident);
  const end = isOpen(incident) || !resolved ? now : secondsOf(resolved);
  const last = Math.max(first.at, changes.at(-1)?.at ?? 0, Math.min(end, now));
  const troubles = changes.flatMap(({ at, status }, index): readonly Trouble[] => {
    const to = changes[index + 1]?.at ?? last;
    return status === 'operational' || to <= at ? [] : [[at, to, status]];
  });
  // Until this observation, nothing newer is known than how the incident ended.
  return { range: [first.at, last > seenAt ? now : last], troubles };
};

/** The parts of intervals that are outside of all ranges. */
const outsideOf = (troubles: readonly Trouble[], ranges: readonly Interval[]): readonly Trouble[] => {
  const sorted = ranges.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0]);
  const parts: Trouble[] = [];
  let next = 0;
  let covered = -Infinity;
  for (const [from, to, status] of [...troubles].sort((a, b) => a[0] - b[0])) {
    let start = from;
    // Troubles of a component do not overlap, so no earlier range is needed again.
    for (let range = sorted[next]; range && range[0] < to; range = sorted[++next]) {
      start = Math.max(start, covered);
      if (start < range[0]) parts.push([start, range[0], status]);
      covered = Math.max(covered, range[1]);
    }
    start = Math.max(start, covered);
    if (start < to) parts.push([start, to, status]);
  }
  return parts;
};

/** The worst state of each moment, so that overlapping incidents do not count twice. */
const withoutOverlaps = (troubles: readonly Trouble[]): readonly Trouble[] => {
  const edges = troubles
    .flatMap(([from, to, status]) => [
      { at: from, status, change: 1 },
      { at: to, status, change: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<ComponentStatus, number>();
  const parts: Trouble[] = [];
  let since = 0;
  for (const { at, status, change } of edges) {
    const worst = [...open].reduce<ComponentStatus | undefined>(
      (found, [word, count]) => (count && (!found || rankOf(word) > rankOf(found)) ? word : found),
      undefined,
    );
    const last = parts.at(-1);
    if (worst && since < at) {
      if (last?.[1] === since && last[2] === worst) parts[parts.length - 1] = [last[0], at, worst];
      else parts.push([since, at, worst]);
    }
    since = at;
    open.set(status, (open.get(status) ?? 0) + change);
  }
  return parts;
};

/**
 * Corrects what was seen of a component by the incidents that state its states in their updates: those times are exact. Incidents
 * without states change nothing.
 * @param seenAt The time of the last observation, in seconds since 1970.
 * @param now That of this one, which is the end of open incidents.
 */
export const withStated = (
  seen: readonly Trouble[],
  incidents: readonly StatedChanges[],
  seenAt: number,
  now: number,
): readonly Trouble[] => {
  const stated = incidents.flatMap((incident) => statedBy(incident, seenAt, now) ?? []);
  if (!stated.length) return seen;
  const outside = outsideOf(
    seen,
    stated.map(({ range }) => range),
  );
  return withoutOverlaps([...outside, ...stated.flatMap(({ troubles }) => troubles)]);
};
