import { dirname, join } from 'node:path';
import { parseFeed } from '../feed/parse.js';
import { languageWarnings } from '../server/language-warnings.js';
import { createPlainHandler, type PlainHandler } from '../server/plain-handler.js';
import { ROUTES } from '../server/index-page.js';
import { folderStore } from './folder-store.js';
import { freshUntil } from './fresh-until.js';
import { pause } from './pause.js';
import { configOf, readConfig } from './read-config.js';
import { createSourceNews } from './source-news.js';
import { EXIT, isSystemError, UsageError, type Terminal } from './terminal.js';
import { widgetFiles } from './widget-files.js';
import { writeAtomically } from './write-atomically.js';

export interface MirrorOptions {
  readonly output: string;
  readonly config?: string;
  readonly provider?: string;
  readonly watch?: string;
  /** Seconds. */
  readonly refresh?: string;
  readonly url?: string;
  readonly archive?: string;
  readonly json?: boolean;
}

/** The files of a folder besides the feed, and the routes that they contain. */
const FILES: readonly (readonly [file: string, route: string])[] = [
  ...ROUTES.flatMap(([path]) => (path === 'status.json' ? [] : [[path, path] as const])),
  ['index.html', ''],
  ['api/v2/summary.json', 'api/v2/summary.json'],
];

interface MirrorFile {
  readonly file: string;
  readonly text: string;
}

/** The content of a route. Undefined if the page could not be read. */
const contentOf = async (handler: PlainHandler, url: URL): Promise<string | undefined> => {
  const { status, body } = await handler.answer({ method: 'GET', url: url.href, ifNoneMatch: null });
  return status === 200 ? new TextDecoder().decode(body) : undefined;
};

/** The name of a month's file. A link to anything else, such as a page of the provider, is not followed. */
const MONTH_FILE = /^incidents-\d{4}-\d\d\.json$/;

/** The months of the history, as files beside the feed. Follows the links from one to the next, each of which is older. */
const historyFiles = async (
  handler: PlainHandler,
  feed: string,
  baseUrl: string,
  folder: string,
): Promise<readonly MirrorFile[]> => {
  const files: MirrorFile[] = [];
  let link = previousOf(feed);
  for (let newer = '~'; link?.startsWith(baseUrl);) {
    const name = link.slice(baseUrl.length);
    const text = MONTH_FILE.test(name) && name < newer && (await contentOf(handler, new URL(link)));
    if (!text) break;
    files.push({ file: join(folder, name), text });
    newer = name;
    link = previousOf(text);
  }
  return files;
};

const previousOf = (feed: string): string | undefined => parseFeed(JSON.parse(feed)).feed.history?.previous;

/** The contents of routes, as files in a folder. */
const formatFiles = async (
  handler: PlainHandler,
  baseUrl: string,
  folder: string,
  formats: typeof FILES,
): Promise<readonly MirrorFile[]> => {
  const files: MirrorFile[] = [];
  for (const [file, route] of formats) {
    const text = await contentOf(handler, new URL(route, baseUrl));
    if (text !== undefined) files.push({ file: join(folder, file), text });
  }
  return files;
};

const write = async (files: readonly MirrorFile[]): Promise<readonly string[]> => {
  for (const { file, text } of files) await writeAtomically(file, text);
  return files.map(({ file }) => file);
};

/** What a run has written. */
interface Written {
  readonly files: readonly string[];
  /** When the feed is no longer fresh. */
  readonly freshUntil: string | undefined;
}

/**
 * Writes all files. Undefined if the page could not be read: files of an earlier run stay as they are, with the time of their
 * last update. Only badges become gray, because they do not show their age.
 */
