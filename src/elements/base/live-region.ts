import { closestTo } from './flat-tree.js';

/** All copies of the library share one live region of a document, under a global symbol. */
const KEY = Symbol.for('@scootkit/status-widgets/live-region');

interface Region {
  readonly element: HTMLElement;
  text: string;
}

/** Hidden from view. `!important` wins over the style sheets of the host page. */
const HIDDEN =
  'position:fixed!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important';

/**
 * Announces a sentence of an element to screen readers. Several elements with the same sentence announce it once. The region is
 * in the document of the element, and in the modal dialog or popover that contains it: everything outside a modal dialog is inert.
 */
export const announce = (source: Element, sentence: string): void => {
  const { body, documentElement, defaultView } = source.ownerDocument;
  const regions: typeof globalThis & { [KEY]?: Region } = defaultView ?? globalThis;
  const page = body ?? documentElement;
  const place = closestTo(source, 'dialog:modal,:popover-open') ?? page;
  const region = (regions[KEY] ??= { element: source.ownerDocument.createElement('div'), text: '' });
  const { element } = region;
  const isThere = element.isConnected && (place === page || element.parentNode === place);
  if (isThere && region.text === sentence) return;
  region.text = sentence;
  element.setAttribute('role', 'status');
  element.style.cssText = HIDDEN;
  if (element.parentNode !== place) place.append(element);
  // Screen readers only announce changes of a region that was on the page before.
  setTimeout(() => {
    element.textContent = region.text;
  }, 150);
};
