import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { calendarDay, type Day } from '../../feed/uptime.js';
import type { Component, StatusFeed } from '../../feed/schema.js';
import { formatDay } from '../../locale/format-day.js';
import { formatDuration } from '../../locale/format-duration.js';
import type { Format } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import { dayWords, troublesOf } from './day-bars.js';
import { icon } from './icon.js';

/** What the explorer asks of the element it serves. */
export interface Explored {
  readonly component: Component;
  readonly days: readonly Day[];
  readonly feed: StatusFeed;
  readonly messages: Messages;
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

/** Pointer and keys on day bars: names one day at a time, to the eye in a box beside it and to a screen reader as the slider's value. */
export class DayExplorer {
  #bars: HTMLElement | undefined;
  #index = 0;
  #frame = 0;

  /** Listens to the bars inside `root`; `explored` finds what belongs to a component's id. */
  constructor(
    private readonly root: ShadowRoot,
    private readonly explored: (id: string) => Explored | undefined,
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
    this.#bars?.style.removeProperty('--_at');
    this.#bars = undefined;
    const box = this.#box;
    if (box?.matches(':popover-open')) box.hidePopover();
  };

  readonly #onPointer = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (!bars || !(event instanceof PointerEvent)) {
      this.hide();
      return;
    }
    const { left, width } = bars.getBoundingClientRect();
    const part = (event.clientX - left) / width;
    const count = Number(bars.ariaValueMax);
    const place = Math.floor((bars.matches(':dir(rtl)') ? 1 - part : part) * count);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#show(bars, place));
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
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    this.#show(bars, Number(bars.ariaValueNow) - 1 + (sideways && bars.matches(':dir(rtl)') ? -step : step));
  };

  #barsOf(event: Event): HTMLElement | undefined {
    const found = event.target instanceof Element ? event.target.closest('.bars') : undefined;
    return found instanceof HTMLElement ? found : undefined;
  }

  #show(bars: HTMLElement, place: number): void {
    const explored = this.explored(bars.dataset['id'] ?? '');
    const box = this.#box;
    if (!explored || !box) return;
    const { days, messages, format } = explored;
    const index = Math.max(0, Math.min(days.length - 1, place));
    const day = days[index];
    if (!day) return;
    if (this.#bars !== bars || this.#index !== index) {
      if (this.#bars !== bars) this.#bars?.style.removeProperty('--_at');
      this.#bars = bars;
      bars.style.setProperty('--_at', String((index + 0.5) / days.length));
      bars.style.setProperty('--_days', String(days.length));
      this.#index = index;
      bars.ariaValueNow = `${index + 1}`;
      bars.ariaValueText = messages.dayLabel(
        formatDay(format, day.date),
        [dayWords(day, messages, format), ...this.#titles(day, explored)].join(', '),
      );
      render(this.#detail(day, explored), box);
    }
    if (!box.matches(':popover-open')) box.showPopover();
    this.#place(bars, box, (index + 0.5) / days.length);
  }

  /** Above the day, or below it where there is no room; never outside the window. */
  #place(bars: HTMLElement, box: HTMLElement, part: number): void {
    const { left, top, bottom, width } = bars.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = box;
    const x = left + (bars.matches(':dir(rtl)') ? 1 - part : part) * width - offsetWidth / 2;
    box.style.setProperty(
      'left',
      `${Math.max(4, Math.min(document.documentElement.clientWidth - offsetWidth - 4, x))}px`,
    );
    box.style.setProperty('top', `${top - offsetHeight - 8 < 4 ? bottom + 8 : top - offsetHeight - 8}px`);
  }

  #titles({ date }: Day, { component, feed }: Explored): string[] {
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

  #detail(day: Day, explored: Explored): TemplateResult {
    const { messages, format } = explored;
    const troubles = troublesOf(day);
    return html`<b>${formatDay(format, day.date, true)}</b>
      ${troubles.map(([status, seconds]) => html`<div class=${status}>${icon(status)}${messages.status[status]}${seconds ? html`<i>${formatDuration(format, seconds)}</i>` : nothing}</div>`)}
      ${troubles.length ? nothing : html`<div class=${day.state}>${day.state === 'no_data' ? messages.noData : [icon(day.state), messages.status[day.state]]}</div>`}
      ${this.#titles(day, explored).map((title) => html`<div class="titles"><bdi>${title}</bdi></div>`)}`;
  }
}
