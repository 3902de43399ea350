import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { eachOf, isRecord, lastOf, listOf, textOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** The four levels of the dashboard, as texts or numbers: https://docs.aws.amazon.com/health/latest/ug/aws-health-dashboard-status.html */
const LEVELS = new Map([
  ['0', { component: 'operational', incident: 'resolved', impact: 'unknown', text: undefined }],
  // Not operational, because it may be the first report of a disruption.
  ['1', { component: 'degraded_performance', incident: 'investigating', impact: 'minor', text: 'Informational' }],
  ['2', { component: 'degraded_performance', incident: 'investigating', impact: 'minor', text: 'Degradation' }],
  // A complete outage of a service in one region, but not of AWS.
  ['3', { component: 'major_outage', incident: 'investigating', impact: 'major', text: 'Disruption' }],
]);

const codeOf = (value: unknown): string | undefined => (typeof value === 'number' ? `${value}` : textOf(value));

const levelOf = (value: unknown) => {
  const code = codeOf(value);
  return LEVELS.get(code ?? '') ?? { component: code, incident: code, impact: code, text: undefined };
};

/** For comparisons. An undocumented level is only worse than 0. */
const rankOf = (value: unknown): number => (LEVELS.has(codeOf(value) ?? '') ? Number(value) : 0.5);

/** Converts seconds since 1970, as a text or number, to RFC 3339. Returns other values unchanged. */
const timeOf = (value: unknown): unknown => {
  const seconds = textOf(value) ?? value;
  const date = new Date(typeof seconds === 'string' || typeof seconds === 'number' ? Number(seconds) * 1000 : NaN);
  return isNaN(date.getTime()) ? value : date.toISOString();
};

const HOME = 'https://health.aws.amazon.com/health/status';

/** `Amazon EC2 (UAE)`, or only the name if the service has no region. */
const nameOf = (
  key: string,
  { service_name: name }: JsonObject,
  { region_name: region }: JsonObject,
): string | undefined =>
  textOf(name) && /-[a-z]+-[a-z]+-\d$/.test(key) && textOf(region)
    ? `${textOf(name)} (${textOf(region)?.slice(0, 200)})`
    : textOf(name);

const servicesOf = (event: JsonObject): readonly (readonly [string, JsonObject])[] =>
  isRecord(event.impacted_services)
    ? Object.entries(event.impacted_services).map(([key, service]) => [key, isRecord(service) ? service : {}])
    : // So that the parser reports it.
      [event.impacted_services ?? []].flat().map(() => ['', {}]);

/** The worst level of an event. The event's own level becomes 0 when it is over. */
const worstOf = (event: JsonObject): unknown =>
  [
    event.status,
    ...listOf(event.event_log).map(({ status }) => status),
    ...servicesOf(event).map(([, { max }]) => max),
  ].reduce((worst, value) => (rankOf(value) > rankOf(worst) ? value : worst));

const incidentOf = (event: JsonObject) => {
  const { incident } = levelOf(event.status);
  const { impact, text } = levelOf(incident === 'resolved' ? worstOf(event) : event.status);
  const arn = textOf(event.arn);
  const where = textOf(event.region_name);
  return {
    id: (arn && lastOf(arn)) || `${textOf(event.service) ?? ''} ${String(codeOf(event.date))}`,
    title: [[textOf(event.service_name), where && `(${where})`].filter(Boolean).join(' '), textOf(event.summary)]
      .filter(Boolean)
      .join(': '),
    status: incident,
    impact,
    impactText: text,
    startedAt: timeOf(event.date),
    url: arn && `${HOME}?eventID=${encodeURIComponent(arn)}`,
    components: servicesOf(event).map(([key]) => key),
    updates: eachOf(event.event_log, ({ message, status, timestamp }) => ({
      status: levelOf(status).incident,
      at: timeOf(timestamp),
      body: textOf(message),
      format: /<\/?[a-z]/i.test(textOf(message) ?? '') ? 'html' : 'text',
    })),
  };
};

/** All services of the events without duplicates, with the worst level. */
const componentsOf = (events: readonly JsonObject[]) => {
  const found = new Map<string, { readonly name: string | undefined; readonly current: unknown }>();
  for (const event of events) {
    for (const [key, service] of servicesOf(event)) {
      const before = found.get(key);
      const current = codeOf(service.current);
      if (!before || rankOf(current) > rankOf(before.current))
        found.set(key, { name: nameOf(key, service, event), current });
    }
  }
  return [...found].map(([id, { name, current }]) => ({
    id,
    name,
    status: levelOf(current).component,
    statusText: levelOf(current).text,
  }));
};

/**
 * AWS: recent events and the affected services by region. There is no list of operational services.
 * @provider AWS
 * @gives components incidents updates
 * @readable no
 * @src https://health.aws.amazon.com/public/currentevents
 * @docs https://docs.aws.amazon.com/health/latest/ug/aws-health-dashboard-status.html
 * @source Documentation of the dashboard's levels (as of November 2026), and public recordings of the events (2026). The JSON itself is not documented.
 * @endpoints /public/currentevents
 * @traps The JSON is in UTF-16. Levels and times are texts or numbers. The level of an event becomes 0 when it is over, and its earlier level is only in its log. An empty answer may be from another provider, so it is not read as operational.
 * @missing Services without events, and past events. The page requests other lists for these.
 */
export const aws: Adapter = {
  name: 'aws',
  endpoints: (url) => [url],
  adapt: ([body], url) => {
    if (!Array.isArray(body)) throw new FeedError('shape', url, 'no list of events', { path: '$' });
    const events = listOf(body);
    return {
      version: 1,
      page: { name: 'Amazon Web Services', url: HOME },
      components: componentsOf(events),
      incidents: events.map(incidentOf),
    };
  },
};
