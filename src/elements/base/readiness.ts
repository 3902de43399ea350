/** A promise that is resolved from outside. */
export class Readiness {
  /** Resolves the promise. */
  declare set: () => void;
  readonly promise = new Promise<void>((resolve) => (this.set = resolve));
}
