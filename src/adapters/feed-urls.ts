/** Paths of feeds below a status page, and their providers. Instatus also answers at the first path, unless the page has a custom domain. */
const PROBES: readonly (readonly [path: string, providers: string])[] = [
  ['api/v2/summary.json', 'statuspage incident-io'],
  ['summary.json', 'instatus'],
  ['index.json', 'better-stack cstate'],
];

/** Pages with a feed at another URL. */
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

/** The likely provider of a feed by its URL. Only used to load the adapter at the same time as the feed. The body decides. */
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

/** Absolute URLs where the feed of the status page at `url` may be, the most likely first. At most three. */
export const feedUrlsOf = (url: string): readonly string[] =>
  [
    ...ELSEWHERE.filter(([page]) => page.test(url)).map(([page, feed]) => url.replace(page, feed)),
    ...PROBES.map(([path]) => below(url, path)),
  ].slice(0, 3);

/** The most likely provider of the feed at an absolute URL. Undefined if the URL does not tell. */
export const likelyProvider = (url: string): string | undefined => LIKELY.find(([feed]) => feed.test(url))?.[1];

/** The first URL that a provider's adapter requests for the status page at `url`. Undefined if only the adapter knows it. */
export const firstFeedUrl = (provider: string, url: string): string | undefined => {
  const [path] = PROBES.find(([, providers]) => providers.split(' ').includes(provider)) ?? [];
  return path && below(url, path);
};
