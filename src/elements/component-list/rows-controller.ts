import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import { CHUNK } from './listing.js';

/** Number of rows at the top that are always drawn completely. */
const FIRST_ROWS = 2 * CHUNK;
/** Milliseconds until the second slice, so that the browser paints the first one before (2,000 rows: after 48 ms instead of 61). */
const FIRST_DELAY = 50;
/** Milliseconds for drawing a slice. After a shorter one (less than half of it), the next one is larger. After a longer one, it is smaller. */
const SLICE_TIME = 16;
/** Whether the browser reports which chunks become visible. */
const CAN_SKIP = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

/** Draws a long list in slices, and knows which chunks have been visible. */
export class RowsController implements ReactiveController {
  /** Number of rows to draw. All of them on a server, and in place of what a server has rendered. */
  drawn: number;
  /** Number of rows in the next slice. */
  #sliceSize = CHUNK;
  #slice: ReturnType<typeof setTimeout> | undefined;
  /** Chunks that have been visible, by the id of the first row. */
  readonly #seen = new Set<string>();
  /** Whether to draw all rows completely. For printing, and if the browser cannot report visibility. */
  #isComplete = !CAN_SKIP;

  constructor(
    private readonly host: ReactiveElement,
    private readonly count: () => number,
  ) {
    this.drawn = isServer || host.shadowRoot ? Infinity : CHUNK;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    clearTimeout(this.#slice);
    this.#slice = undefined;
  }

  hostUpdated(): void {
    if (this.count() <= this.drawn) return;
    this.#slice ??= setTimeout(() => void this.#drawSlice(), this.drawn === CHUNK ? FIRST_DELAY : 0);
  }

  /** Whether a chunk is or was visible. `id` and `index` are those of its first row. */
  isSeen(id: string, index: number): boolean {
    return this.#isComplete || index < FIRST_ROWS || this.#seen.has(id);
  }

  /** Called when a chunk becomes visible: https://drafts.csswg.org/css-contain-3/#content-visibility-auto-state-change */
  onVisibility(event: Event, id: string): void {
    if (!('skipped' in event) || event.skipped || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.host.requestUpdate();
  }

  async #drawSlice(): Promise<void> {
    this.#slice = undefined;
    const start = performance.now();
    this.drawn += this.#sliceSize;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const duration = performance.now() - start;
    if (duration < SLICE_TIME / 2) this.#sliceSize += CHUNK;
    else if (duration > SLICE_TIME) this.#sliceSize = Math.max(CHUNK, this.#sliceSize - CHUNK);
  }

  readonly #onPrint = (): void => {
    this.#isComplete = true;
    this.drawn = Infinity;
    this.host.requestUpdate();
  };
}
