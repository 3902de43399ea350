import type { ReactiveController, ReactiveElement } from 'lit';

/** Knows whether the window is as narrow as that of a phone. The styles have the same limit. */
export class PhoneController implements ReactiveController {
  readonly #query = matchMedia('(max-width: 480px)');

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  get isPhone(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
