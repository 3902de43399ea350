import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { ANNOUNCEMENT } from '../shared/announcement.js';
import { baseOf, hostOf, isRecord, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Aggregate states and those of resources: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const STATE = new Map<unknown, string>([
  ['operational', 'operational'],
  ['degraded', 'degraded_performance'],
  ['downtime', 'major_outage'],
  ['maintenance', 'under_maintenance'],
  ['not_monitored', 'unknown'],
]);

/** States of what a report affects: those of a resource, and `resolved`. */
const AFFECTED = new Map<unknown, string>([...STATE, ['resolved', 'operational']]);

/** Reports have a state in place of a phase: one that is not resolved is open, and nothing says how far it is. */
const REPORT = new Map<unknown, string>([
  ['degraded', 'investigating'],
  ['downtime', 'investigating'],
  ['maintenance', 'investigating'],
  ['resolved', 'resolved'],
]);

/** The same states as impacts, milder first. */
const IMPACT = new Map<unknown, string>([
  ['maintenance', 'maintenance'],
  ['degraded', 'minor'],
  ['downtime', 'major'],
]);

/** What the seconds of a day are, by the day's state. */
const DAY = new Map<unknown, string>([
  ['operational', 'majorOutage'],
  ['degraded', 'degraded'],
  ['downtime', 'majorOutage'],
  ['maintenance', 'majorOutage'],
]);

/** What reports are read against: the resources, and the last day of their history. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, unknown>;
  readonly lastDay: string;
}

const attributesOf = (item: JsonObject): JsonObject => (isRecord(item.attributes) ? item.attributes : {});
/** Ids are texts in one place and numbers in another. */
const keyOf = (id: unknown): string => `${typeof id === 'number' ? id : (textOf(id) ?? '')}`;
const placeOf = (item: JsonObject): number => Number(attributesOf(item).position) || 0;
const inOrder = (items: readonly JsonObject[]): readonly JsonObject[] =>
  [...items].sort((a, b) => placeOf(a) - placeOf(b));

/** The ids that the item's relationship `name` lists. */
const related = (item: JsonObject, name: string): readonly string[] => {
  const relation = isRecord(item.relationships) ? item.relationships[name] : undefined;
  return isRecord(relation) ? listOf(relation.data).map(({ id }) => keyOf(id)) : [];
};

const secondsOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

const instantOf = (time: unknown): number => (typeof time === 'string' ? Date.parse(time) : NaN);

const dayOf = ({ day, status, downtime_duration, maintenance_duration }: JsonObject) => {
  const kind = DAY.get(status);
  if (!kind) return [{ date: day, noData: true }];
  const down = secondsOf(downtime_duration);
  const maintenance = secondsOf(maintenance_duration);
  if (down || maintenance) return [{ date: day, [kind]: down, maintenance }];
  // The state without a length, as for a day that is degraded by a report: a second is the least that shows.
  return status === 'operational' ? [] : [{ date: day, [status === 'maintenance' ? status : kind]: 1 }];
};

/** Up to 90 days. The share of a resource that was never monitored says nothing. */
const uptimeOf = ({ availability, status_history }: JsonObject) => {
  const history = listOf(status_history);
  if (!history.some(({ status }) => DAY.has(status))) return undefined;
  const dates = history.flatMap(({ day }) => textOf(day) ?? []).sort();
  return { ratio: availability ?? undefined, from: dates[0], to: dates.at(-1), days: history.flatMap(dayOf) };
};

const componentOf = (item: JsonObject, sections: ReadonlySet<string>) => {
  const attributes = attributesOf(item);
  const section = keyOf(attributes.status_page_section_id);
  const { status } = attributes;
  return {
    id: item.id ?? attributes.resource_id ?? textOf(attributes.public_name),
    name: textOf(attributes.public_name),
    status: wordOf(STATE, status),
    statusText: status === 'not_monitored' ? 'not monitored' : status === 'operational' ? undefined : textOf(status),
    description: textOf(attributes.explanation),
    group: sections.has(section) ? section : undefined,
    uptime: uptimeOf(attributes),
  };
};

const affectedOf = (item: JsonObject): readonly JsonObject[] => listOf(attributesOf(item).affected_resources);

/** A report may be without a title: what it affects, then. */
const titleOf = (item: JsonObject, { names }: Known): string | undefined =>
  textOf(attributesOf(item).title) ??
  textOf(
    affectedOf(item)
      .flatMap(({ status_page_resource_id: id }) => names.get(keyOf(id)) || [])
      .join(', '),
  );

/** The worst of some states, as an impact; undefined where none of them is one. */
const worstOf = (states: readonly unknown[]): string | undefined =>
  [...IMPACT].flatMap(([state, impact]) => (states.includes(state) ? impact : [])).at(-1);

/** `over` once nothing is affected any more, else `before`. */
const updateOf = (item: JsonObject, before: string, over: string) => {
  const { message, published_at } = attributesOf(item);
  const affected = affectedOf(item);
  return {
    id: item.id,
    status: affected.length && affected.every(({ status }) => status === 'resolved') ? over : before,
    at: timeOf(published_at),
    body: textOf(message),
    format: 'markdown',
    components: affected.map(({ status_page_resource_id: id, status }) => ({
      id: keyOf(id),
      status: wordOf(AFFECTED, status),
    })),
  };
};

const incidentOf = (item: JsonObject, updates: readonly JsonObject[]) => {
  const { aggregate_state, starts_at, ends_at } = attributesOf(item);
  const status = wordOf(REPORT, aggregate_state);
  const isOver = status === 'resolved';
  const states = [item, ...updates].flatMap(affectedOf).map((each) => each.status);
  return {
    status,
    // A past report as it was at its worst, an open one as it is now.
    impact: (isOver ? worstOf(states) : IMPACT.get(aggregate_state)) ?? 'unknown',
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
const phaseOf = ({ aggregate_state, ends_at, affected_resources }: JsonObject, { states, lastDay }: Known): unknown => {
  if (!REPORT.has(aggregate_state)) return aggregate_state;
  if (aggregate_state === 'resolved' || (textOf(ends_at) ?? '9').slice(0, 10) < lastDay) return 'completed';
  return listOf(affected_resources).some(({ status_page_resource_id: id }) => states.get(keyOf(id)) === 'maintenance')
    ? 'in_progress'
    : 'scheduled';
};

const maintenanceOf = (item: JsonObject, updates: readonly JsonObject[], known: Known) => {
  const attributes = attributesOf(item);
  const startsAt = timeOf(attributes.starts_at);
  return {
    status: phaseOf(attributes, known),
    startsAt,
    endsAt: timeOf(attributes.ends_at),
    updates: updates.map((update) => {
      const said = updateOf(update, 'in_progress', 'completed');
      return instantOf(said.at) < instantOf(startsAt) ? { ...said, status: 'scheduled' } : said;
    }),
  };
};

const knownOf = (resources: readonly JsonObject[]): Known => ({
  names: new Map(resources.map((item) => [keyOf(item.id), textOf(attributesOf(item).public_name) ?? ''])),
  states: new Map(resources.map((item) => [keyOf(item.id), attributesOf(item).status])),
  lastDay: resources.reduce((last, item) => {
    const day = textOf(listOf(attributesOf(item).status_history).at(-1)?.day) ?? '';
    return day > last ? day : last;
  }, ''),
});

/** What the page names but does not contain, for the reader to report: it may be anything. */
const missing = (page: JsonObject, name: string, items: readonly JsonObject[]) => {
  const there = new Set(items.map(({ id }) => keyOf(id)));
  return related(page, name).flatMap((id) => (there.has(id) ? [] : [{ id, status: 'unknown', impact: 'unknown' }]));
};

/** What the page announces above all else; when, it does not tell. It is shown with the incidents and changes no state. */
const announced = ({ announcement }: JsonObject): readonly JsonObject[] => {
  const title = textOf(announcement);
  return title ? [{ id: 'announcement', title, ...ANNOUNCEMENT }] : [];
};

/** Zones are named as Rails does ("Madrid"); those that look like IANA's are. */
const zoneOf = (value: unknown): string | undefined => textOf(value)?.match(/^(UTC|[A-Z][A-Za-z]+\/[\w+/-]+)$/)?.[0];

const FEED = /\/index\.json$/;

/** The page's address: what stands before its feed, else what the feed says. */
const homeOf = (url: string, { custom_domain, subdomain }: JsonObject): string | undefined => {
  const base = baseOf(url, FEED);
  const host = textOf(custom_domain) ?? (textOf(subdomain) && `${textOf(subdomain)}.betteruptime.com`);
  return base === undefined ? host && `https://${host}/` : `${base}/`;
};

/**
 * Better Stack: one document with everything, 90 days of every resource included.
 * @provider Better Stack
 * @gives components groups uptime incidents updates maintenances history
 * @readable no
 * @src https://status.betterstack.com/index.json
 * @docs https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api
 * @source Documentation of the JSON API (as of November 2026), and public recordings of pages (2025 and 2026).
 * @endpoints /index.json
 * @traps A report has a state in place of a phase, and a resolved one may have no end; ids are texts in one place and numbers in another; a resource that is not monitored counts as available; zones are named as Rails does.
 * @missing Response times. Outages that no report tells of stand in the days of a resource alone.
 */
export const betterStack: Adapter = {
  name: 'better-stack',
  endpoints: (url) => {
    const base = baseOf(url, FEED);
    return [base === undefined || FEED.test(url.replace(/[?#].*/, '')) ? url : `${base}/index.json`];
  },
  adapt: ([body], url) => {
    const page = isRecord(body) && isRecord(body.data) ? body.data : {};
    const attributes = attributesOf(page);
    if (!isRecord(body) || page.type !== 'status_page' || !textOf(attributes.aggregate_state)) {
      throw new FeedError('shape', url, 'no status page of Better Stack', {
        path: '$.data.attributes.aggregate_state',
      });
    }
    const included = listOf(body.included);
    const of = (type: string): readonly JsonObject[] => included.filter((item) => item.type === type);
    const sections = inOrder(of('status_page_section').filter((item) => textOf(attributesOf(item).name)));
    const resources = inOrder(of('status_page_resource'));
    const reports = of('status_report');
    const updates = of('status_update');
    // Those that the report names and those that name the report. One that is named and not there is for the reader to report.
    const updatesOf = (report: JsonObject): readonly JsonObject[] => {
      const named = new Set(related(report, 'status_updates'));
      const there = updates.filter(
        (item) => named.has(keyOf(item.id)) || keyOf(attributesOf(item).status_report_id) === keyOf(report.id),
      );
      for (const { id } of there) named.delete(keyOf(id));
      return [...there, ...[...named].map((id) => ({ id }))];
    };
    const known = knownOf(resources);
    const named = new Set(sections.map(({ id }) => keyOf(id)));
    // May be anything, for the reader to report.
    const untyped = included.filter(({ type }) => !textOf(type)).map(() => ({ status: 'unknown' }));
    const home = homeOf(url, attributes);
    const isPlanned = (item: JsonObject): boolean => attributesOf(item).report_type === 'maintenance';
    const told = <T>(
      item: JsonObject,
      turn: (item: JsonObject, updates: readonly JsonObject[], known: Known) => T,
    ) => ({
      id: item.id,
      title: titleOf(item, known) ?? textOf(attributes.company_name),
      components: [...new Set(affectedOf(item).map(({ status_page_resource_id: id }) => keyOf(id)))],
      ...turn(item, updatesOf(item), known),
    });
    return {
      version: 1,
      page: { name: textOf(attributes.company_name) ?? hostOf(url), url: home, timeZone: zoneOf(attributes.timezone) },
      status: wordOf(STATE, attributes.aggregate_state),
      groups: sections.map((item) => ({ id: item.id, name: textOf(attributesOf(item).name) })),
      components: Array.isArray(body.included)
        ? [...resources.map((item) => componentOf(item, named)), ...missing(page, 'resources', resources), ...untyped]
        : (body.included ?? false),
      incidents: [
        ...reports.filter((item) => !isPlanned(item)).map((item) => told(item, incidentOf)),
        ...missing(page, 'status_reports', reports),
        ...announced(attributes),
      ],
      maintenances: reports.filter(isPlanned).map((item) => told(item, maintenanceOf)),
      links: home ? { rss: `${home}feed.rss` } : undefined,
    };
  },
};
