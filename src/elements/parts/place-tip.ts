/** Distance from the edges of the window in px. */
const MARGIN = 4;

/** By CSS or by `dir`. */
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/**
 * Puts a box below the bars, or above their row if there is more space, so that it never covers the state in that row. It stays in
 * the part of the window that is visible. `fraction` is the position of the day.
 */
export const placeTip = (box: HTMLElement, bars: Element, fraction: number): void => {
  const { left, bottom, width } = bars.getBoundingClientRect();
  const { top } = (bars.closest('[data-id]') ?? bars).getBoundingClientRect();
  const { style } = box;
  style.left = style.top = '0px';
  const start = box.getBoundingClientRect();
  style.left = '100px';
  // Rectangles are in pixels of the window, offsets in those of the box: a page may have a `zoom`.
  const zoom = (box.getBoundingClientRect().left - start.left) / 100 || 1;
  const {
    offsetLeft = 0,
    offsetTop = 0,
    width: viewWidth = innerWidth,
    height: viewHeight = innerHeight,
  } = visualViewport ?? {};
  const x = left + (isRtl(bars) ? 1 - fraction : fraction) * width - start.width / 2;
  const minX = offsetLeft + MARGIN;
  const maxX = offsetLeft + Math.min(viewWidth, document.documentElement.clientWidth) - start.width - MARGIN;
  const spaceBelow = offsetTop + viewHeight - bottom;
  const isAbove = spaceBelow < start.height && top - offsetTop > spaceBelow;
  style.left = `${(Math.max(minX, Math.min(maxX, x)) - start.left) / zoom}px`;
  style.top = `${((isAbove ? top - start.height : bottom) - start.top) / zoom}px`;
};
