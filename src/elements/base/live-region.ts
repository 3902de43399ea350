/** Kept on a global symbol: all copies of the library share the one live region of the page. */
const KEY = Symbol.for('@scootkit/status-widgets/live-region');

interface Region {
  readonly element: HTMLElement;
  said: string;
}

const regions: typeof globalThis & { [KEY]?: Region } = globalThis;

/** Out of sight, whatever the host's style sheets say. */
const HIDDEN =
  'position:fixed!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important';

const createRegion = (): Region => {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.style.cssText = HIDDEN;
  document.body.append(element);
  return (regions[KEY] = { element, said: '' });
};

/** Says one sentence to assistive technology, once per page however many elements have it to say. */
export const announce = (sentence: string): void => {
  const region = regions[KEY]?.element.isConnected ? regions[KEY] : createRegion();
  if (region.said === sentence) return;
  region.said = sentence;
  // A region must be on the page for a moment before its text counts as a change.
  setTimeout(() => {
    region.element.textContent = region.said;
  }, 150);
};
