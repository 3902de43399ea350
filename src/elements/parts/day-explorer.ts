import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { calendarDay, type Day } from '../../feed/uptime.js';
import type { Component, StatusFeed } from '../../feed/schema.js';
import { formatDay } from '../../locale/format-day.js';
import { formatDuration } from '../../locale/format-duration.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages, ListMessages } from '../../locale/messages.js';
import { clearRendered } from '../base/shadow-edits.js';
import { dayWords, problemsOf } from './day-bars.js';
import { icon } from './icon.js';

/** The days of a component, and what is needed to show their details. */
export interface ComponentDays {
  readonly component: Component;
  readonly days: readonly Day[];
  readonly feed: StatusFeed;
  readonly messages: CommonMessages & ListMessages;
  readonly format: Format;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};

/** Distances of the box from the bars and from the edges of the window, in px. */
const SPACE = 8;
const MARGIN = 4;

/** By CSS or by `dir`. */
const isRtl = (bars: Element): boolean => getComputedStyle(bars).direction === 'rtl';

/** Shows details of one day on hover, touch, focus and arrow keys: in a box next to the bars, and as the value of the slider for screen readers. */
export class DayExplorer {
  #bars: HTMLElement | undefined;
  #index = 0;
  /** Position of the day from the end, which is the same when the number of days changes. */
  #fromEnd = 0;
  #frame = 0;

  /** Listens to the bars inside `root`. `findDays` returns the days of a component by id. */
  constructor(
    private readonly root: ShadowRoot,
    private readonly findDays: (id: string) => ComponentDays | undefined,
  ) {
    const on = (type: string, listener: (event: Event) => void): void => root.addEventListener(type, listener);
    on('pointermove', this.#onPointer);
    on('pointerdown', this.#onPointer);
    root.host.addEventListener('pointerleave', this.hide);
    on('keydown', this.#onKey);
    on('focusin', this.#onFocus);
    on('focusout', this.hide);
  }

  get #box(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.day');
  }

  readonly hide = (): void => {
    cancelAnimationFrame(this.#frame);
    if (this.#bars) removeEventListener('scroll', this.#onScroll, true);
    this.#bars?.style.removeProperty('--_at');
    this.#bars = undefined;
    const box = this.#box;
    if (box?.matches(':popover-open')) box.hidePopover();
  };

  /** Shows the current state of the day, after the feed or its freshness has changed. */
  refresh(): void {
    const bars = this.#bars;
    if (!bars) return;
    // A narrower element shows fewer days.
    const index = Number(bars.ariaValueMax) - this.#fromEnd;
    this.#index = -1;
    if (bars.isConnected) this.#show(bars, index);
    else this.hide();
  }

  /** Follows the bars, and hides the box when they leave the window. */
  readonly #onScroll = (): void => {
    const [bars, box] = [this.#bars, this.#box];
    if (!bars || !box) return;
    const { top, bottom } = bars.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) this.hide();
    else this.#positionBox(bars, box, Number(bars.style.getPropertyValue('--_at')));
  };

  readonly #onPointer = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (!bars || !(event instanceof PointerEvent)) {
      this.hide();
      return;
    }
    const { left, width } = bars.getBoundingClientRect();
    const fraction = (event.clientX - left) / width;
    const count = Number(bars.ariaValueMax);
    const index = Math.floor((isRtl(bars) ? 1 - fraction : fraction) * count);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#show(bars, index));
  };

  readonly #onFocus = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (bars?.matches(':focus-visible')) this.#show(bars, Number(bars.ariaValueNow) - 1);
  };

  readonly #onKey = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (!bars || !(event instanceof KeyboardEvent)) return;
    if (event.key === 'Escape' && this.#bars) {
      this.hide();
      event.preventDefault();
      return;
    }
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isHorizontal = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    this.#show(bars, Number(bars.ariaValueNow) - 1 + (isHorizontal && isRtl(bars) ? -step : step));
  };

