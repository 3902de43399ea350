import { defineTag } from '../base/define-tag.js';
import { FeedOrigin } from './feed-origin.js';

/**
 * Another page's feed beside one's own: a child of `<status-feed>`. Shows nothing by itself.
 * @element status-source
 * @attr {string} src - URL of the other page's feed, or that page's own URL.
 * @attr {string} provider - Names the adapter instead of detecting it.
 * @attr {string} fallback-src - URLs, space-separated, tried in order when `src` fails.
 * @attr {string} components - Ids or names, comma-separated: which of its components are listed. Default: one that stands for the whole page.
 * @attr {string} group - Name of the group that they join: one of one's own, else a new one at the end.
 * @attr {string} name - What the component is called here; of several, what stands before the name of each.
 * @attr {boolean} affects-status - Its trouble affects the overall state. Without it the source is listed and changes nothing else.
 * @attr {number} refresh - Seconds between polls. Default: those of `<status-feed>`.
 * @attr {number} max-size - Bytes that are read at most. Default: those of `<status-feed>`.
 */
export class StatusSource extends FeedOrigin {
  protected readonly display = 'none';

  /** Registers the class under its tag, or another name. */
  static define(tag = 'status-source', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  /** Ids or names, comma-separated or as a list: which of its components are listed. */
  get components(): string | undefined {
    return this.read('components');
  }
  set components(value: string | readonly string[] | undefined) {
    this.write('components', value);
  }

  /** Name of the group that they join. */
  get group(): string | undefined {
    return this.read('group');
  }
  set group(value: string | undefined) {
    this.write('group', value);
  }

  /** What the component is called here; of several, what stands before the name of each. */
  get name(): string | undefined {
    return this.read('name');
  }
  set name(value: string | undefined) {
    this.write('name', value);
  }

  /** Whether its trouble affects one's own status. */
  get affectsStatus(): boolean {
    return this.hasAttribute('affects-status');
  }
  set affectsStatus(value: boolean) {
    this.toggleAttribute('affects-status', value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-source': StatusSource;
  }
}
