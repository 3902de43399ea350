/**
 * Serves the demo: the pages, the built tags at /dist/cdn/, the feeds at /feeds/ and /instatus/, and the replay at /replay/.
 * Only uses Node built-ins.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFeeds } from './feeds.mjs';
import { instatusDocument } from './instatus.mjs';
import { createReplay } from './replay.mjs';

const DEMO = fileURLToPath(new URL('./', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A strict Content Security Policy: no inline scripts or styles, no other origins, no HTML from strings. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The playground also reads the status page whose address a person types, and this server under its other name. */
const PLAYGROUND_POLICY = POLICY.replace(
  "connect-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
);

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' };

/** Sends `body`, or the status 304 if the browser has it in its cache. */
const send = (request, response, body, { type, modified, policy = POLICY, headers = {} }) => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const head = {
    'cache-control': 'max-age=0, must-revalidate',
    'last-modified': modified.toUTCString(),
    'x-content-type-options': 'nosniff',
    etag,
    ...(type.startsWith('text/html') && { 'content-security-policy': policy }),
    ...headers,
  };
  if (request.headers['if-none-match']?.split(/,\s*/).some((known) => known.replace(/^W\//, '') === etag)) {
    response.writeHead(304, head).end();
    return;
  }
  response.writeHead(200, { ...head, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const sendError = (response, status, text) =>
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...CORS })
    .end(`${text}\n`);

const sendJson = (request, response, value, modified) =>
  send(request, response, typeof value === 'string' ? value : JSON.stringify(value), {
    type: TYPES['.json'],
    modified,
    headers: CORS,
  });

/** Sends the file at a path, unless it is outside of `root`. */
const sendFile = async (request, response, root, path) => {
  const file = normalize(join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(root) || /(^|\/)\./.test(path)) return sendError(response, 404, 'Not found');
  try {
    const [body, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    const policy = path === '' || path === 'index.html' ? PLAYGROUND_POLICY : POLICY;
    return send(request, response, body, { type, modified: mtime, policy, headers: root === DIST ? CORS : {} });
  } catch {
    return sendError(response, 404, 'Not found');
  }
};

/**
 * Starts the demo. With `port` 0, it uses a free port. Times in the feeds are relative to the start of the server.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} The URL, without a slash at the end.
 */
export const startDemoServer = async ({ port = 0, host = '127.0.0.1', now = () => Date.now() } = {}) => {
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new RangeError('the port must be a number from 0 to 65535: npm start -- --port 8080');
  const started = new Date(now());
  let handle = (request, response) => sendError(response, 503, 'The demo is still starting');
  const server = createServer((request, response) => {
    Promise.resolve()
      .then(() => handle(request, response))
      .catch((error) => {
        console.error(error);
        if (!response.headersSent) sendError(response, 500, 'The demo server failed');
      });
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        error.message = `Port ${port} is in use. Choose another one: npm start -- --port ${port + 1}`;
      reject(error);
    });
    server.listen(port, host, resolve);
  });
  // The feeds contain URLs of the demo, so they are created when its URL is known.
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}`;
  const feeds = await createFeeds({ origin: url, started, now });
  const replay = createReplay({ feed: feeds.get('operational').feed, now });

  const sendFeed = (request, response, name) => {
    if (name === 'loading') return; // This feed never loads.
    if (name === 'offline') return request.socket.destroy();
    if (name === 'no-cors')
      return send(request, response, feeds.get('operational').body, { type: TYPES['.json'], modified: started });
    const feed = feeds.get(name);
    if (feed === undefined) return sendError(response, 404, 'No such feed');
    return sendJson(request, response, feed.body, feed.modified);
  };

  /** Sends the documents of an Instatus page: `summary.json` when operational, `<situation>/summary.json` in another situation. */
  const sendInstatus = (request, response, path) => {
    const [first, ...rest] = path.split('/');
    const situation = rest.length > 0 && (first === 'loading' || feeds.has(first)) ? first : undefined;
    const document = situation ? rest.join('/') : path;
    // The URL without a path is the status page itself.
    if (!document) return response.writeHead(302, { location: '/scootkit.html', ...CORS }).end();
    if (situation === 'loading') return;
    const { feed, body, modified } = feeds.get(situation ?? 'operational');
    const value = feed ? instatusDocument(document, feed, `${url}/instatus/`) : body;
    return value === undefined
      ? sendError(response, 404, 'No such document')
      : sendJson(request, response, value, modified);
  };

  handle = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://demo.invalid');
    if (pathname.startsWith('/replay/')) {
      if (pathname === '/replay/events') return replay.listen(response);
      if (pathname === '/replay/control') {
        if (request.method === 'POST') replay.control(searchParams);
        return response
          .writeHead(200, { 'content-type': TYPES['.json'], 'cache-control': 'no-store', ...CORS })
          .end(JSON.stringify(replay.state()));
      }
      if (pathname === '/replay/feed.json') return sendJson(request, response, replay.feed(), replay.modified());
      const value = instatusDocument(pathname.slice('/replay/'.length), replay.feed(), `${url}/replay/`);
      return value
        ? sendJson(request, response, value, replay.modified())
        : sendError(response, 404, 'No such document');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendError(response, 405, 'GET only');
    const feed = /^\/feeds\/([a-z0-9-]+)\.json$/.exec(pathname);
    if (feed) return sendFeed(request, response, feed[1]);
    if (pathname.startsWith('/instatus/')) return sendInstatus(request, response, pathname.slice('/instatus/'.length));
    if (pathname.startsWith('/dist/')) return sendFile(request, response, DIST, pathname.slice('/dist/'.length));
    return sendFile(request, response, DEMO, pathname.slice(1));
  };

  return {
    url,
    close: () => {
      replay.stop();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startDemoServer({ port: Number(process.env.PORT ?? 8080) });
  console.log(`Demo: ${url}`);
}
