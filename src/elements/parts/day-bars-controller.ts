import type { ReactiveController, ReactiveElement } from 'lit';
import { html, type TemplateResult } from 'lit';
import { today } from '../../feed/uptime.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { shownDays, type DayBarsOptions } from './day-bars.js';
import { DayExplorer, type Explored } from './day-explorer.js';

/** Widths (px) below which fewer bars fit. */
const FITS: readonly (readonly [width: number, count: number])[] = [
  [380, 30],
  [560, 60],
];

/** An element that shows day bars. */
interface DayBarsHost extends ReactiveElement {
  readonly uptimeDays: number | undefined;
}

/** For elements with day bars: how many bars fit, which day is today, and what the pointer and the keyboard find. */
export class DayBarsController implements ReactiveController {
  /** Bars that fit the element's own width. */
  #fit = Infinity;
  #explorer: DayExplorer | undefined;
  readonly #resizes: ResizeObserver;

  constructor(
    private readonly host: DayBarsHost,
    private readonly context: () => RenderContext | undefined,
  ) {
    this.#resizes = new ResizeObserver((entries) => this.#resize(entries.at(-1)?.contentRect.width ?? 0));
    host.addController(this);
  }

  hostConnected(): void {
    this.#resizes.observe(this.host);
    const root = this.host.shadowRoot;
    if (root) this.#explorer ??= new DayExplorer(root, (id) => this.#explored(id));
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    this.#explorer?.hide();
  }

  /** How day bars are drawn in a rendering. */
  options({ messages, format, now, overview }: RenderContext): DayBarsOptions {
    const { uptimeDays = 90 } = this.host;
    const days = uptimeDays >= 1 && uptimeDays <= 366 ? Math.trunc(uptimeDays) : 90;
    return {
      count: Math.min(days, this.#fit),
      days,
      today: today(now, overview?.feed.page.timeZone),
      messages,
      format,
    };
  }

  /** Where the day under the pointer or the keyboard is shown. */
  dayBox(): TemplateResult {
    return html`<div part="day" class="day" popover="manual" aria-hidden="true"></div>`;
  }

  #resize(width: number): void {
    const fit = FITS.find(([below]) => width && width < below)?.[1] ?? Infinity;
    if (fit === this.#fit) return;
    this.#fit = fit;
    this.host.requestUpdate();
  }

  #explored(id: string): Explored | undefined {
    const context = this.context();
    const component = context?.listed?.components.find((each) => each.id === id);
    if (!context?.overview || !component) return undefined;
    const options = this.options(context);
    const icon = statusIconOf(component.status, context.state.freshness);
    return { ...options, component, days: shownDays(component, icon, options), feed: context.overview.feed };
  }
}
