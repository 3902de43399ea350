import { isOn } from '../base/attribute-values.js';
import { defineTag } from '../base/define-tag.js';
import { FeedOrigin } from './feed-origin.js';

const ATTRIBUTES = ['components', 'group', 'name', 'affects-status'] as const;

/** Fired when a source is ready to be read. */
export const SOURCE_CONNECTED = 'status-source-connected';

/**
 * Adds components of another status page. A child of `<status-feed>`; shows nothing itself.
 * @element status-source
 * @attr {string} src - URL of the other feed or status page.
 * @attr {string} provider - Name of the provider. Default: detected from the feed.
 * @attr {string} fallback-src - URLs to try in order if `src` fails, separated by spaces. The property also takes an array.
 * @attr {string} components - Ids or names of the components to add, separated by commas. Default: one component for the whole page. The property also takes an array.
 * @attr {string} group - Name of the group for the components: one of yours, or a new one at the end. Default: no group.
 * @attr {string} name - Name to show for the component. With several components, it is put before the name of each.
 * @attr {boolean} affects-status - Whether its problems affect your overall state. Otherwise its components are only listed.
 * @attr {number} refresh - Seconds between polls. Default: that of `<status-feed>`.
 * @attr {number} max-size - Maximum size of the feed in bytes. Default: that of `<status-feed>`.
 */
export class StatusSource extends FeedOrigin {
  static override get observedAttributes(): readonly string[] {
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  protected readonly display = 'none';

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-source', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The tag may be defined after that of the <status-feed> around it.
    this.dispatchEvent(new Event(SOURCE_CONNECTED, { bubbles: true }));
  }

  /** Ids or names of the components to add, separated by commas or as an array. */
  get components(): string | readonly string[] | undefined {
    return this.readList('components');
  }
  set components(value: string | readonly string[] | undefined) {
    this.write('components', value);
  }

  /** Name of the group for the components. */
  get group(): string | undefined {
    return this.read('group');
  }
  set group(value: string | undefined) {
    this.write('group', value);
  }

  /** Name to show for the component. With several components, it is put before the name of each. */
  get name(): string | undefined {
    return this.read('name');
  }
  set name(value: string | undefined) {
    this.write('name', value);
  }

  /** Whether its problems affect your overall state. */
  get affectsStatus(): boolean {
    return isOn(this.getAttribute('affects-status'));
  }
  set affectsStatus(value: boolean) {
    this.toggleAttribute('affects-status', isOn(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-source': StatusSource;
  }
}
