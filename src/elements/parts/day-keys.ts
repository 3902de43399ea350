import { isRtl } from './place-tip.js';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};

/** Number of days by which a key moves along the bars: https://www.w3.org/WAI/ARIA/apg/patterns/slider/#keyboardinteraction. 0 for other keys. */
export const daysOfKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, bars: HTMLElement): number => {
  const step = (!ctrlKey && !metaKey && !altKey && Object.hasOwn(STEPS, key) && STEPS[key]) || 0;
  return /^Arrow[LR]/.test(key) && isRtl(bars) ? -step : step;
};
