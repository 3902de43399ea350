/** Removes everything from a node, so that Lit renders anew. It would update nodes that may have been replaced. */
export const clearRendered = (root: ParentNode): void => {
  root.replaceChildren();
  // Where Lit keeps what it has rendered into a node.
  Reflect.deleteProperty(root, '_$litPart$');
};

/** The content of a popover is rendered separately. */
const isInPopover = ({ target }: MutationRecord): boolean =>
  !!(target instanceof Element ? target : target.parentElement)?.closest('[popover]');

/** Notices changes of a shadow root that its element has not made: by translators, extensions or other scripts. */
export class ShadowEdits {
  /** Whether the content is not what the element has rendered. */
  isEdited = false;
  readonly #observer = new MutationObserver((records) => this.#read(records));

  /** Runs a rendering, whose own changes do not count. */
  ignore(root: Node, render: () => void): void {
    this.#read(this.#observer.takeRecords());
    this.#observer.disconnect();
    render();
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #read(records: readonly MutationRecord[]): void {
    if (!records.every(isInPopover)) this.isEdited = true;
  }
}
