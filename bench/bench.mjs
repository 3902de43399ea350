/** The environment of the cases: a browser, a server with the files of all contenders, and a function to open pages. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildNamed } from './build.mjs';
import { OTHERS } from './contenders.mjs';
import { bannerFeed, statuspageSummary } from './feeds.mjs';
import { hasModules } from './headless.mjs';
import { launch, open } from './measure.mjs';
import { startServer } from './server.mjs';

/** The caching of a CDN for the files of a release. */
const RELEASE_CACHING = { cacheControl: 'public, max-age=31536000, immutable' };

/** Identifies a build. */
const hashOf = ({ codes }) => {
  const hash = createHash('sha256');
  for (const [file, code] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(file).update(code);
  return hash.digest('hex').slice(0, 12);
};

/** Copies a build, so that another build during the run does not change it. */
const copyOf = async (cdn, folder) => {
  const dist = dirname(resolve(cdn));
  if (!existsSync(cdn)) throw new Error(`${cdn} does not exist`);
  if (hasModules(dist)) await cp(dist, folder, { recursive: true });
  else await cp(cdn, join(folder, 'cdn'), { recursive: true });
  return folder;
};

/**
 * @param runs Number of pages per contender and figure. Cases with slow pages use fewer.
 * @param against The dist/cdn folder of another build. That build, `before`, is then the only other contender.
 */
export const startBench = async ({ runs = 9, isQuick = false, against } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'status-widgets-bench-'));
  const builds = [await buildNamed('ours', await copyOf('dist/cdn', join(folder, 'ours')))];
  if (against) builds.push(await buildNamed('before', await copyOf(against, join(folder, 'before'))));
  const all = against ? builds : [...builds, ...OTHERS];
  const server = await startServer();
  for (const contender of all)
    for (const [path, body] of Object.entries(await contender.files())) server.put(path, body, RELEASE_CACHING);
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
    /** Our build, and the one it is compared with. */
    builds,
    server,
    /** The contenders that support a kind: all builds, and the others in `names`. Without names, all. */
    contenders: (kind, ...names) =>
      all.filter((each) => each[kind] && (builds.includes(each) || !names.length || names.includes(each.name))),
    /** Links that preload all scripts of a contender, so that the feed is the last file to load. */
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
    /** A page with nothing but one widget. */
    pageOf: (widget, src, attributes) => `${widget.head}<body>${widget.body(src, attributes, server.url)}`,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
};

/** Combines builds with variants for `interleave`, such as `ours, 50 incidents`. */
export const variantsOf = (builds, variants) =>
  variants.flatMap((variant) =>
    builds.map((build) => ({ ...variant, contender: build, name: `${build.name}, ${variant.name}` })),
  );

/** A requirement, the measured value, and whether it is met. */
export const check = (must, measured, isMet) => ({ must, measured, isMet });
/** Checks a ratio against its limit. */
export const atMost = (what, ratio, limit) => check(`${what} ≤ ${limit}×`, times(ratio), ratio <= limit);

/** Throws if two values differ. The message shows the text around the first difference. */
export const same = (what, a, b) => {
  const [one, other] = [a, b].map((each) => JSON.stringify(each));
  if (one === other) return;
  const from = Math.max(0, [...one].findIndex((letter, index) => letter !== other[index]) - 80);
  throw new Error(`${what} differ:\n${one.slice(from, from + 240)}\n${other.slice(from, from + 240)}`);
};

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (ratio) => `${ratio.toFixed(2)}×`;
/** The ratio of the minima, because other work of the machine only makes figures larger. */
export const ratioOf = (values, others) => Math.min(...values) / Math.min(...others);
