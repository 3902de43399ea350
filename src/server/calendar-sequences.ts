import type { Maintenance } from '../feed/schema.js';

/** The last revision of an event of the calendar. */
export interface CalendarSequence {
  readonly id: string;
  /** https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.4: a calendar ignores an event with a lower one than it knows. */
  readonly sequence: number;
  /** What has changed if it differs. */
  readonly version: string;
  /** When the event was seen last, in seconds since 1970. */
  readonly seenAt: number;
}

const versionOf = ({ status, startsAt, endsAt, updates }: Maintenance, isCanceled: boolean): string =>
  [isCanceled ? 'canceled' : status, startsAt, endsAt, updates.length, updates[0]?.at].join(' ');

/** The sequence of an event without an archive, which can only tell by the updates. */
export const firstSequence = ({ updates }: Maintenance, isCanceled: boolean): number =>
  updates.length + Number(isCanceled);

/**
 * The sequences after an observation. The one of an event that has changed is higher than before, also if the provider has dropped
 * updates, or if a maintenance that was withdrawn is back.
 * @param retention Seconds for which an event that is gone is remembered.
 */
export const observeSequences = (
  before: readonly CalendarSequence[],
  maintenances: readonly Maintenance[],
  canceled: readonly Maintenance[],
  at: number,
  retention: number,
): readonly CalendarSequence[] => {
  const known = new Map(before.map((each) => [each.id, each]));
  const observe = (maintenance: Maintenance, isCanceled: boolean): void => {
    const { id } = maintenance;
    const last = known.get(id);
    const version = versionOf(maintenance, isCanceled);
    const first = firstSequence(maintenance, isCanceled);
    const sequence = !last ? first : last.version === version ? last.sequence : Math.max(last.sequence + 1, first);
    known.set(id, { id, sequence, version, seenAt: at });
  };
  for (const maintenance of maintenances) if (maintenance.startsAt) observe(maintenance, false);
  for (const maintenance of canceled) observe(maintenance, true);
  return [...known.values()].filter(({ seenAt }) => seenAt > at - retention);
};
