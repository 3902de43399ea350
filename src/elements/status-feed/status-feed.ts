import type { StatusFeed } from '../../feed/schema.js';
import type { Freshness } from '../../store/store-types.js';
import { defineTag } from '../base/define-tag.js';
import { FeedOrigin } from './feed-origin.js';
import { FeedProvider } from './feed-provider.js';

/**
 * A feed for all tags inside that have no `src` of their own, with the feeds of `<status-source>` children beside it. Has no look.
 * @element status-feed
 * @attr {string} src - URL of one's own feed, or one's status page's URL.
 * @attr {string} provider - Names the adapter instead of detecting it.
 * @attr {string} fallback-src - URLs, space-separated, tried in order when `src` fails.
 * @attr {number} refresh - Seconds between polls, for the tags and sources inside that say nothing else. Default 60.
 * @attr {number} max-size - Bytes of a feed that are read at most, likewise. Default 1 MiB.
 * @slot - The tags, the sources, and anything else.
 * @fires {CustomEvent<{ error: FeedError }>} status-error - The feed of a source could not be read; it is unknown once its last one is too old.
 * @fires {CustomEvent<{ warnings: readonly FeedWarning[] }>} status-warning - Something in a source's feed was dropped or mended, or it has no component of the asked name.
 */
export class StatusFeedElement extends FeedOrigin {
  protected readonly display = 'contents';
  readonly #provider = new FeedProvider(this);

  /** Registers the class under its tag, or another name. */
  static define(tag = 'status-feed', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  /** One's own feed with the sources that count. Absent until the tags inside have it. */
  get feed(): StatusFeed | undefined {
    return this.#provider.store.getState().feed;
  }

  /** Freshness of one's own feed. */
  get state(): Freshness {
    return this.#provider.store.getState().freshness;
  }

  /** Asks for all feeds now. Resolves when the answers, or the errors, are there; never rejects. */
  async refreshNow(): Promise<void> {
    await this.#provider.store.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.shadowRoot?.firstChild) this.shadowRoot?.append(this.ownerDocument.createElement('slot'));
    this.#provider.connect();
  }

  disconnectedCallback(): void {
    this.#provider.disconnect();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-feed': StatusFeedElement;
  }
}
