import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { findComponent } from '../../feed/find-component.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import { surfaces } from '../../styles/surfaces.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import { listMessages } from '../../locale/list-messages.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { badge } from '../parts/badge.js';
import { badgeStyles } from '../parts/badge.styles.js';
import { DayBarsController } from '../parts/day-bars-controller.js';
import { renderDayBars, shareOf } from '../parts/day-bars.js';
import { dayBarsStyles } from '../parts/day-bars.styles.js';
import { freshnessNotice } from '../parts/freshness-notice.js';
import { stateWord } from '../parts/state-word.js';

/** The space for the bars is reserved before the first feed is there. */
const hostStyles = css`
  :host {
    --_size: var(--status-bars-size, 26px);
    --_least: calc(var(--_size) + 3.55em);
    min-block-size: var(--_least);
  }
  .note + .row {
    margin-block-start: 0.4em;
  }
  .skeleton {
    --_fill: linear-gradient(var(--_line) 0 0);
    block-size: var(--_least);
    background:
      var(--_fill) 0 0.3em / 8em 1em no-repeat,
      var(--_fill) 0 1.8em / 100% var(--_size) no-repeat;
  }
  .bars {
    margin-block-start: 0.3em;
  }
  /* The percentage has a line of its own. */
  @media (max-width: 480px) {
    :host {
      --_least: calc(var(--_size) + 4.6em);
    }
  }
`;

/**
 * The name, state, uptime and day bars of one component, as in `<component-list>`.
 * @element uptime-bars
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart name - The name of the component.
 * @csspart badge - The state of the component.
 * @csspart icon - The icon of a state.
 * @csspart uptime - The bars and the percentage.
 * @csspart axis - The line below the bars: their first and last day, and the percentage.
 * @csspart day - Details of the day that has the pointer or the focus.
 * @csspart time - The age of the data, shown when it is stale.
 * @csspart action - A link: to an incident of a day, or to the status page when the state is unknown.
 * @cssprop [--status-bars-size=26px] - Height of the bars.
 */
export class UptimeBars extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, surfaces, badgeStyles, dayBarsStyles, hostStyles];

  static override properties: PropertyDeclarations = {
    component: {},
    uptimeDays: { type: Number, attribute: 'uptime-days' },
  };

  /** Id or name of a component. Default: the first one with an uptime history. */
  declare component: string | undefined;
  /** Days of uptime history, 1–366. Default: 90. The percentage covers all of them, the bars as many as fit. */
  declare uptimeDays: number | undefined;

  readonly #bars = new DayBarsController(this, () => this.context);
  #shown: Component | undefined;

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'uptime-bars', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  protected override get status(): ComponentStatus | undefined {
    return this.component ? this.overview && (this.#shown?.status ?? 'unknown') : super.status;
  }

  protected override get canTakeOver(): boolean {
    return super.canTakeOver && this.#bars.isMeasured;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const feed = this.feedState.listed ?? this.overview?.original;
    const { component } = this;
    this.#shown = feed && component ? findComponent(feed, component) : feed?.components.find(({ uptime }) => uptime);
  }

  protected override renderFeed(context: RenderContext): unknown {
    const shown = this.#shown;
    const component = shown && (context.translator?.item(shown) ?? shown);
    const notice = freshnessNotice(context);
    if (!component) return context.overview ? this.#renderNoData(context) : notice;
    const options = this.#bars.options(context);
    const icon = statusIconOf(component.status, context.state.freshness);
    const row = html`<div
      class="row ${this.#bars.isNarrow ? 'narrow' : ''}"
      data-id=${component.id}
      .style=${`--_days:${options.count}`}
    >
      <div class="head">
        <span part="name" class="name"><bdi>${component.name.trim() || context.messages.unnamed}</bdi></span>
        ${badge(icon, stateWord(component, icon, context))}
      </div>
      ${component.uptime ? renderDayBars({ component, share: shareOf(component, options) }, options) : this.#renderNoData(context)}
    </div>`;
    return [notice, row, this.#bars.renderDayBox()];
  }

  #renderNoData({ messages }: RenderContext): TemplateResult {
    return html`<p class="note">${listMessages(messages).noData}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'uptime-bars': UptimeBars;
  }
}
