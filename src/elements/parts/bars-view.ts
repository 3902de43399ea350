import type { ReactiveElement } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { Component } from '../../feed/schema.js';
import { today } from '../../feed/uptime.js';
import { shownDays, type BarsOptions } from './day-bars.js';
import { DayExplorer } from './day-explorer.js';
import { markOf } from '../base/status-icon.js';
import type { Scene } from '../base/render-context.js';

/** Widths (px) below which fewer bars fit. */
const FITS: readonly (readonly [width: number, count: number])[] = [
  [380, 30],
  [560, 60],
];

/** An element that shows day bars. */
export interface BarsHost extends ReactiveElement {
  readonly uptimeDays: number | undefined;
}

/** What all that draws day bars shares: how many fit, which day is today, and what the pointer and the keyboard find. */
export class BarsView {
  protected scene: Scene | undefined;
  /** Bars that fit the element's own width. */
  #fit = Infinity;
  #explorer: DayExplorer | undefined;
  /** The calendar day of a rendering. */
  #today = '';
  #dated: Scene | undefined;
  readonly #sizes = new ResizeObserver((entries) => {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    const fit = FITS.find(([below]) => width && width < below)?.[1] ?? Infinity;
    if (fit === this.#fit) return;
    this.#fit = fit;
    this.bars.requestUpdate();
  });

  constructor(protected readonly bars: BarsHost) {}

  entered(): void {
    this.#sizes.observe(this.bars);
    const root = this.bars.shadowRoot;
    if (root) this.#explorer ??= new DayExplorer(root, (id) => this.#explored(id));
  }

  left(): void {
    this.#sizes.disconnect();
    this.#explorer?.hide();
  }

  #explored(id: string): ReturnType<ConstructorParameters<typeof DayExplorer>[1]> {
    const { scene } = this;
    const component = scene?.listed?.components.find((each) => each.id === id);
    return (
      scene?.view &&
      component && {
        ...scene,
        component,
        days: shownDays(component, this.options(component, scene)),
        feed: scene.view.feed,
      }
    );
  }

  /** How one component's bars are drawn here and now. */
  protected options({ status }: Pick<Component, 'status'>, scene: Scene): BarsOptions {
    const { messages, format, now, view, state } = scene;
    const { uptimeDays = 90 } = this.bars;
    const days = uptimeDays >= 1 && uptimeDays <= 366 ? Math.trunc(uptimeDays) : 90;
    // The calendar takes 5 µs, which each row of a rendering would ask.
    if (this.#dated !== scene) {
      this.#dated = scene;
      this.#today = today(now, view?.feed.page.timeZone);
    }
    return {
      count: Math.min(days, this.#fit),
      days,
      today: this.#today,
      mark: markOf(status, state.freshness),
      messages,
      format,
    };
  }

  /** Where the day under the pointer or the keyboard is shown. */
  protected dayBox(): TemplateResult {
    return html`<div part="day" class="day" popover="manual" aria-hidden="true"></div>`;
  }
}
