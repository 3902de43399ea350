import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, eachOf, hostOf, isRecord, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/**
 * https://hyperping.com/docs/status-page/status-page-json: an `incident` concerns some services, an `outage` all of them. The older API
 * has `partialoutage` and `down` for these: https://hyperping.com/blog/how-to-show-a-top-level-status-of-your-services-using-our-api-endpoint
 */
const PAGE = new Map<unknown, string>([
  ['up', 'operational'],
  ['maintenance', 'under_maintenance'],
  ['incident', 'partial_outage'],
  ['partialoutage', 'partial_outage'],
  ['outage', 'major_outage'],
  ['down', 'major_outage'],
]);

/** Services of the older API: https://hyperping.com/blog/how-to-show-a-top-level-status-of-your-services-using-our-api-endpoint */
const SERVICE = new Map<unknown, string>([
  ['up', 'operational'],
  ['maintenance', 'under_maintenance'],
  ['down', 'major_outage'],
]);

/** The uptime of the last 24 hours, such as `99.98%`. */
const uptimeOf = (value: unknown) => {
  const percent = textOf(value)?.match(/^(\d{1,3}(?:\.\d+)?)%$/)?.[1];
  const ratio = percent ? Number((Number(percent) / 100).toFixed(8)) : (value ?? undefined);
  return ratio === undefined ? undefined : { shares: [{ days: 1, ratio }] };
};

/** Services have no ids. */
const componentOf = ({ name, url, indicator, status, uptime }: JsonObject) => ({
  id: textOf([name, url].filter(Boolean).join(' ')),
  name: textOf(name),
  status: wordOf(SERVICE, indicator),
  statusText: textOf(status),
  url: textOf(url),
  uptime: uptimeOf(uptime),
});

const OWN = /\/status\.json$/;
/** The older API names the host of the page in its path. */
const OLDER = /^https:\/\/api\.hyperping\.io\/v1\/([^/]+)\/status\.json$/;

/**
 * Hyperping: one word for the whole page.
 * @provider Hyperping
 * @gives
 * @readable unknown
 * @src https://status.example.com/status.json
 * @docs https://hyperping.com/docs/status-page/status-page-json
 * @source Documentation of a page's JSON (as of November 2026), and one public recording (August 2026).
 * @source Hyperping's blog about the older API (as of November 2026). No answer of it was recorded.
 * @endpoints /status.json
 * @endpoints https://api.hyperping.io/v1/<host>/status.json, the older API, only if it is the source: it lists services with their uptime
 * @traps `maintenance` comes before `incident` and `outage`: it may hide them. The uptime is the average of all services in 90 days, so it belongs to none of them.
 * @missing Services, incidents and maintenances: no documented endpoint of a page has them. The documentation no longer mentions the older API, so it is not requested for a page.
 */
export const hyperping: Adapter = {
  name: 'hyperping',
  endpoints: (url) => {
    const base = baseOf(url, OWN);
    return base === undefined || OWN.test(pathOf(url)) ? [url] : [`${base}/status.json`];
  },
  adapt: ([body], url) => {
    if (!isRecord(body) || !textOf(body.indicator))
      throw new FeedError('shape', url, 'no status of a Hyperping page', { path: '$.indicator' });
    const older = OLDER.exec(pathOf(url))?.[1];
    return {
      version: 1,
      page: {
        name: textOf(body.name) ?? older ?? hostOf(url),
        url: textOf(body.url) ?? (older ? `https://${older}` : baseOf(url, OWN)),
      },
      status: wordOf(PAGE, body.indicator),
      components: eachOf(body.services, componentOf),
    };
  },
};