const writeFiles = async (
  handler: PlainHandler,
  baseUrl: string,
  output: string,
  scripts: ReadonlyMap<string, string>,
): Promise<Written | undefined> => {
  const feed = await contentOf(handler, new URL('status.json', baseUrl));
  const isFile = output.endsWith('.json');
  const folder = isFile ? dirname(output) : output;
  const formats = isFile ? [] : FILES.filter(([file]) => feed !== undefined || file.startsWith('badge.'));
  const files = await formatFiles(handler, baseUrl, folder, formats);
  if (feed === undefined) {
    await write(files);
    return undefined;
  }
  const written = await write([
    ...(await historyFiles(handler, feed, baseUrl, folder)),
    ...files,
    ...(isFile ? [] : [...scripts].map(([name, text]) => ({ file: join(folder, name), text }))),
    // The feed comes last, because it links to the others.
    { file: isFile ? output : join(folder, 'status.json'), text: feed },
  ]);
  return { files: written, freshUntil: freshUntil(parseFeed(JSON.parse(feed)).feed) };
};

/** Reads the pages. An archive that cannot be read or written is named, and the files are written without it. False then. */
const refresh = async (handler: PlainHandler, { err, signal }: Terminal): Promise<boolean> => {
  try {
    await handler.refresh();
    return true;
  } catch (error) {
    if (!signal.aborted) err(`archive: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};

/** What was written. Somebody has to write it again, unless this command does. */
const writtenText = ({ files, freshUntil }: Written, watch: number, refresh: number | undefined): string => {
  const text = `${files.length} file${files.length === 1 ? '' : 's'} written`;
  if (watch || freshUntil === undefined) return text;
  const advice = refresh === undefined ? '. If you run this less often than every 60 seconds, set --refresh' : '';
  return `${text}, fresh until ${freshUntil}${advice}`;
};

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
  const runEvery = options.refresh === undefined ? undefined : Number(options.refresh);
  if (watch !== undefined && runEvery !== undefined) throw new UsageError('expected --watch or --refresh, not both');
  if (runEvery !== undefined && !(runEvery >= 15 && runEvery <= 3600))
    throw new UsageError('--refresh: expected 15 to 3600 seconds');
  const config = options.config ? await readConfig(options.config, terminal.env) : configOf(urls, provider);
  const url = options.url ?? config.url;
  if (!url && (options.archive !== undefined || !output.endsWith('.json')))
    throw new UsageError('expected --url, the address at which the files will be, because they contain links');
  const baseUrl = url?.replace(/\/?$/, '/') ?? 'https://localhost/';
  const store = options.archive === undefined ? undefined : folderStore(options.archive, terminal.signal);
  const interval = runEvery ?? (seconds ? Math.min(seconds, 3600) : config.refresh);
  const handler = createPlainHandler(
    { ...config, url: baseUrl, refresh: interval },
    { ...terminal.platform, store, warn: (message) => terminal.err(`archive: ${message}`) },
  );
  for (const warning of languageWarnings(config)) terminal.err(warning);
  const scripts = await widgetFiles(terminal.widgets);
  const newsIn = createSourceNews(!!seconds);
  let hasWritten = false;
  for (;;) {
    terminal.progress(`reading ${config.src ?? 'the pages'}`);
    const isRecorded = await refresh(handler, terminal);
    if (terminal.signal.aborted && !isRecorded) return EXIT.ok;
    for (const { text } of newsIn(handler.reports())) terminal.err(text);
    let problem = `${config.src ?? 'the page'} cannot be read`;
    const written = await writeFiles(handler, baseUrl, output, scripts).catch((error: unknown) => {
      // A disk may be full for a while. What could never be written is a mistake.
      if (!hasWritten || !isSystemError(error)) throw error;
      problem = error.message;
      return undefined;
    });
    hasWritten ||= !!written;
    if (written) terminal.err(`${output}: ${writtenText(written, seconds, interval)}`);
    else terminal.err(`${output}: not written, because ${problem}`);
    if (options.json)
      terminal.out(
        JSON.stringify({ output, written: !!written, files: written?.files ?? [], freshUntil: written?.freshUntil }),
      );
    if (!seconds) return written && isRecorded ? EXIT.ok : EXIT.unknown;
    terminal.progress(`reading again in ${seconds} seconds`);
    if (!terminal.signal.aborted) await pause(seconds, terminal);
    if (terminal.signal.aborted) return EXIT.ok;
  }
};
