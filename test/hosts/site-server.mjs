/** Serves the `output` folder of a built site as a static host does. */
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const PORT = 8378;

/** `/second` is the file `second`, `second.html` or `second/index.html`. */
const fileAt = (folder, pathname) =>
  ['', '.html', '/index.html']
    .map((suffix) => join(folder, decodeURIComponent(pathname) + suffix))
    .find((file) => existsSync(file) && statSync(file).isFile());

const serveFolder = async (folder, { rendering }) => {
  // A page that is rendered in the browser has its routes in one file.
  const other = rendering === 'client' ? join(folder, 'index.html') : undefined;
  const server = createServer(async (request, response) => {
    // The next site has the same port, so no connection may be used again.
    response.setHeader('connection', 'close');
    const file = fileAt(folder, new URL(request.url, 'http://localhost').pathname) ?? other;
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(await readFile(file));
  });
  server.listen(PORT);
  await once(server, 'listening');
  return () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
};

/** Serves a site. Returns its origin, and a function that stops the server. */
export const serveSite = async (site) => {
  const close = await serveFolder(join(site.folder, site.output), site);
  return { origin: `http://localhost:${PORT}`, close };
};
