import { adapterFor } from '../adapters/index.js';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import { fetchJson } from './fetch-json.js';
import type { FetchOptions } from './fetch-json.js';
import type { Incident, StatusFeed } from '../feed/schema.js';

/** What is read already, and where the next older page is. */
interface History {
  readonly feed: StatusFeed | undefined;
  readonly older: readonly Incident[];
  readonly previous: string | undefined;
}

/**
 * Reads the page of history that `state.previous` names: `older` with its incidents added, and the page before it unless that was
 * `visited`.
 * @throws FeedError as `fetchJson` and `parseFeed`; `shape` when nobody knows the answer.
 */
export const readOlder = async (
  { feed, older, previous }: History,
  visited: Set<string>,
  options: FetchOptions,
): Promise<Partial<History>> => {
  if (!previous) return {};
  const { body } = await fetchJson(previous, options);
  const adapter = await adapterFor(body);
  if (!adapter) throw new FeedError('shape', previous, 'no page of history', { path: '$' });
  const page = parseFeed(adapter.adapt([body], previous), previous).feed;
  visited.add(previous);
  const ids = new Set([...(feed?.incidents ?? []), ...older].map(({ id }) => id));
  const next = page.history?.previous;
  return {
    older: [...older, ...page.incidents.filter(({ id }) => !ids.has(id))],
    previous: next && !visited.has(next) ? next : undefined,
  };
};
