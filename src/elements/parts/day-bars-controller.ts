import type { ReactiveController, ReactiveElement } from 'lit';
import { html, type TemplateResult } from 'lit';
import { today } from '../../feed/uptime.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { shownDays, type DayBarsOptions } from './day-bars.js';
import { DayExplorer, type ComponentDays } from './day-explorer.js';

/** Number of bars for widths below a limit in px. */
const COUNTS_BY_WIDTH: readonly (readonly [width: number, count: number])[] = [
  [380, 30],
  [560, 60],
];

/** An element that shows day bars. */
interface DayBarsHost extends ReactiveElement {
  readonly uptimeDays: number | undefined;
}

/** For elements with day bars: the number of bars that fit, the current day, and details of days on hover and focus. */
export class DayBarsController implements ReactiveController {
  /** Number of bars that fit into the element. */
  #maxCount = Infinity;
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
    if (root) this.#explorer ??= new DayExplorer(root, (id) => this.#findDays(id));
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    this.#explorer?.hide();
  }

  /** The options of all day bars in one rendering. */
  options({ messages, format, now, overview }: RenderContext): DayBarsOptions {
    const { uptimeDays = 90 } = this.host;
    const days = uptimeDays >= 1 && uptimeDays <= 366 ? Math.trunc(uptimeDays) : 90;
    return {
      count: Math.min(days, this.#maxCount),
      days,
      today: today(now, overview?.feed.page.timeZone),
      messages,
      format,
    };
  }

  /** The box for details of a day. */
  renderDayBox(): TemplateResult {
    return html`<div part="day" class="day" popover="manual" aria-hidden="true"></div>`;
  }

  #resize(width: number): void {
    const count = COUNTS_BY_WIDTH.find(([limit]) => width && width < limit)?.[1] ?? Infinity;
    if (count === this.#maxCount) return;
    this.#maxCount = count;
    this.host.requestUpdate();
  }

  #findDays(id: string): ComponentDays | undefined {
    const context = this.context();
    const component = context?.listed?.components.find((listed) => listed.id === id);
    if (!context?.overview || !component) return undefined;
    const options = this.options(context);
    const icon = statusIconOf(component.status, context.state.freshness);
    return { ...options, component, days: shownDays(component, icon, options), feed: context.overview.feed };
  }
}
