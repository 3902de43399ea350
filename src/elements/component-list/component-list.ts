import type { PropertyDeclarations } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { defineTag } from '../base/define-tag.js';
import { LazyElement, type ElementView } from '../base/lazy-element.js';

/**
 * Groups and components with state, uptime share and day bars.
 * @element component-list
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The frame.
 * @csspart group - A group: a disclosure.
 * @csspart component - A component's row.
 * @csspart badge - A component's state.
 * @csspart icon - A mark.
 * @csspart uptime - Day bars, and the percentage.
 * @csspart day - What happened on the day under the pointer or the keyboard.
 * @csspart time - The age of what is shown, once it is stale.
 * @csspart action - The link to the status page, where the state is unknown.
 * @cssprop [--status-bars-size=26px] - Height of the day bars.
 * @cssprop [--status-skeleton-size=12em] - Height of the quiet box until the first feed is on screen.
 */
export class ComponentList extends LazyElement {
  static override properties: PropertyDeclarations = {
    expand: {},
    sort: {},
    uptimeDays: { type: Number, attribute: 'uptime-days' },
  };

  /** Which groups stand open at first: `auto` (default: all but what the feed says is `collapsed` and is operational), `all`, `none`. */
  declare expand: string | undefined;
  /** `feed` (default), `severity` or `name`. */
  declare sort: string | undefined;
  /** Days of history that the percentages cover and the bars show where they fit, 1–366. Default 90. */
  declare uptimeDays: number | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'component-list', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  protected override async loadView(): Promise<ElementView> {
    const { ComponentListView } = await import('./component-list.view.js');
    return new ComponentListView(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'component-list': ComponentList;
  }
}
