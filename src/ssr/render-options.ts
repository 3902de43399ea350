import type { FeedError } from '../feed/feed-error.js';
import type { StatusFeed, StatusFeedInput } from '../feed/schema.js';
import type { ReadOptions } from '../reader/read-feed.js';

/** Options of `renderStatus`. */
export interface RenderOptions extends Pick<ReadOptions, 'fetch' | 'signal'> {
  /** The feed to show, as an object. It is checked like one from a server. Without it, the one at `src` is read. */
  readonly feed?: StatusFeed | StatusFeedInput | undefined;
  /** The `src` of the tag: the URL of a feed or of a status page. Must be absolute, unless there is a `feed`. */
  readonly src?: string | undefined;
  /** Other attributes of the tag. `true` is an attribute without a value; `false`, `null` and `undefined` are none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** Language of the words, and the `lang` of the tag. Default: that of `attributes`, else English. */
  readonly lang?: string | undefined;
  /** Time of this rendering in milliseconds since 1970. Default: the current time. */
  readonly now?: number | undefined;
  /** When `feed` was read, in milliseconds since 1970. Default: `now`. Pass it if the feed comes from a cache, or NaN if you do not know. */
  readonly loadedAt?: number | undefined;
  /**
   * For how many seconds caches may keep the HTML, if it is rendered for each request. If the feed is fresh for that long, an
   * operational state is green at once. Default: no limit, as in a static page. Nothing is green then until the script is there.
   */
  readonly maxAge?: number | undefined;
  /** Nonce of the style element, for a Content Security Policy. */
  readonly nonce?: string | undefined;
  /** URL of the tag's style sheet, `@scootkit/status-widgets/ssr/<tag>.css`. Linked in place of a style element. */
  readonly stylesheet?: string | undefined;
  /** HTML of the children of the tag, which are its fallback. Not escaped. */
  readonly fallback?: string | undefined;
  /** Called if the feed cannot be read. The HTML says that the state is unknown then. Default: a warning in the console, once for each source. */
  readonly onError?: ((error: FeedError) => void) | undefined;
}
