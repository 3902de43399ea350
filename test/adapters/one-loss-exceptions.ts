/** A loss without a warning that is right, and why. */
export interface Exception {
  readonly adapters: readonly string[];
  /** What is done where: `drop $.incidents[].id`. */
  readonly changes: readonly string[];
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    adapters: ['one-uptime'],
    changes: ['retype $.incidents[].showPostmortemOnStatusPage'],
    reason: 'The flag says whether the page shows the postmortem: what is not true hides it.',
  },
  {
    adapters: ['instatus', 'syndication'],
    changes: ['drop $[].content', 'retype $[].content'],
    reason: 'The updates of an entry stand in its text: another text is an entry with other updates.',
  },
  {
    adapters: ['syndication'],
    changes: ['drop $[]'],
    reason: 'The updates of an entry stand in its text, escaped: the entry that was dropped takes them along.',
  },
];

/** Losses that cannot be mended yet, by adapter. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {};
