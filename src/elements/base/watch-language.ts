/** Elements that want to know when a language around them may have changed. */
const listeners = new Map<Element, () => void>();
let observer: MutationObserver | undefined;

/** Calls `listener` whenever a `lang` in the document changes. Returns the way out. */
export const watchLanguage = (element: Element, listener: () => void): (() => void) => {
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((each) => each()));
    observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  }
  listeners.set(element, listener);
  return () => {
    listeners.delete(element);
    if (listeners.size) return;
    observer?.disconnect();
    observer = undefined;
  };
};
