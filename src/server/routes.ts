import { loadMessages } from '../locale/locales.js';
import type { Messages } from '../locale/messages.js';
import { badgeContent } from './badge-content.js';
import { badgeJson, badgeSvg } from './badge-svg.js';
import type { ComposedFeed } from './compose-feed.js';
import { indexPage } from './index-page.js';
import { maintenanceCalendar } from './maintenance-calendar.js';
import type { Content } from './responses.js';
import { atomFeed, jsonFeed } from './syndication-feeds.js';

/** What a route depends on. */
export interface RouteContext {
  readonly composed: ComposedFeed;
  readonly messages: Messages;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Public URL of the handler, with a slash at the end. */
  readonly baseUrl: string;
  /** The component or group of a badge. */
  readonly idOrName?: string;
}

/** A route. */
export interface Route {
  /** Whether the content is a state without its age. Caches may keep it only while it is fresh. */
  readonly isBadge: boolean;
  /** Undefined if there is no such component or group. */
  readonly render: (context: RouteContext) => Content | undefined;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const SVG_TYPE = 'image/svg+xml; charset=utf-8';

const page = (type: string, body: (context: RouteContext) => string): Route => ({
  isBadge: false,
  render: (context) => ({ type, body: body(context) }),
});

const badge = (format: 'svg' | 'json'): Route => ({
  isBadge: true,
  render: ({ composed, messages, now, idOrName }) => {
    const content = badgeContent(composed, messages, now, idOrName);
    if (format === 'json') return content && { type: JSON_TYPE, body: badgeJson(content) };
    // An image says what is wrong where nobody sees the status code.
    const shown = content ?? { label: idOrName ?? '', message: messages.status.unknown, status: 'unknown' as const };
    return { type: SVG_TYPE, body: badgeSvg(shown, messages.lang), status: content ? 200 : 404 };
  },
});

const svgBadge = badge('svg');
const jsonBadge = badge('json');

const ROUTES: Readonly<Record<string, Route>> = {
  '': page('text/html; charset=utf-8', ({ composed, baseUrl }) => indexPage(composed, baseUrl)),
  'status.json': page(JSON_TYPE, ({ composed: { feed } }) => `${JSON.stringify(feed)}\n`),
  'badge.svg': svgBadge,
  'badge.json': jsonBadge,
  'feed.atom': page('application/atom+xml; charset=utf-8', ({ composed: { feed }, messages, baseUrl }) =>
    atomFeed(feed, messages, `${baseUrl}feed.atom`),
  ),
  'feed.json': page('application/feed+json; charset=utf-8', ({ composed: { feed }, messages, baseUrl }) =>
    jsonFeed(feed, messages, `${baseUrl}feed.json`),
  ),
  'maintenance.ics': page('text/calendar; charset=utf-8', ({ composed: { feed }, messages }) =>
    maintenanceCalendar(feed, messages),
  ),
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The route for a path below the URL of the handler, and the component or group in it. */
export const routeFor = (path: string): { readonly route: Route; readonly idOrName?: string } | undefined => {
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (route) return { route };
  const [, part = '', format] = /^badge\/([^/]+)\.(svg|json)$/.exec(path) ?? [];
  const idOrName = decoded(part);
  return idOrName ? { route: format === 'svg' ? svgBadge : jsonBadge, idOrName } : undefined;
};

/** The messages for a `lang` parameter. English if the language is not supported. */
export const messagesFor = (lang: string): Promise<Messages> => loadMessages(lang.slice(0, 35));
