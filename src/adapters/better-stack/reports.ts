import { attributesOf } from '../shared/json-api.js';
import { keyOf, listOf, textOf, timeOf, wordOf, writtenOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { worstOf } from '../shared/worst.js';
import { STATE } from './better-stack-components.js';

/** States of what a report affects: those of a resource, and `resolved`. https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const AFFECTED = new Map<unknown, string>([...STATE, ['resolved', 'operational']]);

/** Reports have a state in place of a phase: one that is not resolved is open, and nothing says how far it is. */
const REPORT = new Map<unknown, string>([
  ['degraded', 'investigating'],
  ['downtime', 'investigating'],
  ['maintenance', 'investigating'],
  ['resolved', 'resolved'],
]);

/** The same states as impacts, milder first. https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const IMPACT = [
  ['maintenance', 'maintenance'],
  ['degraded', 'minor'],
  ['downtime', 'major'],
] as const;

/** What reports are read against: the resources, and the last day of their history. */
export interface Known {
  readonly names: ReadonlyMap<unknown, string>;
  readonly states: ReadonlyMap<unknown, unknown>;
  readonly lastDay: string;
}

export const knownOf = (resources: readonly JsonObject[]): Known => ({
  names: new Map(resources.map((item) => [keyOf(item.id), textOf(attributesOf(item).public_name) ?? ''])),
  states: new Map(resources.map((item) => [keyOf(item.id), attributesOf(item).status])),
  lastDay: resources.reduce((last, item) => {
    const day = textOf(listOf(attributesOf(item).status_history).at(-1)?.day) ?? '';
    return day > last ? day : last;
  }, ''),
});

const instantOf = (time: unknown): number => (typeof time === 'string' ? Date.parse(time) : NaN);

/** What a report or an update affects: ids of resources, and what is said about them. */
const affectedOf = (item: JsonObject): readonly JsonObject[] =>
  listOf(attributesOf(item).affected_resources).map((each) => ({ ...each, id: keyOf(each.status_page_resource_id) }));

/** `over` once nothing is affected any more, else `before`. */
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

/** What incidents and maintenances share. A report may be without a title: what it affects stands for it, then. */
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
  // A past report as it was at its worst, an open one as it is now.
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
 * No field tells the phase: over once it is resolved or the 90 days reach beyond its end, going on while something that it affects is
 * under maintenance. Never by the clock.
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
