import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { PlainHandler } from '../server/plain-handler.js';

/** The absolute URL of a request, with https if that is how a proxy was asked. A host name that is invalid is replaced. */
const urlOf = ({ url = '/', headers: { host = '', 'x-forwarded-proto': scheme } }: IncomingMessage): string =>
  `${/^https\b/i.test(String(scheme)) ? 'https' : 'http'}://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}${url.startsWith('/') ? url : '/'}`;

const respondTo = async (handler: PlainHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const { method = 'GET', headers } = incoming;
  const {
    status,
    headers: own,
    body,
  } = await handler.answer({
    method,
    url: urlOf(incoming),
    ifNoneMatch: headers['if-none-match'] ?? null,
  });
  outgoing.writeHead(status, body ? { ...own, 'content-length': body.length } : own);
  outgoing.end(body);
};

/**
 * Milliseconds that a connection without requests stays open. Proxies keep theirs for a minute. If the server ended one
 * first, a request on its way would become a 502.
 */
const KEEP_ALIVE = 65_000;

/** An HTTP server of Node for a handler. The bodies of requests are ignored. */
export const nodeServer = (handler: PlainHandler): Server =>
  createServer({ keepAliveTimeout: KEEP_ALIVE, headersTimeout: KEEP_ALIVE + 1000 }, (incoming, outgoing) => {
    incoming.resume();
    void respondTo(handler, incoming, outgoing);
  });
