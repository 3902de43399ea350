import { toFeedError } from '../../feed/feed-error.js';
import { createFeedStore } from '../../store/feed-store.js';
import { LOADING, type FeedState, type FeedStore } from '../../store/store-types.js';

/** Milliseconds by which the clocks of two machines may differ. */
const TOLERANCE = 300_000;

/** An element that may have a feed inside. */
type InlineHost = Element & { readonly src: string | undefined };

/** What was read from a script. */
interface Found {
  /** The JSON, and when it was loaded. */
  readonly text: string;
  /** The `src` of the element when the text was read first. */
  readonly src: string | undefined;
  readonly store: FeedStore;
}

/**
 * `last` if the script is the same, or cannot be read while the document is loading: it may not be parsed completely yet. Later, a
 * script that cannot be read is an error, which is logged once.
 */
const find = (element: InlineHost, last: Found | undefined): Found | undefined => {
  const { src, localName } = element;
  const script = element.querySelector(':scope > script[type="application/json"]');
  const json = script?.textContent;
  if (!json) return undefined;
  const text = `${json} ${script.getAttribute('data-loaded-at')}`;
  if (text === last?.text) return last.src ? last : { ...last, src };
  const store = createFeedStore('');
  try {
    const value: unknown = JSON.parse(json);
    const updatedAt = value instanceof Object && 'updatedAt' in value && String(value.updatedAt);
    const at = +new Date(script.getAttribute('data-loaded-at') ?? (updatedAt || ''));
    // A time in the future, beyond what clocks may differ, says nothing about the age.
    store.seed(value, at > 0 && at < Date.now() + TOLERANCE ? at : undefined);
    return { text, src, store };
  } catch (cause) {
    if (document.readyState === 'loading') return last;
    const error = toFeedError(cause, 'parse', '', String(cause));
    console.warn(`status-widgets: JSON in <${localName}>: ${error.message}`);
    // The last valid feed stays.
    const shown = last?.store ?? store;
    const getState = (): FeedState => ({ ...(last ? shown.getState() : { ...LOADING, freshness: 'unknown' }), error });
    return { text, src, store: { ...shown, getState } };
  }
};

/** The feed in the `<script type="application/json">` of an element. */
export class InlineFeed {
  /** Has the feed, and makes no requests. Undefined if there is none, or if it is that of another `src`, which the element had before. */
  store: FeedStore | undefined;
  #found: Found | undefined;

  constructor(private readonly element: InlineHost) {}

  /** Reads the script, which may have changed. Returns whether `store` has changed. */
  read(): boolean {
    const before = this.store;
    this.#found = find(this.element, this.#found);
    this.store = this.#found?.src === this.element.src ? this.#found?.store : undefined;
    return this.store !== before;
  }
}