  #barsOf(event: Event): HTMLElement | undefined {
    const found = event.target instanceof Element ? event.target.closest('.bars') : undefined;
    return found instanceof HTMLElement ? found : undefined;
  }

  #show(bars: HTMLElement, wantedIndex: number): void {
    const found = this.findDays(bars.dataset['id'] ?? '');
    const box = this.#box;
    if (!found || !box) return;
    const { days, messages, format } = found;
    const index = Math.max(0, Math.min(days.length - 1, wantedIndex));
    const day = days[index];
    if (!day) return;
    if (this.#bars !== bars || this.#index !== index) {
      if (!this.#bars) addEventListener('scroll', this.#onScroll, true);
      else if (this.#bars !== bars) this.#bars.style.removeProperty('--_at');
      this.#bars = bars;
      bars.style.setProperty('--_at', String((index + 0.5) / days.length));
      bars.style.setProperty('--_days', String(days.length));
      this.#index = index;
      this.#fromEnd = days.length - index;
      bars.ariaValueNow = `${index + 1}`;
      bars.ariaValueText = messages.dayLabel(
        formatDay(format, day.date),
        [dayWords(day, messages, format), ...this.#titles(day, found)].join(', '),
      );
      // A translator may have edited the last day.
      clearRendered(box);
      render(this.#renderDetail(day, found), box);
    }
    if (!box.matches(':popover-open')) box.showPopover();
    this.#positionBox(bars, box, (index + 0.5) / days.length);
  }

  /** Puts the box above the day, or below it if there is no space, and inside the part of the window that is visible. */
  #positionBox(bars: HTMLElement, box: HTMLElement, fraction: number): void {
    const { left, top, bottom, width } = bars.getBoundingClientRect();
    const { style } = box;
    style.left = style.top = '0px';
    const start = box.getBoundingClientRect();
    style.left = '100px';
    // Rectangles are in pixels of the window, offsets in those of the box: a page may have a `zoom`.
    const zoom = (box.getBoundingClientRect().left - start.left) / 100 || 1;
    const { offsetLeft = 0, offsetTop = 0, width: viewWidth = innerWidth } = visualViewport ?? {};
    const x = left + (isRtl(bars) ? 1 - fraction : fraction) * width - start.width / 2;
    const y = top - start.height - SPACE;
    const minX = offsetLeft + MARGIN;
    const maxX = offsetLeft + Math.min(viewWidth, document.documentElement.clientWidth) - start.width - MARGIN;
    style.left = `${(Math.max(minX, Math.min(maxX, x)) - start.left) / zoom}px`;
    style.top = `${((y < offsetTop + MARGIN ? bottom + SPACE : y) - start.top) / zoom}px`;
  }

  /** The titles of up to three incidents that started on a day. */
  #titles({ date }: Day, { component, feed }: ComponentDays): string[] {
    return feed.incidents
      .filter(
        ({ components, startedAt }) =>
          startedAt &&
          components.includes(component.id) &&
          calendarDay(startedAt, feed.page.timeZone ?? 'UTC') === date,
      )
      .slice(0, 3)
      .map(({ title }) => title);
  }

  #renderDetail(day: Day, found: ComponentDays): TemplateResult {
    const { messages, format } = found;
    const problems = problemsOf(day);
    return html`<b>${formatDay(format, day.date, true)}</b>
      ${problems.map(([status, seconds]) => html`<div class=${status}>${icon(status)}${messages.status[status]}${seconds ? html`<i>${formatDuration(format, seconds)}</i>` : nothing}</div>`)}
      ${problems.length ? nothing : html`<div class=${day.state}>${day.state === 'no_data' ? messages.noData : [icon(day.state), messages.status[day.state]]}</div>`}
      ${this.#titles(day, found).map((title) => html`<div class="titles"><bdi>${title}</bdi></div>`)}`;
  }
}
