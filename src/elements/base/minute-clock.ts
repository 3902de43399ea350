import type { ReactiveElement } from 'lit';

const MINUTE = 60_000;
const ticking = new Set<ReactiveElement>();
let timer: ReturnType<typeof setTimeout> | undefined;

const stop = (): void => {
  clearTimeout(timer);
  timer = undefined;
};

const run = (): void => {
  stop();
  for (const element of ticking) element.requestUpdate();
  timer = setTimeout(run, MINUTE);
};

const onVisible = (): void => {
  if (document.hidden) stop();
  else run();
};

/**
 * Renders an element again every minute while the page is seen: one timer keeps every "5 minutes ago" of the page true.
 * Returns the way out.
 */
export const tick = (element: ReactiveElement): (() => void) => {
  if (!ticking.size) document.addEventListener('visibilitychange', onVisible);
  ticking.add(element);
  if (!document.hidden) timer ??= setTimeout(run, MINUTE);
  return () => {
    ticking.delete(element);
    if (ticking.size) return;
    stop();
    document.removeEventListener('visibilitychange', onVisible);
  };
};
