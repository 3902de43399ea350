/** A local server for a run of the bench. Serves documents with compression, ETag and Last-Modified, and counts requests and bytes. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** @returns `put(path, body, { cacheControl })` returns the URL. `sent(path)` returns the number of requests and of bytes of bodies so far. */
export const startServer = async () => {
  const documents = new Map();
  const log = new Map();
  const sent = (path) => log.get(path) ?? log.set(path, { requests: 0, bodyBytes: 0 }).get(path);

  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://bench.invalid').pathname;
    const found = documents.get(path);
    const count = sent(path);
    count.requests++;
    if (!found) return response.writeHead(404, { 'cache-control': 'no-store' }).end();
    const { body, etag, modified, type, cacheControl } = found;
    const head = {
      'cache-control': cacheControl,
      'content-encoding': 'gzip',
      'content-type': type,
      etag,
      'last-modified': modified,
      'access-control-allow-origin': '*',
    };
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, head).end();
    count.bodyBytes += body.length;
    response.writeHead(200, { ...head, 'content-length': body.length }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;

  return {
    url,
    sent,
    put: (path, body, { cacheControl = 'no-cache' } = {}) => {
      const compressed = gzipSync(body, { level: 6 });
      documents.set(path, {
        body: compressed,
        etag: `"${createHash('sha256').update(compressed).digest('base64url').slice(0, 20)}"`,
        modified: new Date(Date.now() - 60_000).toUTCString(),
        type: TYPES[extname(path)] ?? TYPES['.html'],
        cacheControl,
      });
      return url + path;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
