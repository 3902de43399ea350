import type { ReactiveController, ReactiveElement } from 'lit';
import { announce } from '../base/live-region.js';
import { hashRoute, linkTo } from '../base/notice-link.js';
import type { HistoryContext } from './history-context.js';
import type { Notice } from './notice.js';

/** Milliseconds for which a link says that it has been copied. */
const COPIED = 4000;

const NO_ANSWER = { id: '', words: '' };

const noticeAround = ({ currentTarget }: Event): HTMLElement | undefined =>
  (currentTarget instanceof Element && currentTarget.closest<HTMLElement>('.incident')) || undefined;

/** What visitors do with notices: open and close them, show all of their components, copy their links, and save them. By DOM id. */
export class NoticeActions implements ReactiveController {
  readonly #opened = new Set<string>();
  readonly #expanded = new Set<string>();
  /** Whether planned maintenances can be saved. False if the code for it could not be loaded. */
  canSave = true;
  #answer = NO_ANSWER;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly copiedWords: () => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#answer = NO_ANSWER;
  }

  /** Whether the visitor, a link or find-in-page has opened the notice. */
  isOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  /** Whether the notice shows all affected components. */
  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** What became of the link that has just been copied: words, or its URL if the browser did not allow it. Empty for other notices. */
  answerOf(id: string): string {
    return this.#answer.id === id ? this.#answer.words : '';
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

  /** Copies the URL of a notice, or shows and selects it if the browser does not allow that. The link also changes the hash of the page's URL, unless a router uses that. */
  readonly copyLink = (event: Event): void => {
    const { currentTarget: link } = event;
    const notice = noticeAround(event);
    if (!notice || !(link instanceof HTMLAnchorElement)) return;
    // The URL of the page may have changed since the last rendering.
    link.href = linkTo(notice.id);
    void this.#copy(notice.id, link);
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

  async #copy(id: string, link: HTMLAnchorElement): Promise<void> {
    const { href } = link;
    let words = href;
    clearTimeout(this.#timer);
    try {
      await navigator.clipboard.writeText(href);
      words = this.copiedWords();
      this.#timer = setTimeout(() => this.#setAnswer(NO_ANSWER), COPIED);
    } catch {
      // The browser does not allow it.
    }
    announce(this.host, words);
    this.#setAnswer({ id, words });
    await this.host.updateComplete;
    if (words === href) getSelection()?.selectAllChildren(link);
  }

  #setAnswer(answer: typeof NO_ANSWER): void {
    this.#answer = answer;
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
