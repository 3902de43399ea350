/** Where pages have their feed, and whose do. Instatus answers at the first as well, unless the page has an address of its own. */
const PROBES: readonly (readonly [path: string, providers: string])[] = [
  ['api/v2/summary.json', 'statuspage incident-io'],
  ['summary.json', 'instatus'],
  ['index.json', 'better-stack cstate'],
];

/** Pages whose feed is elsewhere. */
const ELSEWHERE: readonly (readonly [page: RegExp, feed: string])[] = [
  [/^https:\/\/slack-status\.com\/$/, '$&api/v2.0.0/current'],
  [/^https:\/\/status\.cloud\.google\.com\/$/, '$&incidents.json'],
  [/^https:\/\/status\.heroku\.com\/$/, '$&api/v4/current-status'],
  [/^(https:\/\/health\.aws\.amazon\.com\/).*$/, '$1public/currentevents'],
  // Status.io, and Upptime's repository or pages.
  [/^https:\/\/status\.io\/pages\/(\w+)\/?$/, 'https://api.status.io/1.0/status/$1'],
  [/^https:\/\/github\.com\/([^/]+\/[^/]+?)\/?$/, 'https://raw.githubusercontent.com/$1/HEAD/history/summary.json'],
  [/^https:\/\/([^/.]+)\.github\.io\/([^/]+)\/?$/, 'https://raw.githubusercontent.com/$1/$2/HEAD/history/summary.json'],
  // OneUptime.
  [/^(https?:\/\/[^/]+)\/status-page\/([\w-]+)\/?$/, '$1/status-page-api/overview/$2'],
  // Uptime Kuma.
  [/^(https?:\/\/[^/]+)\/status\/([^/]+)\/?$/, '$1/api/status-page/$2'],
];

/** What a feed's URL says about its provider. The body decides; this only lets the adapter load while the feed does. */
const LIKELY: readonly (readonly [feed: RegExp, provider: string])[] = [
  [/\.(atom|rss|xml)$/, 'syndication'],
  [/\/slack-/, 'slack'],
  [/history\/summary\.json$/, 'upptime'],
  [/\/api\/status-page\//, 'uptime-kuma'],
  [/\/endpoints\/statuses/, 'gatus'],
  [/\.instatus\.com\//, 'instatus'],
  [/\/api\/v2\/\D+\.json$/, 'statuspage'],
];

const below = (url: string, path: string): string => url.replace(/\/?$/, `/${path}`);

/** Absolute URLs at which the status page at `url` may have its feed, likelier first. At most three. */
export const feedUrlsOf = (url: string): readonly string[] =>
  [
    ...ELSEWHERE.flatMap(([page, feed]) => (page.test(url) ? [url.replace(page, feed)] : [])),
    ...PROBES.map(([path]) => below(url, path)),
  ].slice(0, 3);

/** The provider that most likely answers at a feed's absolute URL; undefined when the URL says nothing. */
export const likelyProvider = (url: string): string | undefined => LIKELY.find(([feed]) => feed.test(url))?.[1];

/** The URL that the adapter of a provider asks first for the status page at `url`; undefined when only the adapter knows. */
export const firstFeedUrl = (provider: string, url: string): string | undefined => {
  const [path] = PROBES.find(([, providers]) => providers.split(' ').includes(provider)) ?? [];
  return path && below(url, path);
};
