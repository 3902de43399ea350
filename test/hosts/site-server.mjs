/** Serves a built site: its `output` folder as a static host does, or its own server. */
import { spawn } from 'node:child_process';
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
/** Milliseconds until a server of a framework must answer. */
const START_TIMEOUT = 60_000;
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

/** Runs the script `serve` until it answers. */
const serveScript = async ({ folder, env }) => {
  const child = spawn('npm', ['run', 'serve'], { cwd: folder, env: { ...env, PORT: String(PORT) }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const close = async () => {
    if (child.exitCode !== null) return;
    process.kill(-child.pid);
    await once(child, 'close');
  };
  const end = Date.now() + START_TIMEOUT;
  while (!(await fetch(`http://localhost:${PORT}/`).catch(() => undefined))) {
    if (Date.now() < end && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 200));
    else {
      await close();
      throw new Error(`the server does not answer:\n${output}`);
    }
  }
  return close;
};

/** Serves a site. Returns its origin, and a function that stops the server. */
export const serveSite = async (site) => {
  const close = site.output ? await serveFolder(join(site.folder, site.output), site) : await serveScript(site);
  return { origin: `http://localhost:${PORT}`, close };
};
