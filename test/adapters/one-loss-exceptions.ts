/** Losses without a warning that are correct, and the reason. */
export interface Exception {
  readonly adapters: readonly string[];
  /** The changes, such as `drop $.incidents[].id`. */
  readonly changes: readonly string[];
  readonly reason: string;
}

export const ALLOWED_LOSSES: readonly Exception[] = [
  {
    adapters: ['one-uptime'],
    changes: ['retype $.incidents[].showPostmortemOnStatusPage'],
    reason: 'The page only shows the postmortem if this is true.',
  },
  {
    adapters: ['instatus', 'syndication'],
    changes: ['drop $[].content', 'retype $[].content'],
    reason: 'The updates of an entry are in its text, so another text has other updates.',
  },
  {
    adapters: ['syndication'],
    changes: ['drop $[]'],
    reason: 'The updates of an entry are in its escaped text, so they are dropped with the entry.',
  },
];

/** Known losses that are not fixed yet, by adapter. */
export const KNOWN_LOSSES: Readonly<Record<string, readonly string[]>> = {};
