import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The number of notices of a list that are drawn in one frame. A server draws all of them. */
const STEP = 'requestAnimationFrame' in globalThis ? 100 : Infinity;

/** Draws long lists over several frames. Thousands of notices at once would stop the page for seconds. */
export class DrawingSteps implements ReactiveController {
  /** How many notices of each list are drawn. */
  limit = STEP;
  /** The number of notices in the longest list. */
  longest = 0;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Whether all notices are drawn. */
  get isDone(): boolean {
    return this.longest <= this.limit;
  }

  hostUpdated(): void {
    if (!this.isDone) this.#frame ||= requestAnimationFrame(this.#next);
  }

  readonly #next = (): void => {
    this.#frame = 0;
    this.limit += STEP;
    this.host.requestUpdate();
  };
}
