/** All copies of the library share one live region of the page, under a global symbol. */
const KEY = Symbol.for('@scootkit/status-widgets/live-region');

interface Region {
  readonly element: HTMLElement;
  text: string;
}

const regions: typeof globalThis & { [KEY]?: Region } = globalThis;

/** Hidden from view. `!important` wins over the style sheets of the host page. */
const HIDDEN =
  'position:fixed!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important';

const createRegion = (): Region => {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.style.cssText = HIDDEN;
  document.body.append(element);
  return (regions[KEY] = { element, text: '' });
};

/** Announces a sentence to screen readers. Several elements with the same sentence announce it once. */
export const announce = (sentence: string): void => {
  const region = regions[KEY]?.element.isConnected ? regions[KEY] : createRegion();
  if (region.text === sentence) return;
  region.text = sentence;
  // Screen readers only announce changes of a region that was on the page before.
  setTimeout(() => {
    region.element.textContent = region.text;
  }, 150);
};
