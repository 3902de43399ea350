import { parseFeed } from '../feed/parse.js';
import { composeFeed, type ComposedFeed } from './compose-feed.js';
import { checkConfig, type FeedHandlerConfig } from './handler-config.js';
import { respond, respondError, respondOptions, withEtag, type CacheLife, type TaggedContent } from './responses.js';
import { messagesFor, routeFor, type Route, type RouteContext } from './routes.js';
import { createSourceCache, systemPlatform, type Platform, type SourceCache } from './source-cache.js';

/** Lets a platform such as Cloudflare Workers wait for a reading that goes on after the answer. */
export interface HandlerContext {
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** Answers a request. Never rejects. */
export type FeedHandler = (request: Request, context?: HandlerContext) => Promise<Response>;

/** Milliseconds that a request waits for a reading while the last feed is fresh, and otherwise. */
const SHORT_WAIT = 1_000;
const LONG_WAIT = 10_000;
/** Answers that are kept until the feed changes. */
const MAX_KEPT = 500;

/** These answers contain their own age, so caches may keep them. */
const DATA_LIFE: CacheLife = { maxAge: 15, staleWhileRevalidate: 30, staleIfError: 86_400 };

const NO_LIFE: CacheLife = { maxAge: 0, staleWhileRevalidate: 0, staleIfError: 0 };

/** A badge does not show its age, so it is gone from all caches when it is no longer fresh. */
const badgeLife = ({ feed: { updatedAt, ttl }, freshness }: ComposedFeed, now: number): CacheLife => {
  const expiry = updatedAt && ttl !== undefined ? Date.parse(updatedAt) + 3000 * ttl : now + 60_000;
  const left = freshness === 'fresh' ? Math.max(0, Math.floor((expiry - now) / 1000)) : 30;
  const maxAge = Math.min(30, left);
  const rest = Math.min(60, left - maxAge);
  return { maxAge, staleWhileRevalidate: rest, staleIfError: rest };
};

/** Remembers the composed feed while the feeds and the freshness of its sources stay the same. */
const createComposer = (
  config: ReturnType<typeof checkConfig>,
  own: SourceCache | undefined,
  others: readonly SourceCache[],
) => {
  let key: readonly unknown[] = [];
  let composed: ComposedFeed | undefined;
  return (): ComposedFeed | undefined => {
    const ownState = own?.state();
    const states = others.map((each) => each.state());
    const next = [ownState, ...states].flatMap((state) => [state?.feed, state?.freshness, state?.loadedAt]);
    if (next.some((value, index) => value !== key[index])) {
      key = next;
      composed = composeFeed(config, ownState, states);
    }
    return composed;
  };
};

/**
 * Creates a handler that serves status pages in other formats: docs/server.md. It uses Web standards only, so it runs on Node, Deno,
 * Bun, Cloudflare Workers and others.
 * @throws TypeError if the configuration is invalid. Its message lists the path of each mistake.
 */
export const createFeedHandler = (config: FeedHandlerConfig, platform: Partial<Platform> = {}): FeedHandler => {
  const checked = checkConfig(config);
  const { clock, ...rest }: Platform = { ...systemPlatform, ...platform };
  const cacheOf = (source: Parameters<typeof createSourceCache>[0]): SourceCache =>
    createSourceCache(source, checked.refresh, { clock, ...rest });
  const own = checked.own && cacheOf(checked.own);
  const others = checked.sources.map(cacheOf);
  const sources = [...(own ? [own] : []), ...others];
  const compose = createComposer(checked, own, others);
  const name = checked.page?.name ?? new URL(checked.own?.src ?? 'https://localhost').hostname;
  const nothingKnown: ComposedFeed = {
    feed: parseFeed({ version: 1, page: { name } }).feed,
    freshness: 'unknown',
    loadedAt: undefined,
  };
  const kept = new Map<string, TaggedContent>();
  let keptFor: ComposedFeed | undefined;

  /** Reads the sources that are due, and waits for them for a limited time. */
  const readDue = async (context: HandlerContext): Promise<void> => {
    const due = sources.filter((source) => source.isDue());
    if (!due.length) return;
    const isFresh = due.every((source) => source.state().freshness === 'fresh');
    const work = Promise.all(due.map((source) => source.refresh()));
    // Called as a method: Cloudflare Workers require it.
    context.waitUntil?.(work);
    let cancel = () => {};
    const timeout = new Promise<void>((resolve) => {
      cancel = clock.after(isFresh ? SHORT_WAIT : LONG_WAIT, resolve);
    });
    await Promise.race([work, timeout]);
    cancel();
  };

  const contentFor = async (path: string, route: Route, context: RouteContext): Promise<TaggedContent | undefined> => {
    if (keptFor !== context.composed) kept.clear();
    keptFor = context.composed;
    // The age of a stale state is shown in minutes.
    const minute = context.composed.freshness === 'fresh' ? 0 : Math.floor(context.now / 60_000);
    const key = JSON.stringify([path, context.messages.lang, context.baseUrl, minute]);
    const known = kept.get(key);
    if (known) return known;
    const content = route.render(context);
    if (!content) return undefined;
    const tagged = await withEtag(content);
    if (kept.size >= MAX_KEPT) kept.clear();
    if (keptFor === context.composed) kept.set(key, tagged);
    return tagged;
  };

  const answer = async (request: Request, context: HandlerContext): Promise<Response> => {
    const { method } = request;
    if (method === 'OPTIONS') return respondOptions();
    if (method !== 'GET' && method !== 'HEAD') return respondError(405, 'use GET', { allow: 'GET, HEAD, OPTIONS' });
    const { origin, pathname, searchParams } = new URL(request.url);
    const baseUrl = checked.url ?? `${origin}/`;
    const base = new URL(baseUrl).pathname;
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    const found = path === undefined ? undefined : routeFor(path);
    if (path === undefined || !found) return respondError(404, 'there is nothing at this address');

    await readDue(context);
    const composed = compose();
    const messages = await messagesFor(searchParams.get('lang') ?? checked.lang);
    const now = clock.now();
    if (!composed) {
      // An image has no other way to say it.
      const content = found.route.isBadge && found.route.render({ composed: nothingKnown, messages, now, baseUrl });
      return content
        ? respond(request, await withEtag(content), NO_LIFE)
        : respondError(503, 'the status page could not be read yet', { 'retry-after': '30' });
    }
    const content = await contentFor(path, found.route, { composed, messages, now, baseUrl, idOrName: found.idOrName });
    if (!content) return respondError(404, 'there is no component or group of that name');
    return respond(request, content, found.route.isBadge ? badgeLife(composed, now) : DATA_LIFE);
  };

  return async (request, context = {}) => {
    try {
      return await answer(request, context);
    } catch (error) {
      console.warn('status-widgets: a request failed', error);
      return respondError(500, 'internal error');
    }
  };
};
