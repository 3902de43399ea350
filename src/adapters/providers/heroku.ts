import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, isRecord, itemsOf, joined, keyOf, listOf, pathOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { worstOf } from '../shared/worst.js';

/** Green is all systems go, yellow partial impact, red a major outage: https://blog.heroku.com/new_heroku_status_site. The CLI reads the same: https://github.com/heroku/cli/blob/main/src/commands/status.ts */
const COLOUR = new Map<unknown, string>([
  ['green', 'operational'],
  ['yellow', 'degraded_performance'],
  ['red', 'major_outage'],
]);

/** The same colors of an incident's systems, mildest first. */
const IMPACT = [
  ['yellow', 'minor'],
  ['red', 'critical'],
] as const;

/** Types of updates and states, as recorded, because version 4 is not documented. The flag `resolved` is not used: resolved incidents also have `false`. */
const INCIDENT = new Map<unknown, string>([
  ['issue', 'investigating'],
  ['open', 'investigating'],
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
]);

/** As recorded. A maintenance may still be upcoming after its end, but is never in progress before its start. */
const MAINTENANCE = new Map<unknown, string>([
  ['upcoming', 'scheduled'],
  ['scheduled', 'scheduled'],
  ['open', 'in_progress'],
  ['resolved', 'completed'],
]);

/** Read from the oldest to the newest, because `update` keeps the phase before it. */
const updatesOf = (item: JsonObject, words: ReadonlyMap<unknown, string>) => {
  let phase: unknown = 'unknown';
  return listOf(item.updates)
    .toReversed()
    .map((update) => {
      if (update.update_type !== 'update') phase = wordOf(words, update.update_type);
      return {
        id: keyOf(update.id),
        status: phase,
        at: timeOf(update.created_at),
        body: textOf(update.contents),
        format: 'text',
      };
    })
    .toReversed();
};

const basicsOf = (item: JsonObject, words: ReadonlyMap<unknown, string>) => ({
  id: keyOf(item.id),
  title: textOf(item.title),
  status: wordOf(words, item.state),
  statusText: textOf(item.state),
  url: textOf(item.full_url),
  components: listOf(item.systems).map(({ name }) => name),
  updates: updatesOf(item, words),
});

const incidentOf = (item: JsonObject) => {
  const basics = basicsOf(item, INCIDENT);
  const newest = basics.updates[0]?.status;
  return {
    ...basics,
    // The phase of an open incident is that of its newest update, unless that is resolved.
    status: item.state === 'open' && newest !== 'resolved' ? (newest ?? basics.status) : basics.status,
    impact:
      worstOf(
        IMPACT,
        listOf(item.systems).map(({ status }) => status),
      ) ?? 'unknown',
    startedAt: timeOf(item.created_at),
  };
};

const HOME = 'https://status.heroku.com';
const OWN = /\/api\/v4\/current-status(\.json)?$/;

/**
 * Heroku: systems, current incidents, and maintenances. The start and end of a maintenance are only in its texts.
 * @provider Heroku
 * @gives components incidents updates maintenances history
 * @readable unknown
 * @src https://status.heroku.com/api/v4/current-status
 * @docs https://devcenter.heroku.com/articles/heroku-status
 * @source Documentation of the status site (as of November 2026), and public recordings of versions 3 and 4 (version 4: September 2026).
 * @source heroku/cli at c5fbf4b (2026-08-04): src/commands/status.ts, which reads version 4, and Salesforce Trust only if that fails
 * @endpoints /api/v4/current-status
 * @endpoints /api/v4/incidents?limit=50 for the past
 * @traps Resolved incidents also have `resolved: false`. A maintenance may still be upcoming after its end. An update of type `update` keeps the phase before it.
 * @missing The start and end of a maintenance, which are only in its texts. Uptime. The incidents of Salesforce Trust (api.status.salesforce.com).
 */
export const heroku: Adapter = {
  name: 'heroku',
  endpoints: (url) => {
    const base = baseOf(url, OWN);
    const path = pathOf(url);
    return base === undefined || OWN.test(path) || path.endsWith('/api/v4/incidents')
      ? [url]
      : [`${base}/api/v4/current-status`];
  },
  history: (url) => {
    const base = baseOf(url, OWN);
    return base === undefined || base.endsWith('/api/v4/incidents') ? [] : [`${base}/api/v4/incidents?limit=50`];
  },
  adapt: ([body, past], url) => {
    const isPast = Array.isArray(body);
    if (!isPast && !(isRecord(body) && Array.isArray(body.status)))
      throw new FeedError('shape', url, 'no status of Heroku', { path: '$.status' });
    const now = isRecord(body) ? body : {};
    return {
      version: 1,
      page: { name: 'Heroku', url: HOME },
      components: listOf(now.status).map(({ system, status }) => ({
        id: system,
        name: textOf(system),
        status: wordOf(COLOUR, status),
        statusText: textOf(status),
      })),
      incidents: joined([now, { incidents: isPast ? body : past }], 'incidents', incidentOf),
      maintenances: itemsOf(now.scheduled).map((item) => basicsOf(item, MAINTENANCE)),
    };
  },
};
