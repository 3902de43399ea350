/** What every case works with: a browser, a server with all that the contenders need, and pages to open. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildNamed } from './build.mjs';
import { OTHERS } from './contenders.mjs';
import { bannerFeed, statuspageSummary } from './feeds.mjs';
import { hasParts } from './headless.mjs';
import { launch, open } from './measure.mjs';
import { startServer } from './server.mjs';

/** As a CDN serves the files of a release. */
const OF_A_RELEASE = { cacheControl: 'public, max-age=31536000, immutable' };

/** Tells one build from another. */
const hashOf = ({ codes }) => {
  const hash = createHash('sha256');
  for (const [file, code] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(file).update(code);
  return hash.digest('hex').slice(0, 12);
};

/** A copy, so that a build in the meantime disturbs nothing. */
const copyOf = async (cdn, folder) => {
  const dist = dirname(resolve(cdn));
  if (!existsSync(cdn)) throw new Error(`there is no ${cdn}`);
  if (hasParts(dist)) await cp(dist, folder, { recursive: true });
  else await cp(cdn, join(folder, 'cdn'), { recursive: true });
  return folder;
};

/**
 * @param runs Pages per contender and figure; a case whose pages are dear takes fewer.
 * @param against Folder of another build's files for pages: then that build, `before`, is the only other contender.
 */
export const startBench = async ({ runs = 9, isQuick = false, against } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'status-widgets-bench-'));
  const builds = [await buildNamed('ours', await copyOf('dist/cdn', join(folder, 'ours')))];
  if (against) builds.push(await buildNamed('before', await copyOf(against, join(folder, 'before'))));
  const all = against ? builds : [...builds, ...OTHERS];
  const server = await startServer();
  for (const contender of all)
    for (const [path, body] of Object.entries(await contender.files())) server.put(path, body, OF_A_RELEASE);
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
    build: hashOf(builds[0]),
    /** Ours, and the one it is compared with. */
    builds,
    server,
    /** Who shows that kind; builds in any case, of the others those that are named, or all. */
    contenders: (kind, ...names) =>
      all.filter((each) => each[kind] && (builds.includes(each) || !names.length || names.includes(each.name))),
    /** Lines that bring all scripts of a contender before the page has loaded: what is last then is the feed. */
    scriptsOf: (contender, kind) =>
      contender
        .scripts(kind)
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
    pageOf: (widget, src, attributes) => `${widget.head}<body>${widget.body(src, attributes, server.url)}`,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
};

/** Every pair of a build and a variant of it, for `interleave`: `ours, 50 incidents`. */
export const variantsOf = (builds, variants) =>
  variants.flatMap((variant) =>
    builds.map((build) => ({ ...variant, contender: build, name: `${build.name}, ${variant.name}` })),
  );

/** One thing that must be so, what was measured, and whether it is. */
export const check = (must, measured, isMet) => ({ must, measured, isMet });
/** A ratio and the most that it may be. */
export const atMost = (what, ratio, limit) => check(`${what} ≤ ${limit}×`, times(ratio), ratio <= limit);

/** Fails the case: what is compared must be the same. Says what surrounds the first difference. */
export const same = (what, a, b) => {
  const [one, other] = [a, b].map((each) => JSON.stringify(each));
  if (one === other) return;
  const from = Math.max(0, [...one].findIndex((letter, index) => letter !== other[index]) - 80);
  throw new Error(`${what} differ:\n${one.slice(from, from + 240)}\n${other.slice(from, from + 240)}`);
};

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (ratio) => `${ratio.toFixed(2)}×`;
/** Of the least values: whatever else a machine does only adds. */
export const ratioOf = (values, others) => Math.min(...values) / Math.min(...others);
