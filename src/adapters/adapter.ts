import type { StatusFeedInput } from '../feed/schema.js';

/** What the elements on a page ask of a feed beyond its overall state. */
export interface Needs {
  /** Components with their states, groups and uptime. */
  readonly components?: boolean;
  /** Past incidents and the updates of all. */
  readonly incidents?: boolean;
}

/**
 * One provider: knows its endpoints and turns its bodies into a status feed. Pure: no clock, no DOM, no requests.
 * Its detection stands in the ordered list of adapters/index.ts, so that a page loads one adapter only.
 */
export interface Adapter {
  /** As in the `provider` attribute. */
  readonly name: string;
  /**
   * Absolute URLs that tell the present, the one with the overall state first, each once. All of them must answer.
   * Where `url` is not one of the provider's own addresses it is a copy of one body: the only URL then.
   * @param url Absolute URL of the body that was recognized.
   */
  readonly endpoints: (url: string, needs: Needs) => readonly string[];
  /**
   * Names the part of the page at one of the `endpoints` that the feed can do without. If that endpoint does not exist (404, 410),
   * its body is undefined, and a warning names the part. Undefined for an endpoint that must answer.
   */
  readonly partAt?: (endpoint: string) => string | undefined;
  /** Absolute URLs that tell the past, asked only where incidents are needed. The feed stands without them. */
  readonly history?: (url: string) => readonly string[];
  /**
   * Further absolute URLs that tell the present and that the answers lead to: the next page of a list, a list that not every
   * version has. Asked again until it names nothing new, 19 times at most, so that a list may have 20 pages.
   * One that is not there (404, 410) is undefined among the bodies; any other failure is the reading's.
   * @param bodies Those of `endpoints` and of all that was named here before.
   */
  readonly more?: (bodies: readonly unknown[], url: string, needs: Needs) => readonly string[];
  /**
   * Turns the bodies, in the order of `endpoints`, `more` and then `history`, into a feed that `parseFeed` then checks. Any one
   * of the provider's bodies may stand alone. A body of `history` that could not be read is undefined; Atom and RSS
   * come as `readHistory` reads them (syndication/read-history.ts).
   * Never changes its input. Words that the provider's documentation does not list are passed on as they are: the reader
   * makes them `unknown` and keeps the spelling.
   * @param now When the bodies were asked for, in milliseconds: what "10 minutes ago" counts from. Absent where nobody knows.
   * @throws FeedError `shape` when a body of `endpoints` is not this provider's.
   */
  readonly adapt: (bodies: readonly unknown[], url: string, now?: number) => StatusFeedDraft;
}

/** What an adapter gives: shaped like a feed, its values not yet checked. */
export type StatusFeedDraft = { readonly [Key in keyof StatusFeedInput]?: unknown };
