import type { StatusFeed } from '../../feed/schema.js';
import type { Freshness } from '../../store/store-types.js';
import { defineTag } from '../base/define-tag.js';
import { FeedOrigin } from './feed-origin.js';
import { FeedProvider } from './feed-provider.js';

/**
 * Shares one feed with all tags inside that have no `src`, and adds the components of its `<status-source>` children. Has no appearance of its own.
 * @element status-feed
 * @attr {string} src - URL of your feed or of your status page.
 * @attr {string} provider - Name of the provider. Default: detected from the feed.
 * @attr {string} fallback-src - URLs to try in order if `src` fails, separated by spaces. The property also takes an array.
 * @attr {number} refresh - Seconds between polls, for all tags and sources inside that do not set their own. Default: 60.
 * @attr {number} max-size - Maximum size of a feed in bytes, for all tags and sources inside that do not set their own. Default: 1 MiB.
 * @slot - The tags, the sources, and any other content.
 * @fires {CustomEvent<{ error: FeedError }>} status-error - The feed of a source could not be read. The source becomes unknown when its last answer is too old.
 * @fires {CustomEvent<{ warnings: readonly FeedWarning[] }>} status-warning - Part of the feed of a source was dropped or corrected, or a source has no component of the requested name.
 */
export class StatusFeedElement extends FeedOrigin {
  protected readonly display = 'contents';
  readonly #provider = new FeedProvider(this);

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-feed', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  /** Your feed plus the sources with `affects-status`. Undefined until the tags inside have it. */
  get feed(): StatusFeed | undefined {
    return this.#provider.store.getState().feed;
  }

  /** Freshness of your own feed. */
  get state(): Freshness {
    return this.#provider.store.getState().freshness;
  }

  /** Requests all feeds now. Resolves when the answers or errors are there. Never rejects. */
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
