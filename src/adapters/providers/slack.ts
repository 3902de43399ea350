import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, isRecord, joined, keyOf, listOf, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** `status` of the page: https://docs.slack.dev/reference/slack-status-api */
const PAGE = new Map<unknown, string>([
  ['ok', 'operational'],
  ['active', 'unknown'],
  ['scheduled', 'unknown'],
]);

/**
 * `type`: https://docs.slack.dev/reference/slack-status-api. A notice is the mildest type of issue, and not an announcement: the page
 * is not `ok` while there is one, and recorded notices report problems.
 */
const IMPACT = new Map<unknown, string>([
  ['notice', 'minor'],
  ['incident', 'minor'],
  ['outage', 'critical'],
]);

/** `status` of an issue: https://docs.slack.dev/reference/slack-status-api */
const INCIDENT = new Map<unknown, string>([
  ['active', 'investigating'],
  ['resolved', 'resolved'],
]);

/** `status` of a maintenance. An active one cannot be distinguished from an issue. https://docs.slack.dev/reference/slack-status-api */
const MAINTENANCE = new Map<unknown, string>([
  ['scheduled', 'scheduled'],
  ['completed', 'completed'],
  // It is over, too. The original word is kept in `statusText`.
  ['cancelled', 'completed'],
]);

const OWN = /\/api\/v2\.0\.0\/(current|history)$/;

/** The API of the page, and the endpoint at `url`. Both are undefined for a copy of a body. */
const placeOf = (url: string): { readonly api?: string; readonly endpoint?: string } => {
  const home = baseOf(url, OWN);
  return {
    api: home === undefined ? undefined : `${home}/api/v2.0.0`,
    endpoint: OWN.exec(pathOf(url))?.[1],
  };
};

/** Notes have no phase, and may be in either order. The newest one gets the phase of the issue. They are HTML since 2026, and text before. */
const notesOf = (item: JsonObject, status: unknown) => {
  const notes = listOf(item.notes);
  const times = notes.map(({ date_created: at }) => +new Date(textOf(at) ?? ''));
  const newest = times.reduce((latest, at) => (at > latest ? at : latest), 0);
  return notes.map(({ date_created: at, body }, index) => ({
    status: times[index] === newest ? status : 'unknown',
    at,
    body: textOf(body),
    format: /<\/(?:p|a|[uo]l)>|<br *\/?>/i.test(textOf(body) ?? '') ? 'html' : 'text',
  }));
};

/** The common fields of incidents and maintenances. The affected services are names. */
const noticeOf = (item: JsonObject, words: ReadonlyMap<unknown, string>) => {
  const status = wordOf(words, item.status);
  return {
    id: keyOf(item.id),
    title: textOf(item.title),
    status,
    statusText: status === item.status ? undefined : textOf(item.status),
    url: textOf(item.url),
    components: item.services,
    updates: notesOf(item, status),
  };
};

const incidentOf = (item: JsonObject) => ({
  ...noticeOf(item, INCIDENT),
  impact: wordOf(IMPACT, item.type),
  impactText: textOf(item.type),
  startedAt: item.date_created,
});

/** `date_created` is when a maintenance began. A scheduled one has no start. */
const maintenanceOf = (item: JsonObject) => ({
  ...noticeOf(item, MAINTENANCE),
  startsAt: item.status === 'scheduled' ? undefined : item.date_created,
});

const isPlanned = ({ status }: JsonObject): boolean => MAINTENANCE.has(status);

/**
 * Slack: active issues, and a list of past ones. They contain the names of the affected services, but not their states.
 * @provider Slack
 * @gives incidents updates maintenances history
 * @readable yes
 * @src https://slack-status.com
 * @docs https://docs.slack.dev/reference/slack-status-api
 * @source Documentation of version 2.0.0 (as of November 2026), and public recordings (2022 to 2026).
 * @endpoints /api/v2.0.0/current
 * @endpoints /api/v2.0.0/history for the past
 * @traps An id is a text in the documentation and a number in the feed. Notes may be in either order, and have no phase. They are HTML since 2026, and text before. A scheduled maintenance has no start.
 * @missing The states of services, which the page derives from active issues.
 */
export const slack: Adapter = {
  name: 'slack',
  endpoints: (url) => {
    const { api, endpoint } = placeOf(url);
    return [api && endpoint !== 'current' ? `${api}/current` : url];
  },
  history: (url) => {
    const { api, endpoint } = placeOf(url);
    return api ? [endpoint === 'history' ? url : `${api}/history`] : [];
  },
  adapt: (bodies, url) => {
    const whole = bodies.map((body) => (Array.isArray(body) ? { active_incidents: body } : body)).filter(isRecord);
    const [first] = bodies;
    if (!Array.isArray(first) && !(isRecord(first) && 'active_incidents' in first)) {
      throw new FeedError('shape', url, 'not a feed of Slack', { path: '$.active_incidents' });
    }
    const issues = joined(whole, 'active_incidents', (item) => item);
    const incidents = issues.filter((item) => !isPlanned(item)).map(incidentOf);
    const level = wordOf(PAGE, whole.find((body) => body.status)?.status);
    return {
      version: 1,
      page: { name: 'Slack', url: 'https://slack-status.com' },
      // `active` does not say what the problem is. Not used if incidents do.
      status: level === 'unknown' && incidents.some((incident) => incident.status !== 'resolved') ? undefined : level,
      incidents,
      maintenances: issues.filter(isPlanned).map(maintenanceOf),
      links: { rss: 'https://slack-status.com/feed/rss', atom: 'https://slack-status.com/feed/atom' },
    };
  },
};
