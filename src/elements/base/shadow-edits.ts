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
  #observer: MutationObserver | undefined;

  /** @param isEdited Whether the content is not what the element has rendered. */
  constructor(public isEdited: boolean) {}

  /** Runs a rendering, whose own changes do not count. */
  ignore(root: Node, render: () => void): void {
    const observer = (this.#observer ??= new MutationObserver((records) => this.#read(records)));
    this.#read(observer.takeRecords());
    observer.disconnect();
    render();
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #read(records: readonly MutationRecord[]): void {
    if (!records.every(isInPopover)) this.isEdited = true;
  }
}
