import type { ReactiveController, ReactiveElement } from 'lit';
import { CHUNK } from './listing.js';

/** Rows from the top that are drawn whole without waiting until they come into sight. */
const AT_ONCE = 2 * CHUNK;
/** Milliseconds until the second slice: a frame with the first one comes before it (2,000 rows: 48 ms after the last byte instead of 61). */
const FRAME = 50;
/** Milliseconds that a slice of rows may take; the next one is larger after half of that, smaller after more. */
const SLICE = 16;
/** Without this event nothing tells which rows come into sight. */
const CAN_SKIP = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

/** Draws a long list in slices, the first rows at once, and tells which rows have been in sight. */
export class RowsController implements ReactiveController {
  /** Rows that are drawn. */
  drawn = CHUNK;
  /** Rows of the next slice. */
  #step = CHUNK;
  #slice: ReturnType<typeof setTimeout> | undefined;
  /** By the first row's id: chunks that have been in sight. */
  readonly #seen = new Set<string>();
  /** A printed list is drawn whole. */
  #isPrinted = !CAN_SKIP;

  constructor(
    private readonly host: ReactiveElement,
    private readonly count: () => number,
  ) {
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
    this.#slice ??= setTimeout(() => void this.#drawSlice(), this.drawn === CHUNK ? FRAME : 0);
  }

  /** Whether a chunk whose first row has this id and place is, or was, in sight. */
  isSeen(id: string, place: number): boolean {
    return this.#isPrinted || place < AT_ONCE || this.#seen.has(id);
  }

  /** A chunk comes into sight: https://drafts.csswg.org/css-contain-3/#content-visibility-auto-state-change */
  onVisibility(event: Event, id: string): void {
    if (!('skipped' in event) || event.skipped || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.host.requestUpdate();
  }

  async #drawSlice(): Promise<void> {
    this.#slice = undefined;
    const start = performance.now();
    this.drawn += this.#step;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const took = performance.now() - start;
    if (took < SLICE / 2) this.#step += CHUNK;
    else if (took > SLICE) this.#step = Math.max(CHUNK, this.#step - CHUNK);
  }

  readonly #onPrint = (): void => {
    this.#isPrinted = true;
    this.drawn = Infinity;
    this.host.requestUpdate();
  };
}
