import type { StatusFeedInput } from '../feed/schema.js';

/** What the elements on a page need from a feed besides its overall state. */
export interface Needs {
  /** Components with their states, groups and uptime. */
  readonly components?: boolean;
  /** Past incidents, and the updates of all incidents. */
  readonly incidents?: boolean;
}

/**
 * Knows the endpoints of one provider, and converts its bodies to a status feed. Pure: no clock, no DOM, no requests.
 * Its detection is in adapters/index.ts, so that a page loads only one adapter.
 */
export interface Adapter {
  /** As in the `provider` attribute. */
  readonly name: string;
  /**
   * Absolute URLs of the current state, without duplicates. The first one has the overall state. All of them must answer, except
   * for those with a name in `partAt`. If `url` is not an endpoint of the provider, it is a copy of one body, and the only URL.
   * @param url Absolute URL of the recognized body.
   */
  readonly endpoints: (url: string, needs: Needs) => readonly string[];
  /**
   * The name of the part of the page at an endpoint, if the rest of the feed can be read without it. If the endpoint does not exist
   * (404, 410), its body is undefined and a warning contains the name. Undefined for an endpoint that must answer.
   */
  readonly partAt?: (endpoint: string) => string | undefined;
  /** Absolute URLs of past incidents. Only requested if incidents are needed. The rest of the feed can be read without them. */
  readonly history?: (url: string) => readonly string[];
  /**
   * Further absolute URLs of the current state, which depend on the answers: the next page of a list, or a list that not every
   * version has. Called until it returns no new URL, at most 19 times, so that a list may have 20 pages. If a URL does not exist
   * (404, 410), its body is undefined. Any other error is an error of the feed.
   * @param bodies The bodies of `endpoints`, and of all URLs that were returned before.
   */
  readonly more?: (bodies: readonly unknown[], url: string, needs: Needs) => readonly string[];
  /**
   * Converts the bodies, in the order of `endpoints`, `more` and `history`, to a feed that `parseFeed` then checks. Each body of
   * the provider can also be the only one. A body of `history` that could not be read is undefined. Atom and RSS are the
   * result of `readHistory` (syndication/read-history.ts).
   * Does not modify its input. Returns undocumented words unchanged: the parser replaces them with `unknown` and keeps the original.
   * @param now Time of the request in milliseconds, for "10 minutes ago". Undefined if it is not known.
   * @throws FeedError `shape` if a body of `endpoints` is not from this provider.
   */
  readonly adapt: (bodies: readonly unknown[], url: string, now?: number) => StatusFeedDraft;
}

/** The result of an adapter: a feed whose values have not been checked yet. */
export type StatusFeedDraft = { readonly [Key in keyof StatusFeedInput]?: unknown };
