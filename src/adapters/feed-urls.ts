/** Below a page's address: Statuspage, incident.io and Instatus at the first, Instatus behind an address of its own, cState and Better Stack. */
const PROBES = ['api/v2/summary.json', 'summary.json', 'index.json'];

/** Pages whose feed is elsewhere. */
const ELSEWHERE: readonly (readonly [page: RegExp, feed: string])[] = [
  [/^https:\/\/slack-status\.com\/$/, 'https://slack-status.com/api/v2.0.0/current'],
  [/^https:\/\/status\.cloud\.google\.com\/$/, 'https://status.cloud.google.com/incidents.json'],
  [/^https:\/\/status\.heroku\.com\/$/, 'https://status.heroku.com/api/v4/current-status'],
  [/^https:\/\/health\.aws\.amazon\.com\/.*$/, 'https://health.aws.amazon.com/public/currentevents'],
  // Status.io, and Upptime's repository or pages.
  [/^https:\/\/status\.io\/pages\/(\w+)\/?$/, 'https://api.status.io/1.0/status/$1'],
  [/^https:\/\/github\.com\/([^/]+\/[^/]+?)\/?$/, 'https://raw.githubusercontent.com/$1/HEAD/history/summary.json'],
  [/^https:\/\/([^/.]+)\.github\.io\/([^/]+)\/?$/, 'https://raw.githubusercontent.com/$1/$2/HEAD/history/summary.json'],
  // Uptime Kuma.
  [/^(https?:\/\/[^/]+)\/status\/([^/]+)\/?$/, '$1/api/status-page/$2'],
];

/** Absolute URLs at which the status page at `url` may have its feed, likelier first. At most three. */
export const placesBelow = (url: string): readonly string[] =>
  [
    ...ELSEWHERE.flatMap(([page, feed]) => (page.test(url) ? [url.replace(page, feed)] : [])),
    ...PROBES.map((probe) => url.replace(/\/?$/, `/${probe}`)),
  ].slice(0, 3);
