import type { Clock } from '../../src/store/clock.js';

/** Lets promises, streams and loaded modules come to rest. */
export const flush = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve));
};

/** Waits until `condition` holds; gives up after a time that only a condition that never holds can take. */
export const until = async (condition: () => boolean): Promise<void> => {
  for (const end = Date.now() + 30_000; !condition() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!condition()) throw new Error(`never: ${condition}`);
};

/** 2026-11-22 05:00 UTC. */
export const START = Date.UTC(2026, 10, 22, 5);

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  wall = START;
  uptime = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = () => this.wall;
  readonly monotonic = () => this.uptime;
  readonly after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.uptime + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  get timers(): number {
    return this.#timers.length;
  }

  /** Lets `seconds` pass; timers fire in their order, `rest` runs after each. */
  async pass(seconds: number, rest: () => Promise<void> = flush): Promise<void> {
    const end = this.uptime + seconds * 1000;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#move(Math.max(next.at, this.uptime));
      next.run();
      await rest();
    }
    this.#move(end);
    await rest();
  }

  #move(to: number): void {
    this.wall += to - this.uptime;
    this.uptime = to;
  }
}
