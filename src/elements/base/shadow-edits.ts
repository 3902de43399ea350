/** Removes everything from a node, so that Lit renders anew. It would update nodes that may have been replaced. */
export const clearRendered = (root: ParentNode): void => {
  root.replaceChildren();
  // Where Lit keeps what it has rendered into a node.
  Reflect.deleteProperty(root, '_$litPart$');
};

/** The content of a popover is rendered separately. Extensions such as Dark Reader add a style element, again if it is removed. */
const isHarmless = ({ target, type, addedNodes, removedNodes }: MutationRecord): boolean =>
  !!(target instanceof Element ? target : target.parentElement)?.closest('[popover],style') ||
  (type === 'childList' && [...addedNodes, ...removedNodes].every(({ nodeName }) => nodeName === 'STYLE'));

/**
 * Renders into a shadow root. Notices changes that its element has not made: by translators, extensions or other scripts. After them,
 * and after a rendering that has failed, the next one starts anew.
 */
export class ShadowEdits {
  /** Whether the last rendering has failed. */
  hasFailed = false;
  #observer: MutationObserver | undefined;

  /** @param isEdited Whether the content is not what the element has rendered. */
  constructor(public isEdited: boolean) {}

  /** Calls `render`. If that fails, shows the children, or `text` if there are none. */
  render(
    root: DocumentFragment | HTMLElement,
    { name, text }: { name: string; text: string },
    render: () => void,
  ): void {
    const observer = (this.#observer ??= new MutationObserver((records) => this.#read(records)));
    this.#read(observer.takeRecords());
    observer.disconnect();
    const hadFailed = this.hasFailed;
    try {
      render();
    } catch (error) {
      this.isEdited = this.hasFailed = true;
      if (!hadFailed) console.error(`status-widgets: <${name}> cannot be rendered`, error);
      const slot = root.ownerDocument.createElement('slot');
      slot.textContent = text;
      root.replaceChildren(slot);
    }
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Removes what the element has not rendered, before it renders. */
  clear(root: DocumentFragment | HTMLElement): void {
    if (this.isEdited) clearRendered(root);
    this.isEdited = this.hasFailed = false;
  }

  #read(records: readonly MutationRecord[]): void {
    if (!records.every(isHarmless)) this.isEdited = true;
  }
}
