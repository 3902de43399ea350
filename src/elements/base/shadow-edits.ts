/** Removes everything from a node, so that Lit renders anew. It would update nodes that may have been replaced. */
export const clearRendered = (root: ParentNode): void => {
  root.replaceChildren();
  // Where Lit keeps what it has rendered into a node.
  Reflect.deleteProperty(root, '_$litPart$');
};

/** The content of a popover is rendered separately. */
const isInPopover = ({ target }: MutationRecord): boolean =>
  !!(target instanceof Element ? target : target.parentElement)?.closest('[popover]');

/**
 * Renders into a shadow root. Notices changes that its element has not made: by translators, extensions or other scripts. After them,
 * and after a rendering that has failed, the next one starts anew.
 */
export class ShadowEdits {
  /** Whether the last rendering has failed. */
  hasFailed = false;
  /** Whether the content is not what the element has rendered. */
  #isEdited = false;
  readonly #observer = new MutationObserver((records) => this.#read(records));

  /** Calls `render`. If that fails, shows the children, or `text` if there are none. */
  render(
    root: DocumentFragment | HTMLElement,
    { name, text }: { name: string; text: string },
    render: () => void,
  ): void {
    this.#read(this.#observer.takeRecords());
    this.#observer.disconnect();
    const hadFailed = this.hasFailed;
    try {
      if (hadFailed || this.#isEdited) clearRendered(root);
      this.#isEdited = this.hasFailed = false;
      render();
    } catch (error) {
      this.hasFailed = true;
      if (!hadFailed) console.error(`status-widgets: <${name}> cannot be rendered`, error);
      const slot = root.ownerDocument.createElement('slot');
      slot.textContent = text;
      root.replaceChildren(slot);
    }
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #read(records: readonly MutationRecord[]): void {
    if (!records.every(isInPopover)) this.#isEdited = true;
  }
}
