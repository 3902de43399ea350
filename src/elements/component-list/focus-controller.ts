import type { ReactiveController, ReactiveElement } from 'lit';

/** Rows and groups have the id of their component or group. Ids may contain anything, so they are compared as text. */
const ITEM = '[data-id]';
const FOCUSABLE = 'a,summary,[tabindex]';

interface Focused {
  readonly tag: string;
  readonly id: string | undefined;
  /** Which of the focusable elements in the row or group. */
  readonly index: number;
  readonly element: Element;
}

const idOf = (item: Element): string | undefined => (item instanceof HTMLElement ? item.dataset['id'] : undefined);

/** Keeps the focus on the row or group that has it, when a new feed or order moves that row or group. */
export class FocusController implements ReactiveController {
  #focused: Focused | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const element = this.host.shadowRoot?.activeElement;
    const item = element?.closest(ITEM);
    this.#focused = undefined;
    if (!element || !item) return;
    const index = [...item.querySelectorAll(FOCUSABLE)].indexOf(element);
    this.#focused = { tag: item.localName, id: idOf(item), index, element };
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    if (!this.#focused || !root) return;
    const { tag, id, index, element } = this.#focused;
    const isSame = (item: Element | null): boolean => item?.localName === tag && idOf(item) === id;
    if (root.activeElement === element && isSame(element.closest(ITEM))) return;
    const item = [...root.querySelectorAll(ITEM)].find(isSame);
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
