import { css, html, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { findComponent } from '../../feed/find-component.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import { skeleton } from '../../styles/skeleton.js';
import { surfaces } from '../../styles/surfaces.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { DayBarsController } from '../parts/day-bars-controller.js';
import { renderDayBars, shareOf } from '../parts/day-bars.js';
import { dayBarsStyles } from '../parts/day-bars.styles.js';

/** The room that the bars take, also before the first feed is there. */
const size = css`
  :host {
    min-block-size: calc(var(--status-bars-size, 26px) + 1.1em);
    --status-skeleton-size: var(--status-bars-size, 26px);
  }
`;

/**
 * One component's day bars on their own; `<component-list>` draws the same.
 * @element uptime-bars
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart uptime - The bars.
 * @csspart day - What happened on the day under the pointer or the keyboard.
 * @cssprop [--status-bars-size=26px] - Height of the bars.
 */
export class UptimeBars extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, surfaces, skeleton, dayBarsStyles, size];

  static override properties: PropertyDeclarations = {
    component: {},
    uptimeDays: { type: Number, attribute: 'uptime-days' },
  };

  /** Id or name of the component. Default: the first that has an uptime history. */
  declare component: string | undefined;
  /** Days of history that the percentage covers and the bars show where they fit, 1–366. Default 90. */
  declare uptimeDays: number | undefined;

  readonly #bars = new DayBarsController(this, () => this.context);
  #shown: Component | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'uptime-bars', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  protected override get status(): ComponentStatus | undefined {
    return this.component ? this.overview && (this.#shown?.status ?? 'unknown') : super.status;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const feed = this.feedState.listed ?? this.overview?.feed;
    const { component } = this;
    this.#shown = feed && component ? findComponent(feed, component) : feed?.components.find(({ uptime }) => uptime);
  }

  protected override renderFeed(context: RenderContext): unknown {
    const component = this.#shown;
    if (!component?.uptime) return html`<p class="note">${context.messages.noData}</p>`;
    const options = this.#bars.options(context);
    const icon = statusIconOf(component.status, context.state.freshness);
    const share = shareOf(component, options);
    return [renderDayBars({ component, icon, share }, options), this.#bars.dayBox()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'uptime-bars': UptimeBars;
  }
}
