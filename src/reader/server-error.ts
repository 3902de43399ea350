import { FeedError } from '../feed/feed-error.js';

/** What Node says about a request that failed, such as "connect ECONNREFUSED 127.0.0.1:80". It is below the TypeError of fetch. */
export const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return '';
  const code = 'code' in cause ? String(cause.code) : '';
  return reasonOf(cause.cause) || cause.message || code;
};

/**
 * The error for somebody who runs a server or a command: without advice for pages, and with the reason of the system.
 * @param src The address that was asked for. The request may have been to another one.
 */
export const serverError = (error: FeedError, src = error.url): FeedError => {
  const { kind, cause, url } = error;
  if (kind === 'insecure' && !URL.canParse(url)) return new FeedError(kind, src, 'a server needs an absolute URL');
  const reason = kind === 'network' && reasonOf(cause);
  return reason ? new FeedError(kind, src, `cannot be read: ${reason}`, { cause }) : error;
};
