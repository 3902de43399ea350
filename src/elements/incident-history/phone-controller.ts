import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the window is as narrow as that of a phone, as in the styles. Updates the element when that changes. */
export class PhoneController implements ReactiveController {
  #query: MediaQueryList | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** False on a server, where elements are never connected. */
  get isPhone(): boolean {
    return !!this.#query?.matches;
  }

  hostConnected(): void {
    this.#query ??= globalThis.matchMedia?.('(max-width: 480px)');
    this.#query?.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
