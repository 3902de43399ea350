import { render, type TemplateResult } from 'lit';
import { today } from '../../feed/calendar-day.js';
import { formatDay } from '../../locale/format-day.js';
import { clearRendered } from '../base/shadow-edits.js';
import { dayWords } from './day-bars.js';
import { daysOfKey } from './day-keys.js';
import { isRtl, placeTip } from './place-tip.js';
import { renderDay, type ComponentDays } from './render-day.js';

/** Loaded with the first day that is shown. */
let module: typeof import('./day-incidents.js') | undefined;

/** Id of the component that a part of a row belongs to. */
const idOf = (part: Element): string | undefined => part.closest<HTMLElement>('[data-id]')?.dataset['id'];

/**
 * Shows details of one day on hover, focus and arrow keys: in a box below the bars, and as the value of the slider for screen readers.
 * A tap or click keeps the box open until the next one elsewhere or Escape. Tab and Enter lead from the bars to the links in the box.
 */
export class DayExplorer {
  #bars: HTMLElement | undefined;
  /** Id of the component, whose bars may be another element after an update. */
  #id: string | undefined;
  /** Position of the day from the end, which is the same when the number of days changes. */
  #fromEnd = 0;
  /** The day in words, with its date, as rendered. */
  #words = '';
  #isPinned = false;
  /** Whether the focus went nowhere, as when a row is moved. */
  #isLost = false;
  #frame = 0;
  #loading: Promise<void> | undefined;

