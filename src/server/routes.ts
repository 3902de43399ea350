import type { StatusFeed } from '../feed/schema.js';
import { translateFeed } from '../feed/translate-feed.js';
import { allMessages } from '../locale/all-messages.js';
import { loadMessages } from '../locale/locales.js';
import type { Messages } from '../locale/messages.js';
import { monthKey } from './archive-month.js';
import type { Archive, ArchivedFeed } from './archive.js';
import { badgeContent } from './badge-content.js';
import { badgeJson, badgeSvg } from './badge-svg.js';
import { embedPage } from './embed-page.js';
import type { ComposedFeed } from './compose-feed.js';
import { indexPage } from './index-page.js';
import { maintenanceCalendar } from './maintenance-calendar.js';
import type { Content } from './responses.js';
import { atomFeed, jsonFeed } from './syndication-feeds.js';

/** What a route depends on. */
export interface RouteContext {
  readonly composed: ComposedFeed & Partial<ArchivedFeed>;
  readonly archive?: Archive | undefined;
  readonly messages: Messages;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Public URL of the handler, with a slash at the end. */
  readonly baseUrl: string;
  /** The query for the language, if it is not that of the handler. */
  readonly query: string;
  /** The component or group of a badge, or the month of a history. */
  readonly idOrName?: string;
  /** URL of `status-widgets.js` for the page that is embedded. Default: beside that page. */
  readonly script?: string | undefined;
}

/** A route. */
export interface Route {
  /**
   * What the content is, which decides how long caches may keep it. `data` contains its own age. A `badge` is a state without its
   * age, so it is kept only while it is fresh. A `shell` depends on nothing but the page of the feed: its name and its URL. A `file`
   * does not depend on the feed.
   */
  readonly kind: 'data' | 'badge' | 'shell' | 'file';
  /** Undefined if there is no such component or group. */
  readonly render: (context: RouteContext) => Content | undefined | Promise<Content | undefined>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const SVG_TYPE = 'image/svg+xml; charset=utf-8';

const page = (type: string, body: (context: RouteContext) => string): Route => ({
  kind: 'data',
  render: (context) => ({ type, body: body(context) }),
});

const badge = (format: 'svg' | 'json'): Route => ({
  kind: 'badge',
  render: ({ composed, messages, now, idOrName }) => {
    const content = badgeContent(composed, messages, now, idOrName);
    if (format === 'json') return content && { type: JSON_TYPE, body: badgeJson(content) };
    // The image says what is wrong. Its status is 200, because proxies such as GitHub's show no image with another one.
    const shown = content ?? { label: idOrName ?? '', message: messages.status.unknown, status: 'unknown' as const };
    return { type: SVG_TYPE, body: badgeSvg(shown, messages) };
  },
});

/** A feed as JSON, with a link to the month before. */
const feedText = (feed: StatusFeed, previous: string | undefined, baseUrl: string): string => {
  const history = previous ? { previous: baseUrl + monthKey(previous) } : feed.history;
  return `${JSON.stringify({ ...feed, history })}\n`;
};

const statusRoute = page(JSON_TYPE, ({ composed, baseUrl }) =>
  feedText(composed.feed, composed.previousMonth, baseUrl),
);

/** A file of the library, such as `status-widgets.js`. */
export const scriptRoute = (code: string): Route => ({
  kind: 'file',
  render: () => ({ type: 'text/javascript; charset=utf-8', body: code }),
});

/** The incidents and maintenances of a month, as a feed without a state. */
const monthRoute: Route = {
  kind: 'data',
  render: async ({ composed: { feed }, archive, baseUrl, idOrName = '' }) => {
    const { previous, incidents, maintenances } = (await archive?.month(idOrName)) ?? {};
    if (!incidents || !maintenances) return undefined;
    const month: StatusFeed = { version: 1, page: feed.page, groups: [], components: [], incidents, maintenances };
    return { type: JSON_TYPE, body: feedText(month, previous, baseUrl) };
  },
};

const svgBadge = badge('svg');
const jsonBadge = badge('json');

const ROUTES: Readonly<Record<string, Route>> = {
  '': page('text/html; charset=utf-8', ({ composed, baseUrl }) => indexPage(composed, baseUrl)),
  'status.json': statusRoute,
  // Where the tags look first, so that the address of the handler is enough.
  'api/v2/summary.json': statusRoute,
  'embed.html': {
    kind: 'shell',
    render: ({ composed, messages, script }) => embedPage(composed.feed.page, messages, script),
  },
  'badge.svg': svgBadge,
  'badge.json': jsonBadge,
  'feed.atom': page('application/atom+xml; charset=utf-8', ({ composed: { feed }, messages, baseUrl, query }) =>
    atomFeed(translateFeed(feed, messages.lang), messages, `${baseUrl}feed.atom${query}`),
  ),
  'feed.json': page('application/feed+json; charset=utf-8', ({ composed: { feed }, messages, baseUrl, query }) =>
    jsonFeed(translateFeed(feed, messages.lang), messages, `${baseUrl}feed.json${query}`),
  ),
  'maintenance.ics': page('text/calendar; charset=utf-8', ({ composed: { feed, canceled, sequences }, messages }) =>
    maintenanceCalendar(translateFeed(feed, messages.lang), messages, canceled, sequences),
  ),
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The route for a path below the URL of the handler, and the component, group or month in it. */
export const routeFor = (path: string): { readonly route: Route; readonly idOrName?: string } | undefined => {
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (route) return { route };
  const [, month] = /^incidents-(\d{4}-\d\d)\.json$/.exec(path) ?? [];
  if (month) return { route: monthRoute, idOrName: month };
  const [, part = '', format] = /^badge\/([^/]+)\.(svg|json)$/.exec(path) ?? [];
  const idOrName = decoded(part);
  return idOrName ? { route: format === 'svg' ? svgBadge : jsonBadge, idOrName } : undefined;
};

/** The messages for a `lang` parameter. English if the language is not supported. */
export const messagesFor = async (lang: string): Promise<Messages> =>
  allMessages(await loadMessages(lang.slice(0, 35)));
