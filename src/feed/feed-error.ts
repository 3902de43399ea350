/** Why a feed could not be read. `network`: no answer, or one that the browser may not show us (`cors`, where that is known). */
export type FeedErrorKind = 'network' | 'cors' | 'timeout' | 'http' | 'parse' | 'shape' | 'too-large' | 'insecure';

/** Where a `FeedError` happened. */
export interface FeedErrorPlace {
  /** HTTP status, for `http`. */
  readonly status?: number;
  /** JSON path (`$.page.name`), for `shape`. */
  readonly path?: string;
  /** Seconds that the server asked to wait (Retry-After), where readable. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error that reading a feed throws. `message` is English and names the URL and the place; what a reader sees comes from the locale. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly status: number | undefined;
  readonly path: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly kind: FeedErrorKind,
    /** The absolute URL that was asked; empty for an object that the host handed over. */
    readonly url: string,
    message: string,
    place: FeedErrorPlace = {},
  ) {
    super(`${kind}: ${message}${url && ` (${url})`}`, { cause: place.cause });
    this.status = place.status;
    this.path = place.path;
    this.retryAfter = place.retryAfter;
  }
}

/** Whether a caught value is a `FeedError`, of any copy of the library on the page: each file for a script tag has its own class. */
export const isFeedError = (value: unknown): value is FeedError =>
  value instanceof Error && value.name === 'FeedError' && 'kind' in value;
