import { attributesOf } from '../shared/json-api.js';
import { keyOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** States of the page and of resources: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api */
export const STATE = new Map<unknown, string>([
  ['operational', 'operational'],
  ['degraded', 'degraded_performance'],
  ['downtime', 'major_outage'],
  ['maintenance', 'under_maintenance'],
  ['not_monitored', 'unknown'],
]);

/**
 * The kind of downtime by the state of the day: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api
 * Without `degraded_duration`, the downtime of a degraded day is degraded time.
 */
const DAY = new Map<unknown, string>([
  ['operational', 'majorOutage'],
  ['degraded', 'degraded'],
  ['downtime', 'majorOutage'],
  ['maintenance', 'majorOutage'],
]);

const secondsOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** `degraded_duration` is new in July 2026: https://github.com/BetterStackHQ/terraform-provider-better-uptime/pull/223 */
const dayOf = ({ day, status, downtime_duration, maintenance_duration, degraded_duration }: JsonObject) => {
  const kind = DAY.get(status);
  if (!kind) return [{ date: day, noData: true }];
  const down = secondsOf(downtime_duration);
  const maintenance = secondsOf(maintenance_duration);
  const degraded = secondsOf(degraded_duration);
  if (degraded) return [{ date: day, majorOutage: down, degraded, maintenance }];
  if (down || maintenance) return [{ date: day, [kind]: down, maintenance }];
  // A state without a duration, for example because of a report. One second is the shortest that is shown.
  return status === 'operational' ? [] : [{ date: day, [status === 'maintenance' ? status : kind]: 1 }];
};

/**
 * The page shows the availability of a resource for the days of its history, which are 7 to 365 (`history` in
 * https://github.com/BetterStackHQ/terraform-provider-better-uptime/blob/master/docs/resources/betteruptime_status_page.md).
 * A resource that was never monitored has none.
 */
const uptimeOf = ({ availability, status_history }: JsonObject) => {
  const history = listOf(status_history);
  if (!history.some(({ status }) => DAY.has(status))) return undefined;
  const dates = history.flatMap(({ day }) => textOf(day) ?? []).sort();
  return {
    shares: (availability ?? undefined) === undefined ? [] : [{ days: history.length, ratio: availability }],
    from: dates[0],
    to: dates.at(-1),
    days: history.flatMap(dayOf),
  };
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
