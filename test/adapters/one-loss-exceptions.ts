/** A loss without a warning that is right, and why. */
export interface Exception {
  readonly adapter: string;
  /** Absent where all changes are meant. */
  readonly how?: 'drop' | 'retype' | 'reverse';
  /** Of the changed part, as `$.incidents[].id`. */
  readonly paths: readonly RegExp[];
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [];
