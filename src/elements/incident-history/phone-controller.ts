import type { ReactiveController, ReactiveElement } from 'lit';

/** Width in px of a column that is as narrow as the window of a phone with its margins. */
const NARROW = 450;

/** Whether the window or the element is as narrow as a phone, as in the styles. Updates the element when that changes. */
export class PhoneController implements ReactiveController {
  #query: MediaQueryList | undefined;
  #resizes: ResizeObserver | undefined;
  #isNarrow = false;
  /** Whether the next width may be an effect of the last change. Following it could change the styles back and forth. */
  #isOwnChange = false;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /** False on a server, where elements are never connected. */
  get isPhone(): boolean {
    return this.#isNarrow || !!this.#query?.matches;
  }

  hostConnected(): void {
    this.#query ??= globalThis.matchMedia?.('(max-width: 480px)');
    this.#query?.addEventListener('change', this.#onChange);
    this.#resizes ??= new ResizeObserver((entries) => this.#measure(entries.at(-1)?.contentRect.width ?? 0));
    this.#resizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#onChange);
    this.#resizes?.disconnect();
  }

  readonly #onChange = (): void => this.host.requestUpdate();

  #measure(width: number): void {
    const isNarrow = !!width && width <= NARROW;
    const isOwnChange = this.#isOwnChange;
    this.#isOwnChange = false;
    if (isNarrow === this.#isNarrow || isOwnChange) return;
    this.#isNarrow = isNarrow;
    this.#isOwnChange = true;
    this.#resizes?.disconnect();
    // The next frame has the new layout.
    requestAnimationFrame(() => {
      if (this.host.isConnected) this.#resizes?.observe(this.host);
      requestAnimationFrame(() => (this.#isOwnChange = false));
    });
    this.#onChange();
  }
}
