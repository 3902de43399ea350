import type { ReactiveController, ReactiveElement } from 'lit';

/** Rows and groups have the id of their component or group. Ids may contain anything, so they are compared as text. */
const ITEM = '[data-id]';
const FOCUSABLE = 'a,summary,[tabindex]';

interface Focused {
  /** Of the row or group. */
  readonly key: string;
  /** Which of the focusable elements in the row or group. */
  readonly index: number;
  readonly element: Element;
}

const keyOf = (item: Element | null): string =>
  item instanceof HTMLElement ? `${item.localName} ${item.dataset['id']}` : '';

/** Keeps the focus on the row or group that has it, when a new feed or order moves that row or group. */
export class FocusController implements ReactiveController {
  #focused: Focused | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const element = this.host.shadowRoot?.activeElement;
    const item = element?.closest(ITEM);
    this.#focused =
      element && item
        ? { key: keyOf(item), index: [...item.querySelectorAll(FOCUSABLE)].indexOf(element), element }
        : undefined;
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    if (!this.#focused || !root) return;
    const { key, index, element } = this.#focused;
    if (root.activeElement === element && keyOf(element.closest(ITEM)) === key) return;
    const item = [...root.querySelectorAll(ITEM)].find((each) => keyOf(each) === key);
    const target = item?.querySelectorAll<HTMLElement>(FOCUSABLE)[index];
    if (target) target.focus({ preventScroll: true });
    else if (!root.activeElement) this.#focusList(root);
  }

  /** For a row that is gone: the next Tab starts here. */
  #focusList(root: ShadowRoot): void {
    const list = root.querySelector<HTMLElement>('.list');
    if (!list) return;
    list.tabIndex = -1;
    list.focus({ preventScroll: true });
  }
}
