/** Why a feed could not be read. `network` means no answer, or an answer that the browser does not let the page read (`cors`, if that is known). */
export type FeedErrorKind = 'network' | 'cors' | 'timeout' | 'http' | 'parse' | 'shape' | 'too-large' | 'insecure';

/** Details of a `FeedError`. */
export interface FeedErrorPlace {
  /** HTTP status, for `http`. */
  readonly status?: number;
  /** JSON path (`$.page.name`), for `shape`. */
  readonly path?: string;
  /** Seconds to wait, from the Retry-After header if the page may read it. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Thrown when a feed cannot be read. `message` is in English and contains the URL. The text that visitors see comes from the locale. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly status?: number;
  readonly path?: string;
  readonly retryAfter?: number;

  constructor(
    readonly kind: FeedErrorKind,
    /** The absolute URL of the request. Empty for a feed that was passed as an object. */
    readonly url: string,
    message: string,
    place: FeedErrorPlace = {},
  ) {
    super(`${kind}: ${message}${url && ` (${url})`}`, place);
    Object.assign(this, place);
  }
}

/** Whether a caught value is a `FeedError`. Not `instanceof`: each copy of the library on a page has its own class. */
export const isFeedError = (value: unknown): value is FeedError =>
  value instanceof Error && value.name === 'FeedError' && 'kind' in value;

/** A caught value as a `FeedError`: as it is, or as the cause of one. */
export const toFeedError = (cause: unknown, kind: FeedErrorKind, url: string, message = 'cannot be read'): FeedError =>
  isFeedError(cause) ? cause : new FeedError(kind, url, message, { cause });
