import type { ReactiveControllerHost } from 'lit';
import { numberOf } from '../base/attribute-values.js';
import type { RenderContext } from '../base/render-context.js';
import type { CalendarMonth } from './calendar-month.js';
import type { HistoryControls } from './history-controls.js';
import { startOf, type PastItem } from './past-item.js';
import { NO_PAST, pastOf, type Past } from './past-notices.js';

const DAY = 86_400_000;

/** Number of older pages that are loaded for a link to a notice or for a month. */
const MAX_PAGES = 20;

/** The attributes that limit a page. */
interface PagesHost extends ReactiveControllerHost {
  readonly days: number | undefined;
  readonly pageSize: number | undefined;
}

/** The past notices of a history, which are shown and loaded page by page. */
export class PastPages {
  isLoading = false;
  hasFailed = false;
  /** The loaded items that the controls leave, newest first. */
  items: readonly PastItem[] = [];
  #past: Past = NO_PAST;
  /** Number of items on the first page. */
  #first = 0;
  /** Number of items shown after the first page. */
  #more = 0;
  #previous: string | undefined;
  /** Number of pages that the current search has loaded. */
  #searched = 0;
  /** The selected month. */
  #month: CalendarMonth | undefined;

  constructor(
    private readonly host: PagesHost,
    private readonly loadOlder: () => Promise<void>,
  ) {}

  /** All loaded items, newest first. */
  get all(): readonly PastItem[] {
    return this.#past.items;
  }

  /** The items on screen. */
  get shown(): readonly PastItem[] {
    return this.items.slice(0, this.#count);
  }

  get hasMore(): boolean {
    return this.#count < this.items.length || this.canLoad;
  }

  /** Whether the feed has older pages that are not loaded yet. */
  get canLoad(): boolean {
    return !!this.#previous;
  }

  get #count(): number {
    return this.#first + this.#more;
  }

  get #size(): number {
    return Math.trunc(numberOf(this.host.pageSize, 10));
  }

  /** Reads the items of a feed. As many are shown as are needed for the target. */
  update(context: RenderContext, isTarget: (item: PastItem) => boolean, controls: HistoryControls | undefined): void {
    this.#past = pastOf(context, this.#past);
    this.#previous = context.state.previous;
    const filter = controls?.filterOf(this.all, context);
    const items = (this.items = filter ? this.all.filter(filter) : this.all);
    const since = filter ? 0 : context.now - numberOf(this.host.days, 30) * DAY;
    const old = items.slice(0, this.#size).findIndex((item) => startOf(item) < since);
    this.#first = old < 0 ? Math.min(this.#size, items.length) : old;
    this.#more = Math.max(this.#more, items.findIndex(isTarget) + 1 - this.#first);
    if (controls?.month !== this.#month) this.startSearch();
    this.#month = controls?.month;
    if (controls?.needsOlder(this.all, context)) this.search();
  }

  /** Shows the next page, which may have to be loaded. Returns its first item, if there is one. */
  async showMore(): Promise<PastItem | undefined> {
    if (this.isLoading) return undefined;
    const shown = Math.min(this.#count, this.items.length);
    if (shown === this.items.length) await this.load();
    this.#more = shown - this.#first + (this.hasFailed ? 0 : this.#size);
    this.host.requestUpdate();
    await this.host.updateComplete;
    return this.hasFailed ? undefined : this.items[shown];
  }

  /** Starts to count the pages for a link or a month, and tries again what has failed. */
  startSearch(): void {
    this.#searched = 0;
    this.hasFailed = false;
  }

  /** Loads the next older page for a link or a month. Returns whether the search goes on. */
  search(): boolean {
    if (this.isLoading) return true;
    if (!this.canLoad || this.hasFailed || this.#searched >= MAX_PAGES) return false;
    this.#searched++;
    void this.load();
    return true;
  }

  /** Loads the next older page of the feed. Never rejects. */
  async load(): Promise<void> {
    this.hasFailed = false;
    this.isLoading = true;
    this.host.requestUpdate();
    await this.loadOlder().catch(() => (this.hasFailed = true));
    this.isLoading = false;
    this.host.requestUpdate();
  }
}
