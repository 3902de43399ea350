import type { ReactiveController, ReactiveElement } from 'lit';
import { announce } from '../base/live-region.js';
import { hashRoute, linkTo } from '../base/notice-link.js';
import type { HistoryContext } from './history-context.js';
import type { Notice } from './notice.js';

/** Milliseconds for which a link says that it has been copied. */
const COPIED = 4000;

const noticeAround = ({ currentTarget }: Event): HTMLElement | undefined =>
  (currentTarget instanceof Element && currentTarget.closest<HTMLElement>('.incident')) || undefined;

/** What visitors do with notices: open and close them, show all of their components, copy their links, and save them. By DOM id. */
export class NoticeActions implements ReactiveController {
  readonly #opened = new Set<string>();
  readonly #expanded = new Set<string>();
  /** Whether planned maintenances can be saved. False if the code for it could not be loaded. */
  canSave = true;
  #copied = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly copiedWords: () => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#copied = '';
  }

  /** Whether the visitor, a link or find-in-page has opened the notice. */
  isOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  /** Whether the notice shows all affected components. */
  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** Whether the link to the notice has just been copied. */
  isCopied(id: string): boolean {
    return this.#copied === id;
  }

  readonly open = (id: string): void => {
    this.#opened.add(id);
    this.host.requestUpdate();
  };

  /** Shows or hides the earlier updates. Focuses the first one that appears. */
  readonly toggle = (event: Event): void => {
    const notice = noticeAround(event);
    if (!notice) return;
    const first = notice.querySelector<HTMLElement>('.update[hidden]');
    if (!this.#opened.delete(notice.id)) this.#opened.add(notice.id);
    void this.#focusAfterUpdate(() => first);
  };

  /** Shows all affected components. Focuses the first one that appears. */
  readonly expand = (event: Event): void => {
    const notice = noticeAround(event);
    if (!notice) return;
    const count = notice.querySelectorAll('li.chip').length;
    this.#expanded.add(notice.id);
    void this.#focusAfterUpdate(() => notice.querySelectorAll<HTMLElement>('li.chip')[count]);
  };

  /** Copies the URL of a notice, if the browser allows it. The link also changes the hash of the page's URL, unless a router uses that. */
  readonly copyLink = (event: Event): void => {
    const { currentTarget } = event;
    const notice = noticeAround(event);
    if (!notice || !(currentTarget instanceof HTMLAnchorElement)) return;
    // The URL of the page may have changed since the last rendering.
    currentTarget.href = linkTo(notice.id);
    navigator.clipboard?.writeText(currentTarget.href).then(
      () => this.#confirm(notice.id),
      () => {},
    );
    if (!hashRoute()) return;
    event.preventDefault();
    notice.focus();
  };

  /** Saves a planned maintenance as a calendar file. */
  async saveEvent(notice: Notice, { overview, messages }: HistoryContext): Promise<void> {
    try {
      const { saveEvent } = await import('./history-tools.js');
      if (overview) saveEvent(notice, overview.feed, messages);
    } catch (error) {
      console.warn('status-widgets: the calendar file could not be made', error);
      this.canSave = false;
      this.host.requestUpdate();
    }
  }

  #confirm(id: string): void {
    announce(this.host, this.copiedWords());
    this.#setCopied(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#setCopied(''), COPIED);
  }

  #setCopied(id: string): void {
    this.#copied = id;
    this.host.requestUpdate();
  }

  async #focusAfterUpdate(find: () => HTMLElement | null | undefined): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    const element = find();
    if (!element) return;
    element.tabIndex = -1;
    element.focus();
  }
}
