import type { ReactiveController, ReactiveElement } from 'lit';
import { isNoticeLink, linkedNotice } from '../base/notice-link.js';
import type { PastPages } from './past-pages.js';

/** Moves the focus to the notice that the URL of the page links to, and keeps it in a notice that moves or disappears. */
export class NoticeFocus implements ReactiveController {
  /** DOM id of the notice to focus when it is on screen. */
  #target = '';
  /** Whether the target comes from the URL. */
  #isLinked = false;
  #focused: Element | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly past: PastPages,
    private readonly on: {
      readonly seek: () => void;
      readonly found: (id: string) => void;
      /** Whether there is a feed, and all of its open and planned notices are on screen. */
      readonly isComplete: () => boolean;
    },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHash);
    if (!this.host.hasUpdated) this.#onHash();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement ?? undefined;
  }

  hostUpdated(): void {
    this.#restore();
    const notice = this.#find(this.#target);
    if (notice) {
      this.#target = '';
      this.#focus(notice);
    } else if (this.on.isComplete() && !(this.#isLinked && isNoticeLink() && this.past.search())) {
      // A notice that appears later does not get the focus.
      this.#target = '';
    }
  }

  /** Whether a notice gets the focus, so that it must be on screen. */
  isTarget(id: string): boolean {
    return id === this.#target;
  }

  /** Moves the focus to a notice. */
  moveTo(id: string): void {
    this.#target = id;
    this.#isLinked = false;
    this.host.requestUpdate();
  }

  readonly #onHash = (): void => {
    this.#target = linkedNotice();
    this.#isLinked = true;
    this.past.startSearch();
    if (this.#target) this.on.seek();
    this.host.requestUpdate();
  };

  #find(id: string): HTMLElement | undefined {
    // Links to maintenances once had the prefix of incidents.
    const [notice] = [id, id.replace(/^incident/, 'maintenance')].flatMap(
      (each) => (each && this.host.shadowRoot?.getElementById(each)) || [],
    );
    return notice;
  }

  #focus(notice: HTMLElement): void {
    if (!this.#isLinked) {
      notice.focus();
      return;
    }
    this.on.found(notice.id);
    // A notice may be higher than the window.
    notice.focus({ preventScroll: true });
    notice.scrollIntoView();
  }

  /** An update may have moved or removed the element with the focus, for example because an incident has ended. */
  #restore(): void {
    const { shadowRoot } = this.host;
    const focused = this.#focused;
    if (!focused || !shadowRoot || shadowRoot.activeElement) return;
    const id = focused.closest('.incident')?.id ?? '';
    const next = this.#find(id) ?? shadowRoot.querySelector<HTMLElement>('.more, .incident');
    next?.focus();
  }
}
