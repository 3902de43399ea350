import type { HandlerContext } from './feed-source.js';
import type { FeedHandlerConfig } from './handler-config.js';
import { createPlainHandler, type HandlerPlatform } from './plain-handler.js';

/** A handler. */
export interface FeedHandler {
  /** Answers a request. Never rejects. */
  (request: Request, context?: HandlerContext): Promise<Response>;
  /**
   * Reads the sources, and adds what was seen to the archive. Call it on a timer, or from a cron trigger. Rejects if the archive
   * cannot be read or written.
   */
  readonly refresh: () => Promise<void>;
}

/**
 * Creates a handler that serves status pages in other formats: docs/server.md. It uses Web standards only, so it runs on Node, Deno,
 * Bun, Cloudflare Workers and others.
 * @throws TypeError if the configuration is invalid. Its message lists the path of each mistake.
 */
export const createFeedHandler = (config: FeedHandlerConfig, platform: HandlerPlatform = {}): FeedHandler => {
  const { answer, refresh } = createPlainHandler(config, platform);
  const handle = async ({ method, url, headers }: Request, context?: HandlerContext): Promise<Response> => {
    const { body, ...rest } = await answer({ method, url, ifNoneMatch: headers.get('if-none-match') }, context);
    return new Response(body ?? null, rest);
  };
  return Object.assign(handle, { refresh });
};
