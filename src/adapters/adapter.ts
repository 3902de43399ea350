import type { StatusFeedInput } from '../feed/schema.js';

/** What the elements on a page ask of a feed beyond its overall state. */
export interface Needs {
  /** Components with their states, groups and uptime. */
  readonly components?: boolean;
  /** Past incidents and the updates of all. */
  readonly incidents?: boolean;
}

/**
 * One provider: knows its endpoints and turns its JSON into a status feed. Pure: no clock, no DOM, no requests.
 * Its detection stands in the ordered list of adapters/index.ts, so that a page loads one adapter only.
 */
export interface Adapter {
  /** As in the `provider` attribute. */
  readonly name: string;
  /**
   * Absolute URLs to ask, the one with the overall state first, each once.
   * @param url Absolute URL of the body that was recognised.
   */
  readonly endpoints: (url: string, needs: Needs) => readonly string[];
  /**
   * Turns the bodies, in the order of `endpoints`, into a feed that `parseFeed` then checks. Never changes its input.
   * Words that the provider's documentation does not list are passed on as they are: the reader makes them `unknown`
   * and keeps the spelling.
   * @throws FeedError `shape` when the main body is not this provider's.
   */
  readonly adapt: (bodies: readonly unknown[], url: string) => StatusFeedDraft;
}

/** What an adapter gives: shaped like a feed, its values not yet checked. */
export type StatusFeedDraft = { readonly [Key in keyof StatusFeedInput]?: unknown };
