import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';
import type { Needs } from '../adapters/adapter.js';
import type { Component } from '../feed/schema.js';
import { today } from '../feed/uptime.js';
import type { Messages } from '../locale/messages.js';
import { shownDays, type BarsOptions } from './bars.js';
import { DayExplorer } from './day-explorer.js';
import { FeedElement } from './feed-element.js';
import { markOf } from './mark.js';

/** Widths (px) below which fewer bars fit. */
const FITS: readonly (readonly [width: number, count: number])[] = [
  [380, 30],
  [560, 60],
];

/** An element that draws day bars: how many fit, which day is today, and what the pointer and the keyboard find. */
export abstract class BarsElement extends FeedElement {
  static override properties: PropertyDeclarations = { uptimeDays: { type: Number, attribute: 'uptime-days' } };

  /** Days of history that the percentage covers and the bars show where they fit, 1–366. Default 90. */
  declare uptimeDays: number | undefined;

  /** Bars that fit the element's own width. */
  #fit = Infinity;
  #explorer: DayExplorer | undefined;
  readonly #sizes = new ResizeObserver((entries) => {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    const fit = FITS.find(([below]) => width && width < below)?.[1] ?? Infinity;
    if (fit === this.#fit) return;
    this.#fit = fit;
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#explorer?.hide();
  }

  protected override firstUpdated(): void {
    if (this.shadowRoot) this.#explorer ??= new DayExplorer(this.shadowRoot, (id) => {
      const { view, messages, format } = this;
      const component = view?.feed.components.find((each) => each.id === id);
      return view && component && messages && format && { component, days: shownDays(component, this.barsOptions(component, messages)), feed: view.feed, messages, format };
    });
  }

  protected override get needsLater(): boolean {
    return true;
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  /** How one component's bars are drawn here and now. */
  protected barsOptions(component: Component, messages: Messages): BarsOptions {
    const { uptimeDays = 90, format, now } = this;
    const days = uptimeDays >= 1 && uptimeDays <= 366 ? Math.trunc(uptimeDays) : 90;
    const zone = this.current.feed?.page.timeZone;
    // Before the format is there no Intl object is made: the last watched day is today in nearly every feed.
    const day = format ? today(now, zone) : (component.uptime?.to ?? today(now, undefined));
    return { count: Math.min(days, this.#fit), days, today: day, mark: markOf(component.status, this.state), messages, format };
  }

  /** Changes when bars must be drawn anew for another reason than their component. */
  protected get barsKey(): string {
    return `${this.#fit} ${this.uptimeDays} ${today(this.now, undefined)} ${this.format && today(this.now, this.current.feed?.page.timeZone)}`;
  }

  /** Where the day under the pointer or the keyboard is shown. */
  protected dayBox(): TemplateResult {
    return html`<div part="day" class="day" popover="manual" aria-hidden="true"></div>`;
  }
}
