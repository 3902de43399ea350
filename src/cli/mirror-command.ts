import { join } from 'node:path';
import { createFeedHandler, type FeedHandler } from '../server/feed-handler.js';
import { configOf, readConfig } from './read-config.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';
import { writeAtomically } from './write-atomically.js';

export interface MirrorOptions {
  readonly output: string;
  readonly config?: string;
  readonly provider?: string;
  readonly watch?: string;
}

/** The files of a folder, and the routes that they contain. */
const FILES: Readonly<Record<string, string>> = {
  'status.json': 'status.json',
  'badge.svg': 'badge.svg',
  'badge.json': 'badge.json',
  'feed.atom': 'feed.atom',
  'feed.json': 'feed.json',
  'maintenance.ics': 'maintenance.ics',
  'index.html': '',
};

/** Writes all files, or none if the page could not be read. Files of an earlier run then stay as they are, with the time of their last update. */
const writeFiles = async (handler: FeedHandler, baseUrl: string, output: string): Promise<number | undefined> => {
  const files = output.endsWith('.json')
    ? [[output, 'status.json'] as const]
    : Object.entries(FILES).map(([file, route]) => [join(output, file), route] as const);
  const contents = await Promise.all(
    files.map(async ([file, route]) => {
      const response = await handler(new Request(new URL(route, baseUrl)));
      return { file, text: await response.text(), isOk: response.status === 200 };
    }),
  );
  if (!contents.every(({ isOk }) => isOk)) return undefined;
  for (const { file, text } of contents) await writeAtomically(file, text);
  return contents.length;
};

/** Waits for a number of seconds, or until the process is asked to stop. */
const pause = (seconds: number, { platform, signal }: Terminal): Promise<void> =>
  new Promise((resolve) => {
    const cancel = platform.clock.after(seconds * 1000, resolve);
    signal.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });

/** Reads status pages and writes the result as a file, or as a folder with all formats, for a static host. */
export const mirrorCommand = async (
  urls: readonly string[],
  options: MirrorOptions,
  terminal: Terminal,
): Promise<number> => {
  const { output, provider, watch } = options;
  if (!urls.length && !options.config) throw new UsageError('expected a URL or --config');
  if (urls.length && options.config) throw new UsageError('expected URLs or --config, not both');
  const seconds = watch === undefined ? 0 : Number(watch);
  if (watch !== undefined && !(seconds >= 15)) throw new UsageError('--watch: expected at least 15 seconds');
  const config = options.config ? await readConfig(options.config, terminal.env) : configOf(urls, provider);
  const handler = createFeedHandler(
    { ...config, ...(seconds && { refresh: Math.min(seconds, 3600) }) },
    terminal.platform,
  );
  const baseUrl = config.url ?? 'https://localhost/';
  for (;;) {
    const count = await writeFiles(handler, baseUrl, output);
    if (count) terminal.err(`${output}: ${count} file${count === 1 ? '' : 's'} written`);
    else terminal.err(`${output}: not written, because ${config.src ?? 'the page'} cannot be read`);
    if (!seconds) return count ? EXIT.ok : EXIT.unknown;
    if (!terminal.signal.aborted) await pause(seconds, terminal);
    if (terminal.signal.aborted) return EXIT.ok;
  }
};
