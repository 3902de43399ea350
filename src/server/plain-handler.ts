import { parseFeed } from '../feed/parse.js';
import { MIB } from '../reader/fetch-json.js';
import type { ArchiveStore } from './archive-store.js';
import type { ComposedFeed } from './compose-feed.js';
import { createFeedSource, type HandlerContext, type SourceReport } from './feed-source.js';
import { checkConfig, type FeedHandlerConfig } from './handler-config.js';
import {
  respond,
  respondError,
  respondOptions,
  withEtag,
  type CacheLife,
  type PlainRequest,
  type PlainResponse,
  type TaggedContent,
} from './responses.js';
import { messagesFor, routeFor, scriptRoute, type Route, type RouteContext } from './routes.js';
import { expiryOf } from '../store/freshness.js';
import { systemPlatform, type Platform } from './source-cache.js';

/** The handler without the classes of the Fetch API. */
export interface PlainHandler {
  /** Answers a request. Never rejects. */
  readonly answer: (request: PlainRequest, context?: HandlerContext) => Promise<PlainResponse>;
  readonly refresh: () => Promise<void>;
  /** How the last reading of each source went. `refresh` does not reject if one cannot be read. */
  readonly reports: () => readonly SourceReport[];
}

/** What a handler uses of its platform. */
export interface HandlerPlatform extends Partial<Platform> {
  /** Keeps the archive. Without one, the feed has only the history that its sources have. */
  readonly store?: ArchiveStore | undefined;
  /** Scripts to serve, by path: those of `dist/cdn/` that `embed.html` loads. Default: none. */
  readonly files?: ReadonlyMap<string, string> | undefined;
  /** Gets a message about each file of the archive that is damaged. Default: `console.warn`. */
  readonly warn?: ((message: string) => void) | undefined;
}

const warnInConsole = (message: string): void => {
  console.warn(`status-widgets: ${message}`);
};

/** What a URL asks for. */
interface Target {
  readonly path: string;
  readonly found: NonNullable<ReturnType<typeof routeFor>>;
  readonly baseUrl: string;
  readonly lang: string;
}

/** Answers that are kept until the feed changes, and URLs that are kept. */
const MAX_KEPT = 500;
/** Bytes of all answers that are kept, because whoever sends requests chooses their host and their language. */
const MAX_KEPT_SIZE = 64 * MIB;

/** These answers contain their own age, so caches may keep them. */
const DATA_LIFE: CacheLife = { maxAge: 15, staleWhileRevalidate: 30, staleIfError: 86_400 };

const FILE_LIFE: CacheLife = { maxAge: 300, staleWhileRevalidate: 86_400, staleIfError: 86_400 };

const NO_LIFE: CacheLife = { maxAge: 0, staleWhileRevalidate: 0, staleIfError: 0 };

/** A badge does not show its age, so it is gone from all caches when it is no longer fresh. */
const badgeLife = ({ feed, freshness }: ComposedFeed, now: number): CacheLife => {
  const expiry = expiryOf(feed);
  const until = expiry < Infinity ? expiry : now + 60_000;
  const left = freshness === 'fresh' ? Math.max(0, Math.floor((until - now) / 1000)) : 30;
  const maxAge = Math.min(30, left);
  const rest = Math.min(60, left - maxAge);
  return { maxAge, staleWhileRevalidate: rest, staleIfError: rest };
};