  /** Listens to the bars inside `root`. `findDays` returns the days of a component by id. */
  constructor(
    private readonly root: ShadowRoot,
    private readonly findDays: (id: string) => ComponentDays | undefined,
  ) {
    const on = (type: string, listener: (event: Event) => void): void => root.addEventListener(type, listener);
    on('pointermove', this.#onMove);
    on('pointerdown', this.#onPress);
    on('pointercancel', this.hide); // The browser scrolls the page instead.
    root.host.addEventListener('pointerleave', () => {
      if (!this.#isPinned) this.hide();
    });
    on('keydown', this.#onKey);
    on('focusin', this.#onFocus);
    on('focusout', this.#onBlur);
  }

  get #box(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.tip');
  }

  readonly hide = (): void => {
    cancelAnimationFrame(this.#frame);
    if (this.#bars) this.#listen(removeEventListener);
    this.#bars?.style.removeProperty('--_at');
    this.#bars = undefined;
    this.#isPinned = false;
    const box = this.#box;
    if (box?.matches(':popover-open')) box.hidePopover();
  };

  /** Listens to the whole page while a day is shown. */
  #listen(change: (type: string, listener: (event: Event) => void, capture: boolean) => void): void {
    change('scroll', this.#onScroll, true);
    change('pointerdown', this.#onPressAnywhere, true);
    change('keydown', this.#onEscape, true);
  }

  /** Shows the current state of the day, after the feed or its freshness has changed. */
  refresh(): void {
    if (!this.#bars) return;
    const bars = [...this.root.querySelectorAll<HTMLElement>('.bars')].find((each) => idOf(each) === this.#id);
    // A narrower element shows fewer days.
    if (bars) this.#show(bars, Number(bars.ariaValueMax) - this.#fromEnd);
    else this.hide();
  }

  /** Follows the bars, and hides the box when they leave the window. */
  readonly #onScroll = (event: Event): void => {
    const [bars, box] = [this.#bars, this.#box];
    if (!bars || !box || event.target === box) return;
    const { top, bottom } = bars.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) this.hide();
    else placeTip(box, bars, Number(bars.style.getPropertyValue('--_at')));
  };

  readonly #onPressAnywhere = (event: Event): void => {
    const path = event.composedPath();
    if (![this.#bars, this.#box].some((each) => each && path.includes(each))) this.hide();
  };

  readonly #onEscape = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    if (this.#box?.matches(':focus-within')) this.#bars?.focus();
    this.hide();
  };

  readonly #onMove = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (!(event instanceof PointerEvent)) return;
    if (bars) {
      // With the mouse, a pinned day only changes while the button is down.
      if (this.#isPinned && !event.buttons) return;
      const index = this.#indexAt(bars, event);
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#show(bars, index));
    } else if (!this.#isPinned && !this.#isNear(event)) this.hide();
  };

  readonly #onPress = (event: Event): void => {
    const bars = this.#barsOf(event);
    if (!bars || !(event instanceof PointerEvent)) return;
    this.#show(bars, this.#indexAt(bars, event));
    this.#isPinned = true;
  };

  readonly #onFocus = (event: Event): void => {
    const bars = this.#barsOf(event);
    // From the box, the focus returns to the day that is shown.
    if (!bars?.matches(':focus-visible') || this.#isInBox(event)) return;
    // A poll has moved the row: the day stays.
    const isMoved = this.#isLost && idOf(bars) === this.#id;
    this.#show(bars, isMoved ? Number(bars.ariaValueMax) - this.#fromEnd : Number(bars.ariaValueNow) - 1);
  };

  readonly #onBlur = (event: Event): void => {
    const next = event instanceof FocusEvent && event.relatedTarget;
    // Without a next target, the pointer has pressed something without focus, and that event decides.
    this.#isLost = !next;
    if (next !== this.#bars && !this.#isInBox(event) && (next || !this.#isPinned)) this.hide();
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    const bars = this.#barsOf(event);
    if (!bars) this.#leaveBox(event);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) this.#enterBox(event, bars);
    else this.#step(event, bars);
  };

  #step(event: KeyboardEvent, bars: HTMLElement): void {
    const step = daysOfKey(event, bars);
    if (!step) return;
    event.preventDefault();
    this.#show(bars, Number(bars.ariaValueNow) - 1 + step);
  }

  /** From the bars to the first link in the box, which is elsewhere in the tree. */
  #enterBox(event: KeyboardEvent, bars: HTMLElement): void {
    const link = this.#bars === bars && this.#box?.querySelector('a');
    if (!link) return;
    event.preventDefault();
    link.focus();
  }

  /** With Tab, from the last link in the box to what follows the bars, and from the first one back to the bars. */
  #leaveBox(event: KeyboardEvent): void {
    const links = [...(this.#box?.querySelectorAll('a') ?? [])];
    const edge = event.shiftKey ? links[0] : links.at(-1);
    if (event.key !== 'Tab' || !edge || event.target !== edge) return;
    if (event.shiftKey) {
      event.preventDefault();
      this.#bars?.focus();
    } else {
      this.#bars?.focus();
      this.hide();
    }
  }

  /** Whether the other end of a move of the focus is in the box. */
  #isInBox(event: Event): boolean {
    return (
      event instanceof FocusEvent && event.relatedTarget instanceof Node && !!this.#box?.contains(event.relatedTarget)
    );
  }

  #barsOf(event: Event): HTMLElement | undefined {
    const found = event.target instanceof Element ? event.target.closest('.bars') : undefined;
    return found instanceof HTMLElement ? found : undefined;
  }

  #indexAt(bars: HTMLElement, { clientX }: PointerEvent): number {
    const { left, width } = bars.getBoundingClientRect();
    const fraction = (clientX - left) / width;
    return Math.floor((isRtl(bars) ? 1 - fraction : fraction) * Number(bars.ariaValueMax));
  }

  /** Whether the pointer is in the box or the row, on its way to the box. */
  #isNear({ target }: Event): boolean {
    const row = this.#bars?.closest('[data-id]');
    return target instanceof Node && [this.#box, row].some((each) => each?.contains(target));
  }

  #show(bars: HTMLElement, wantedIndex: number): void {
    const id = idOf(bars) ?? '';
    const found = this.findDays(id);
    const box = this.#box;
    const index = Math.max(0, Math.min((found?.days.length ?? 0) - 1, wantedIndex));
    const day = found?.days[index];
    if (!found || !box || !day) return;
    const { days, messages, format } = found;
    const dayOf = (at: string): string => today(+new Date(at), found.timeZone);
    this.#loading ??= import('./day-incidents.js').then(
      (loaded) => {
        module = loaded;
        this.refresh();
      },
      () => {},
    );
    const incidents = module?.incidentsOf(day.date, { ...found, dayOf }) ?? [];
    const words = messages.labeled(
      formatDay(format, day.date),
      // More incidents would be too long for the value of the slider.
      [dayWords(day, messages, format), ...incidents.slice(0, 3).map(({ title }) => title)].reduce(messages.list),
    );
    const isSame = this.#bars === bars && this.#words === words;
    if (!this.#bars) this.#listen(addEventListener);
    else if (this.#bars !== bars) this.#bars.style.removeProperty('--_at');
    [this.#bars, this.#id, this.#words, this.#fromEnd] = [bars, id, words, days.length - index];
    bars.style.setProperty('--_at', String((index + 0.5) / days.length));
    bars.ariaValueNow = `${index + 1}`;
    bars.ariaValueText = box.ariaLabel = words;
    if (!isSame) this.#render(box, renderDay(day, incidents, found));
    if (!box.matches(':popover-open')) box.showPopover();
    placeTip(box, bars, (index + 0.5) / days.length);
  }

  #render(box: HTMLElement, detail: TemplateResult): void {
    const links = [...box.querySelectorAll('a')];
    const focused = links.find((link) => link.matches(':focus'));
    // Not on the removed link meanwhile: that would close the box.
    if (focused) this.#bars?.focus();
    // A translator may have edited the last day.
    clearRendered(box);
    render(detail, box);
    const now = [...box.querySelectorAll('a')];
    if (focused) (now.find(({ href }) => href === focused.href) ?? now[links.indexOf(focused)] ?? now.at(-1))?.focus();
  }
}
