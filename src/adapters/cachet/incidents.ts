import { keyOf, listOf, textOf, writtenOf } from '../shared/json.js';
import { worstOf } from '../shared/worst.js';
import { numberOf, wordFor } from './row.js';
import type { Kind, Row } from './row.js';
import { isToCome } from './told-time.js';

/**
 * By number: https://github.com/cachethq/core/blob/main/src/Enums/IncidentStatusEnum.php. 0 is "Reported", which is not resolved, and
 * an incident without a status is not resolved either. In version 2, 0 is "Scheduled".
 */
const INCIDENT = ['unknown', 'investigating', 'identified', 'monitoring', 'resolved'];

/** By number: https://github.com/cachethq/core/blob/main/src/Enums/ScheduleStatusEnum.php */
const SCHEDULE = ['scheduled', 'in_progress', 'completed'];

/** Incidents have no impact, so the worst status of their components is used. By number, mildest first: https://github.com/cachethq/core/blob/main/src/Enums/ComponentStatusEnum.php */
const IMPACT = [
  [6, 'maintenance'],
  [2, 'minor'],
  [3, 'major'],
  [4, 'critical'],
] as const;

/** What is needed besides its row to read an incident. */
export interface Context {
  readonly find: (kind: Kind, id: unknown) => Row | undefined;
  readonly timeOf: (time: unknown) => unknown;
}

/** In version 2, the status marks a planned incident. In version 3, its time is in the future. */
export const isPlanned = ({ own, value }: Row): boolean =>
  (!value && numberOf(own.status) === 0) || (value !== 4 && isToCome(own.occurred));

/**
 * The common fields of incidents and schedules. `first` is the status of their first text. An update that is related but missing
 * becomes an empty one, so that the parser reports it.
 */
const noticeOf = (
  { id, own, value, statusText, related }: Row,
  { find, timeOf }: Context,
  words: readonly string[],
  first: string,
) => {
  const at = timeOf(own.published) ?? timeOf(own.created);
  const body = writtenOf(own.message);
  const format = 'markdown';
  return {
    id,
    title: textOf(own.name),
    status: wordFor(words, value),
    statusText,
    components: [
      ...related('components'),
      ...[own.component_id, ...listOf(own.components).map((each) => each.component_id)].flatMap((each) =>
        keyOf(numberOf(each) || []),
      ),
    ],
    updates: [
      ...related('updates').map((each) => {
        const update = find('updates', each);
        return {
          status: wordFor(words, update?.value ?? value),
          at: timeOf(update?.own.created),
          body: writtenOf(update?.own.message),
          format,
        };
      }),
      ...(body && !own.created_at ? [{ status: first, at, body, format }] : []),
    ],
  };
};

export const incidentOf = (row: Row, context: Context) => {
  const { own } = row;
  const notice = noticeOf(row, context, INCIDENT, 'investigating');
  const states = notice.components.map((id) => context.find('components', id)?.value);
  return {
    ...notice,
    impact: (notice.status !== 'resolved' && worstOf(IMPACT, states)) || 'unknown',
    startedAt: context.timeOf(own.occurred) ?? context.timeOf(own.created),
    url: textOf(own.permalink),
  };
};

/** A schedule, or a planned incident. */
export const maintenanceOf = (row: Row, context: Context) => {
  const { id, own, kind } = row;
  return {
    ...noticeOf(row, context, SCHEDULE, 'scheduled'),
    // A schedule and an incident may have the same number.
    ...(kind === 'incidents' && { id: `incident-${String(id)}`, status: 'scheduled', statusText: undefined }),
    startsAt: context.timeOf(own.scheduled ?? own.occurred),
    endsAt: context.timeOf(own.completed),
  };
};
