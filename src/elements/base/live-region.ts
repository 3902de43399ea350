import { css } from 'lit';

/** Kept on a global symbol: two copies of the library share the one live region of the page. */
const KEY = Symbol.for('@scootkit/status-widgets/live-region');

interface Region {
  readonly element: HTMLElement;
  said: string;
}

const regions: typeof globalThis & { [KEY]?: Region } = globalThis;

const makeRegion = (): Region => {
  const holder = document.createElement('div');
  const root = holder.attachShadow({ mode: 'open' });
  const hidden = css`
    :host {
      position: fixed !important;
      inline-size: 1px !important;
      block-size: 1px !important;
      overflow: hidden !important;
      clip-path: inset(50%) !important;
      white-space: nowrap !important;
    }
  `;
  if (hidden.styleSheet) root.adoptedStyleSheets = [hidden.styleSheet];
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  root.append(element);
  document.body.append(holder);
  return (regions[KEY] = { element, said: '' });
};

/** Says one sentence to assistive technology, once per page however many elements have it to say. */
export const announce = (sentence: string): void => {
  const region = regions[KEY]?.element.isConnected ? regions[KEY] : makeRegion();
  if (region.said === sentence) return;
  region.said = sentence;
  // A region must be on the page for a moment before its text counts as a change.
  setTimeout(() => {
    region.element.textContent = region.said;
  }, 150);
};
