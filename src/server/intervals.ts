import type { ComponentStatus } from '../feed/schema.js';

/** Start and end in seconds since 1970. */
export type Interval = readonly [from: number, to: number];
/** An interval in a state other than operational. */
export type Trouble = readonly [from: number, to: number, status: ComponentStatus];