/** Creates the handler behind `createFeedHandler`, which documents it. */
export const createPlainHandler = (config: FeedHandlerConfig, platform: HandlerPlatform = {}): PlainHandler => {
  const checked = checkConfig(config);
  const { store, files, warn = warnInConsole, ...given } = platform;
  const complete: Platform = { ...systemPlatform, ...given };
  const { clock } = complete;
  const source = createFeedSource(checked, complete, store, warn);
  const name = checked.page?.name ?? new URL(checked.own?.src ?? 'https://localhost').hostname;
  const nothingKnown: ComposedFeed = {
    feed: parseFeed({ version: 1, page: { name, url: checked.page?.url } }).feed,
    freshness: 'unknown',
    loadedAt: undefined,
    lists: [],
  };
  let keptSize = 0;
  const kept = new Map<string, { readonly composed: ComposedFeed; readonly content: TaggedContent }>();

  const contentFor = async (path: string, route: Route, context: RouteContext): Promise<TaggedContent | undefined> => {
    // The age of a stale state is shown in minutes.
    const minute = context.composed.freshness === 'fresh' ? 0 : Math.floor(context.now / 60_000);
    const key = `${path} ${context.messages.lang} ${minute} ${context.baseUrl}`;
    const known = kept.get(key);
    if (known?.composed === context.composed) return known.content;
    const content = await route.render(context);
    if (!content) return undefined;
    const tagged = await withEtag(content);
    keptSize += tagged.body.length - (known?.content.body.length ?? 0);
    if (kept.size >= MAX_KEPT || keptSize > MAX_KEPT_SIZE) {
      kept.clear();
      keptSize = tagged.body.length;
    }
    kept.set(key, { composed: context.composed, content: tagged });
    return tagged;
  };

  // Parsing a URL takes longer than the rest of an answer.
  const targets = new Map<string, Target>();
  const targetOf = (url: string): Target | undefined => {
    const known = targets.get(url);
    if (known || !URL.canParse(url)) return known;
    const { origin, pathname, searchParams } = new URL(url);
    const baseUrl = checked.url ?? `${origin}/`;
    const base = new URL(baseUrl).pathname;
    const path = pathname.slice(base.length);
    const script = files?.get(path);
    const route = script === undefined ? routeFor(path) : { route: scriptRoute(script) };
    const found = pathname.startsWith(base) ? route : undefined;
    if (!found) return undefined;
    const target = { path, found, baseUrl, lang: searchParams.get('lang') ?? checked.lang };
    if (targets.size >= MAX_KEPT) targets.clear();
    targets.set(url, target);
    return target;
  };

  const answer = async (request: PlainRequest, context: HandlerContext): Promise<PlainResponse> => {
    const { method } = request;
    if (method === 'OPTIONS') return respondOptions();
    if (method !== 'GET' && method !== 'HEAD') return respondError(405, 'use GET', { allow: 'GET, HEAD, OPTIONS' });
    const target = targetOf(request.url);
    if (!target) return respondError(404, 'there is nothing at this address');
    const { path, found, baseUrl, lang } = target;
    const { route, idOrName } = found;

    // A shell is a page of its own, which nobody wants to wait for.
    const composed = route.kind === 'file' ? undefined : await source.current(context, route.kind === 'shell');
    const messages = await messagesFor(lang);
    const own = await messagesFor(checked.lang);
    const now = clock.now();
    if (!composed && route.kind === 'data')
      return respondError(503, 'the status page could not be read yet', { 'retry-after': '30' });
    const content = await contentFor(path, route, {
      composed: composed ?? nothingKnown,
      archive: source.archive,
      messages,
      now,
      baseUrl,
      query: messages.lang === own.lang ? '' : `?lang=${messages.lang}`,
      // An image has no other way to say that nothing is known.
      idOrName: composed && idOrName,
      script: checked.script,
    });
    if (!content) return respondError(404, 'there is no component, group or month of that name');
    if (route.kind === 'file') return respond(request, content, FILE_LIFE);
    if (!composed) return respond(request, content, NO_LIFE);
    if (route.kind === 'shell') return respond(request, content, FILE_LIFE);
    return respond(request, content, route.kind === 'badge' ? badgeLife(composed, now) : DATA_LIFE);
  };

  return {
    answer: async (request, context = {}) => {
      try {
        return await answer(request, context);
      } catch (error) {
        console.warn('status-widgets: a request failed', error);
        return respondError(500, 'internal error');
      }
    },
    refresh: source.refresh,
    reports: source.reports,
  };
};
