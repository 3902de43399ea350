import { isOpen, rankOf } from '../feed/derive.js';
import { resolvedAt } from '../feed/incident-times.js';
import type { Incident } from '../feed/schema.js';
import type { Interval, Trouble } from './intervals.js';

/** The parts of an interval that are outside of another one. */
const without = ([from, to, status]: Trouble, [start, end]: Interval): readonly Trouble[] =>
  end <= from || to <= start
    ? [[from, to, status]]
    : [...(from < start ? [[from, start, status] as const] : []), ...(end < to ? [[end, to, status] as const] : [])];

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

/**
 * The intervals of a component that an incident states in its updates, and the whole time that they describe. Undefined if it
 * states none.
 */
const statedBy = (
  incident: Incident,
  component: string,
  seenAt: number,
  now: number,
): { readonly range: Interval; readonly troubles: readonly Trouble[] } | undefined => {
  const changes = incident.updates
    .flatMap(({ at, components }) =>
      components.flatMap(({ id, status }) => (id === component ? [{ at: secondsOf(at), status }] : [])),
    )
    // An update may have a time to come, and nothing of that has been seen.
    .filter((change) => change.at <= now)
    .sort((a, b) => a.at - b.at);
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

/** The worst state of each moment, so that overlapping incidents do not count twice. */
const withoutOverlaps = (troubles: readonly Trouble[]): readonly Trouble[] => {
  return [...troubles]
    .sort((a, b) => rankOf(b[2]) - rankOf(a[2]))
    .reduce<readonly Trouble[]>(
      (done, next) => [
        ...done,
        ...done.reduce<readonly Trouble[]>(
          (parts, [from, to]) => parts.flatMap((part) => without(part, [from, to])),
          [next],
        ),
      ],
      [],
    );
};

/**
 * Corrects what was seen of a component by the incidents that state its states in their updates: those times are exact. Incidents
 * without states change nothing.
 * @param seenAt The time of the last observation, in seconds since 1970.
 * @param now That of this one, which is the end of open incidents.
 */
export const withStated = (
  seen: readonly Trouble[],
  component: string,
  incidents: readonly Incident[],
  seenAt: number,
  now: number,
): readonly Trouble[] => {
  const stated = incidents.flatMap((incident) => statedBy(incident, component, seenAt, now) ?? []);
  if (!stated.length) return seen;
  const outside = stated.reduce<readonly Trouble[]>(
    (parts, { range }) => parts.flatMap((part) => without(part, range)),
    seen,
  );
  return withoutOverlaps([...outside, ...stated.flatMap(({ troubles }) => troubles)]).toSorted((a, b) => a[0] - b[0]);
};
