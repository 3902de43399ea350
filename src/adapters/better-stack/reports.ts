import { attributesOf } from '../shared/json-api.js';
import { keyOf, listOf, textOf, timeOf, wordOf, writtenOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { worstOf } from '../shared/worst.js';
import { STATE } from './better-stack-components.js';

/** States of affected resources: those of a resource, and `resolved`. https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const AFFECTED = new Map<unknown, string>([...STATE, ['resolved', 'operational']]);

/** Reports have a state instead of a phase. A report that is not resolved is open, and its phase is not known. https://betterstack.com/docs/uptime/api/status-page-reports-api-response-params */
const REPORT = new Map<unknown, string>([
  ['degraded', 'investigating'],
  ['downtime', 'investigating'],
  ['maintenance', 'investigating'],
  ['resolved', 'resolved'],
]);

/** The same states as impacts, mildest first. https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const IMPACT = [
  ['maintenance', 'maintenance'],
  ['degraded', 'minor'],
  ['downtime', 'major'],
] as const;

/** What is needed of the resources to read the reports. */
export interface Known {
  readonly names: ReadonlyMap<unknown, string>;
  readonly states: ReadonlyMap<unknown, unknown>;
  readonly lastDay: string;
}

export const knownOf = (resources: readonly JsonObject[]): Known => ({
  names: new Map(
    resources.map((item) => [keyOf(item.id), (textOf(attributesOf(item).public_name) ?? '').slice(0, 200)]),
  ),
  states: new Map(resources.map((item) => [keyOf(item.id), attributesOf(item).status])),
  lastDay: resources.reduce((last, item) => {
    const day = textOf(listOf(attributesOf(item).status_history).at(-1)?.day) ?? '';
    return day > last ? day : last;
  }, ''),
});

const instantOf = (time: unknown): number => (typeof time === 'string' ? +new Date(time) : NaN);

/** The affected resources of a report or an update, with their ids as text. */
const affectedOf = (item: JsonObject): readonly JsonObject[] =>
  listOf(attributesOf(item).affected_resources).map((each) => ({ ...each, id: keyOf(each.status_page_resource_id) }));

/** The status is `over` if all affected resources are resolved, otherwise `before`. */
const updateOf = (item: JsonObject, before: string, over: string) => {
  const { message, published_at } = attributesOf(item);
  const affected = affectedOf(item);
  return {
    id: item.id,
    status: affected.length && affected.every(({ status }) => status === 'resolved') ? over : before,
    at: timeOf(published_at),
    body: writtenOf(message),
    format: 'markdown',
    components: affected.map(({ id, status }) => ({ id, status: wordOf(AFFECTED, status) })),
  };
};

/** The common fields of incidents and maintenances. A report without a title gets the names of the affected resources. */
const basicsOf = (item: JsonObject, { names }: Known, page: JsonObject) => {
  const ids = new Set(affectedOf(item).map(({ id }) => id));
  const affected = [...ids].flatMap((id) => names.get(id) || []).join(', ');
  return {
    id: item.id,
    title: textOf(attributesOf(item).title) ?? textOf(affected) ?? textOf(attributesOf(page).company_name),
    components: [...ids],
  };
};

/** A report with its updates. */
export interface Report {
  readonly item: JsonObject;
  readonly updates: readonly JsonObject[];
}

export const incidentOf = ({ item, updates }: Report, known: Known, page: JsonObject) => {
  const { aggregate_state, starts_at, ends_at } = attributesOf(item);
  const status = wordOf(REPORT, aggregate_state);
  const isOver = status === 'resolved';
  // The worst state of a past report, the current state of an open one.
  const states = isOver ? [item, ...updates].flatMap(affectedOf).map((each) => each.status) : [aggregate_state];
  return {
    ...basicsOf(item, known, page),
    status,
    impact: worstOf(IMPACT, states) ?? 'unknown',
    impactText: isOver ? undefined : textOf(aggregate_state),
    startedAt: timeOf(starts_at),
    resolvedAt: isOver ? timeOf(ends_at) : undefined,
    updates: updates.map((update) => updateOf(update, 'investigating', 'resolved')),
  };
};

/**
 * There is no field for the phase. A maintenance is completed if it is resolved, or if the history of the resources goes beyond its
 * end. It is in progress while an affected resource is under maintenance. The clock is not used.
 */
const phaseOf = (item: JsonObject, { states, lastDay }: Known): unknown => {
  const { aggregate_state, ends_at } = attributesOf(item);
  if (!REPORT.has(aggregate_state)) return aggregate_state;
  if (aggregate_state === 'resolved' || (textOf(ends_at) ?? '9').slice(0, 10) < lastDay) return 'completed';
  return affectedOf(item).some(({ id }) => states.get(id) === 'maintenance') ? 'in_progress' : 'scheduled';
};

export const maintenanceOf = ({ item, updates }: Report, known: Known, page: JsonObject) => {
  const { starts_at, ends_at } = attributesOf(item);
  const startsAt = timeOf(starts_at);
  return {
    ...basicsOf(item, known, page),
    status: phaseOf(item, known),
    startsAt,
    endsAt: timeOf(ends_at),
    updates: updates.map((update) => {
      const said = updateOf(update, 'in_progress', 'completed');
      return instantOf(said.at) < instantOf(startsAt) ? { ...said, status: 'scheduled' } : said;
    }),
  };
};
