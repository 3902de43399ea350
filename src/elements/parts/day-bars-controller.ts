import type { ReactiveController, ReactiveElement } from 'lit';
import { html, type TemplateResult } from 'lit';
import { today } from '../../feed/calendar-day.js';
import { numberOf } from '../base/attribute-values.js';
import { listMessages } from '../../locale/list-messages.js';
import type { RenderContext } from '../base/render-context.js';
import { shownDays, type DayBarsOptions } from './day-bars.js';
import { DayExplorer } from './day-explorer.js';
import { isRtl } from './place-tip.js';
import type { ComponentDays } from './render-day.js';

/** Width in px below which a list has less space around and between its parts. */
const NARROW = 460;
/** Number of bars for widths below a limit in px. */
const COUNTS_BY_WIDTH: readonly (readonly [width: number, count: number])[] = [
  [380, 30],
  [560, 60],
];

/** Milliseconds. An older time of the data has its date. */
const HALF_DAY = 43_200_000;

/** An element that shows day bars. */
interface DayBarsHost extends ReactiveElement {
  readonly uptimeDays: number | undefined;
}

/** For elements with day bars: the number of bars that fit, the current day, and details of days on hover and focus. */
export class DayBarsController implements ReactiveController {
  /** Whether the element is so narrow that a list needs another layout. */
  isNarrow = false;
  /** Whether text runs from right to left: by CSS or by `dir`, which `:dir()` alone would see. */
  isRtl = false;
  /** Whether the width is known. */
  isMeasured = false;
  /** Number of bars that fit into the element. */
  #maxCount = Infinity;
  #explorer: DayExplorer | undefined;
  #frame: number | undefined;
  #resizes: ResizeObserver | undefined;

  constructor(
    private readonly host: DayBarsHost,
    private readonly context: () => RenderContext | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
    const root = this.host.shadowRoot;
    if (root) this.#explorer ??= new DayExplorer(root, (id) => this.#findDays(id));
  }

  hostUpdated(): void {
    this.#observe();
    this.#explorer?.refresh();
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
    if (this.#frame) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#explorer?.hide();
  }

  /** The options of all day bars in one rendering. */
  options({ messages, format, now, overview, state, asOf }: RenderContext): DayBarsOptions {
    const days = Math.trunc(numberOf(this.host.uptimeDays, 90, 1, 366));
    const { timeZone } = overview?.feed.page ?? {};
    const statedAt = +new Date(state.feed?.updatedAt ?? '') || asOf;
    return {
      count: Math.min(days, this.#maxCount),
      days,
      today: today(now, timeZone),
      timeZone,
      incidents: state.feed?.incidents ?? [],
      freshness: state.freshness,
      until: (state.freshness !== 'fresh' && asOf) || now,
      asOf: statedAt ? (now - statedAt < HALF_DAY ? format.time : format.full)(statedAt) : '',
      isRtl: this.isRtl,
      messages: listMessages(messages),
      format,
    };
  }

  /** The box for details of a day, and an element that is as wide as the content and has no height. */
  renderDayBox(): TemplateResult {
    // No white space between them: where the page has `white-space: pre`, it would be a line.
    const width = html`<div class="width"></div>`;
    return html`<div class="tip" popover="manual" role="group"></div>${width}`;
  }

  /**
   * Measures after the next layout, because measuring here would need a layout of its own. Observes the content once there is some:
   * another layout changes the height of the element itself, which would be reported as a loop.
   */
  #observe(): void {
    if (this.#frame) return;
    this.#resizes ??= new ResizeObserver((entries) => this.#measure(entries.at(-1)?.contentRect.width ?? 0));
    this.#resizes.disconnect();
    this.#resizes.observe(this.host.shadowRoot?.querySelector('.width') ?? this.host);
  }

  #measure(width: number): void {
    const count = COUNTS_BY_WIDTH.find(([limit]) => width && width < limit)?.[1] ?? Infinity;
    const isNarrow = !!width && width <= NARROW;
    const isTextRtl = isRtl(this.host);
    this.isMeasured = true;
    const isSame = count === this.#maxCount && isNarrow === this.isNarrow && isTextRtl === this.isRtl;
    if (isSame && this.host.hasUpdated) return;
    this.#maxCount = count;
    this.isNarrow = isNarrow;
    this.isRtl = isTextRtl;
    // Where the content decides the width, another layout changes it: the next frame looks again.
    this.#resizes?.disconnect();
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#observe();
    });
    this.host.requestUpdate();
  }

  #findDays(id: string): ComponentDays | undefined {
    const context = this.context();
    const component = context?.listed?.components.find((listed) => listed.id === id);
    if (!context?.overview || !component) return undefined;
    const options = this.options(context);
    const days = shownDays(component, options);
    return { ...options, component, days, feed: context.overview.feed, pageLink: context.pageLink };
  }
}
