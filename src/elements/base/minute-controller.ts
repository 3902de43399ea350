import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setTimeout> | undefined;

const stop = (): void => {
  clearTimeout(timer);
  timer = undefined;
};

/** Updates all elements of the page. */
export const updateAll = (): void => {
  for (const host of hosts) host.requestUpdate();
};

const run = (): void => {
  stop();
  updateAll();
  timer = setTimeout(run, MINUTE);
};

const onVisibilityChange = (): void => {
  if (document.hidden) stop();
  else run();
};

/** Updates elements every minute while the page is visible, so that times such as "5 minutes ago" stay correct. One timer per page. */
export class MinuteController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!hosts.size) document.addEventListener('visibilitychange', onVisibilityChange);
    hosts.add(this.host);
    if (!document.hidden) timer ??= setTimeout(run, MINUTE);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size) return;
    stop();
    document.removeEventListener('visibilitychange', onVisibilityChange);
  }
}
