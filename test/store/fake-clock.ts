import type { Clock } from '../../src/store/clock.js';

/** Waits a few tasks, so that promises, streams and module imports can settle. */
export const flush = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setTimeout(resolve));
};

/** Waits until `condition` is true. Throws after 30 seconds, a limit that also a slow machine does not reach. */
export const until = async (condition: () => boolean, what = String(condition)): Promise<void> => {
  for (const end = Date.now() + 30_000; !condition() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!condition()) throw new Error(`never: ${what}`);
};

/** 2026-11-22 05:00 UTC. */
export const START = Date.UTC(2026, 10, 22, 5);

/** A clock that only moves when `pass` is called. */
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

  /** Moves the clock by `seconds`. Runs due timers in order and awaits `settled` after each. */
  async pass(seconds: number, settled: () => Promise<void> = flush): Promise<void> {
    const end = this.uptime + seconds * 1000;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#move(Math.max(next.at, this.uptime));
      next.run();
      await settled();
    }
    this.#move(end);
    await settled();
  }

  #move(to: number): void {
    this.wall += to - this.uptime;
    this.uptime = to;
  }
}
