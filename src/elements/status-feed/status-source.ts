import { defineTag } from '../base/define-tag.js';
import { reportMistakes } from '../base/report-mistakes.js';
import { FeedOrigin } from './feed-origin.js';

/** Fired when a source is ready to be read. */
export const SOURCE_CONNECTED = 'status-source-connected';

/**
 * Adds components of another status page. A child of `<status-feed>`; shows nothing itself.
 * @element status-source
 * @attr {string} src - URL of the other feed or status page.
 * @attr {string} provider - Name of the provider. Default: detected from the feed.
 * @attr {string} fallback-src - URLs to try in order if `src` fails, separated by spaces. The property also takes an array.
 * @attr {string} components - Ids or names of the components or groups to add, separated by commas. Default: one component for the whole page. The property also takes an array.
 * @attr {string} group - Name of the group for the components: one of yours, or a new one at the end. Default: no group.
 * @attr {string} name - Name to show for the component. With several components, it is put before the name of each.
 * @attr {boolean} affects-status - Whether its problems affect your overall state. Otherwise its components are only listed.
 * @attr {number} refresh - Seconds between polls. Default: that of `<status-feed>`.
 * @attr {number} max-size - Maximum size of the feed in bytes. Default: that of `<status-feed>`.
 */
export class StatusSource extends FeedOrigin {
  static override readonly observedAttributes: readonly string[] = [
    ...super.observedAttributes,
    ...this.reflect({ components: 'list', group: 'text', name: 'text', affectsStatus: 'boolean' }),
  ];

  /** Ids or names of the components or groups to add, separated by commas or as an array. */
  declare components: string | readonly string[] | undefined;
  /** Name of the group for the components. */
  declare group: string | undefined;
  /** Name to show for the component. With several components, it is put before the name of each. */
  declare name: string | undefined;
  /** Whether its problems affect your overall state. */
  declare affectsStatus: boolean;

  protected readonly display = 'none';

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-source', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The tag may be defined after that of the <status-feed> around it.
    this.dispatchEvent(new Event(SOURCE_CONNECTED, { bubbles: true }));
    queueMicrotask(() => {
      if (this.isConnected && !(this.parentElement instanceof FeedOrigin))
        void reportMistakes(this, [{ path: 'src', message: 'not read, because its parent is not <status-feed>' }]);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-source': StatusSource;
  }
}
