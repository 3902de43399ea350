import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FeedHandler } from '../server/feed-handler.js';

const toRequest = ({ method = 'GET', url = '/', headers }: IncomingMessage): Request => {
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : 'localhost';
  const request = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') request.set(name, value);
  return new Request(`http://${host ?? 'localhost'}${url.startsWith('/') ? url : '/'}`, { method, headers: request });
};

const answer = async (handler: FeedHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  try {
    const response = await handler(toRequest(incoming));
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(response.status !== 304 && response.status !== 204 && body.length && { 'content-length': body.length }),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  } catch {
    // A method or a URL that no Request can have.
    outgoing.writeHead(400, { 'content-type': 'text/plain' });
    outgoing.end('bad request\n');
  }
};

/** An HTTP server of Node for a handler. The bodies of requests are ignored. */
export const nodeServer = (handler: FeedHandler): Server =>
  createServer((incoming, outgoing) => {
    incoming.resume();
    void answer(handler, incoming, outgoing);
  });
