/** What every case works with: a browser, a server with all that the contenders need, and pages to open. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENDERS } from './contenders.mjs';
import { bannerFeed, statuspageSummary } from './feeds.mjs';
import { launch, open } from './measure.mjs';
import { startServer } from './server.mjs';

/** Tells one build from another. */
const buildOf = async (cdn) =>
  createHash('sha256')
    .update(await readFile(join(cdn, 'sri.json')))
    .digest('hex')
    .slice(0, 12);

/** @param runs Pages per contender and figure; a case whose pages are dear takes fewer. */
export const startBench = async ({ runs = 9, isQuick = false } = {}) => {
  // A build in the meantime disturbs nothing.
  const cdn = await mkdtemp(join(tmpdir(), 'status-widgets-bench-'));
  await cp('dist/cdn', cdn, { recursive: true });
  const server = await startServer();
  const scripts = new Map();
  for (const { name, files, spare } of CONTENDERS) {
    const served = Object.entries(await files(cdn));
    for (const [path, body] of served) server.put(path, body);
    scripts.set(
      name,
      served.map(([path]) => path).filter((path) => path.endsWith('.js') && !spare?.test(path)),
    );
  }
  server.put('/api/v2/summary.json', JSON.stringify(statuspageSummary(bannerFeed())));
  server.put('/openstatus/harbour', JSON.stringify({ status: 'partial_outage' }));
  server.put('/blank.html', '<!doctype html>');
  const browser = await launch();
  let pages = 0;

  return {
    runs: isQuick ? 1 : runs,
    fewRuns: isQuick ? 1 : Math.ceil(runs / 3),
    isQuick,
    version: browser.version(),
    build: await buildOf(cdn),
    cdn,
    server,
    contenders: (kind, ...names) =>
      CONTENDERS.filter((each) => each[kind] && (!names.length || names.includes(each.name))),
    /** Lines that bring all scripts of a contender before the page has loaded: what is last then is the feed. */
    scriptsOf: ({ name }) =>
      scripts
        .get(name)
        .map((path) => `<link rel="modulepreload" href="${path}">`)
        .join(''),
    put: (path, feed) => server.put(path, JSON.stringify(feed)),
    open: (html, options) =>
      open(
        browser,
        server.put(`/page-${pages++}.html`, `<!doctype html><html lang="en"><title>Host</title>${html}`),
        options,
      ),
    /** The page with one widget and nothing else. */
    pageOf: (widget, src) => `${widget.head}<body>${widget.body(src, server.url)}`,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(cdn, { recursive: true });
    },
  };
};

/** One thing that must be so, what was measured, and whether it is. */
export const check = (must, measured, isMet) => ({ must, measured, isMet });

/** Fails the case: what is compared must be the same. */
export const same = (what, a, b) => {
  if (JSON.stringify(a) !== JSON.stringify(b))
    throw new Error(`${what} differ:\n${JSON.stringify(a).slice(0, 400)}\n${JSON.stringify(b).slice(0, 400)}`);
};

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (ratio) => `${ratio.toFixed(2)}×`;
/** Of the least values: whatever else a machine does only adds. */
export const ratioOf = (values, others) => Math.min(...values) / Math.min(...others);
