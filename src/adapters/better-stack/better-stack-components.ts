import { attributesOf } from '../shared/json-api.js';
import { keyOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Aggregate states and those of resources: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
export const STATE = new Map<unknown, string>([
  ['operational', 'operational'],
  ['degraded', 'degraded_performance'],
  ['downtime', 'major_outage'],
  ['maintenance', 'under_maintenance'],
  ['not_monitored', 'unknown'],
]);

/** What the seconds of a day are, by the day's state: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
const DAY = new Map<unknown, string>([
  ['operational', 'majorOutage'],
  ['degraded', 'degraded'],
  ['downtime', 'majorOutage'],
  ['maintenance', 'majorOutage'],
]);

const secondsOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

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

export const componentOf = (item: JsonObject, sections: ReadonlySet<unknown>) => {
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
