import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, textOf, wordOf } from '../shared/json.js';

/** https://hyperping.com/docs/status-page/status-page-json: an incident is not everywhere, an outage is. */
const INDICATOR = new Map<unknown, string>([
  ['up', 'operational'],
  ['maintenance', 'under_maintenance'],
  ['incident', 'partial_outage'],
  ['outage', 'major_outage'],
]);

/**
 * Hyperping: one word for the whole page. Its uptime is the average of all services, thus nobody's in particular.
 * @provider Hyperping
 * @gives
 * @readable unknown
 * @src https://status.example.com/status.json
 * @docs https://hyperping.com/docs/status-page/status-page-json
 * @source Documentation of a page's JSON (as of November 2026), and one public recording (August 2026).
 * @endpoints /status.json
 * @traps The uptime is the average of all services. The whole answer is two words long.
 * @missing Services, incidents and maintenances: the page shows them, and no documented endpoint below its address tells them. An older one, https://api.hyperping.io/v1/<page>/status.json, lists services and has other words; it is not read.
 */
export const hyperping: Adapter = {
  name: 'hyperping',
  endpoints: (url) => {
    const base = baseOf(url, /\/status\.json$/);
    return base === undefined || /\/status\.json(\?|$)/.test(url) ? [url] : [`${base}/status.json`];
  },
  adapt: ([body], url) => {
    if (!isRecord(body) || !textOf(body.indicator))
      throw new FeedError('shape', url, 'no status of a Hyperping page', { path: '$.indicator' });
    return {
      version: 1,
      page: { name: hostOf(url), url: baseOf(url, /\/status\.json$/) },
      status: wordOf(INDICATOR, body.indicator),
    };
  },
};
