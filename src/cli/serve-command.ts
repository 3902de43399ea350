import type { Server } from 'node:http';
import { languageWarnings } from '../server/language-warnings.js';
import { createPlainHandler } from '../server/plain-handler.js';
import { folderStore } from './folder-store.js';
import { nodeServer } from './node-server.js';
import { configOf, readConfig } from './read-config.js';
import { createSourceNews, readingText } from './source-news.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';
import { widgetFiles } from './widget-files.js';

export interface ServeOptions {
  readonly config?: string;
  readonly port: string;
  readonly host?: string;
  readonly archive?: string;
  readonly provider?: string;
  readonly json?: boolean;
}

/** Milliseconds that open requests have to end when the server stops. */
const STOP_TIMEOUT = 15_000;

const listen = (server: Server, port: number, host: string | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new UsageError(`port ${port} is in use. Choose another one: --port ${port + 1}`, { cause: error })
          : error,
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address !== 'object' || !address) return resolve(String(address));
      const name = address.address === '::' || address.address === '0.0.0.0' ? 'localhost' : address.address;
      resolve(`http://${name.includes(':') ? `[${name}]` : name}:${address.port}/`);
    });
  });

/** Answers open requests, and then ends. */
const stop = (server: Server, { platform }: Terminal): Promise<void> =>
  new Promise((resolve) => {
    const cancel = platform.clock.after(STOP_TIMEOUT, () => server.closeAllConnections());
    server.close(() => {
      cancel();
      resolve();
    });
    server.closeIdleConnections();
  });

/** Serves the handler over HTTP until the process is asked to stop. Reads the sources also when nobody asks. */
export const serveCommand = async (
  urls: readonly string[],
  options: ServeOptions,
  terminal: Terminal,
): Promise<number> => {
  const { signal, platform } = terminal;
  if (!urls.length === !options.config) throw new UsageError('expected URLs or --config');
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535) throw new UsageError('--port: expected a number up to 65535');
  const config = options.config ? await readConfig(options.config, terminal.env) : configOf(urls, options.provider);

  const tell = (text: string, event: { readonly event: string; readonly [key: string]: string }): void => {
    terminal.err(text);
    if (options.json) terminal.out(JSON.stringify(event));
  };
  const tellArchive = (problem: string): void => {
    const error = `archive: ${problem}`;
    tell(error, { event: 'error', error });
  };
  const store = options.archive === undefined ? undefined : folderStore(options.archive, signal);
  const files = await widgetFiles(terminal.widgets);
  const handler = createPlainHandler(config, { ...platform, store, files, warn: tellArchive });
  const server = nodeServer(handler);
  const address = await listen(server, port, options.host);
  tell(`serving ${address}`, { event: 'serving', url: address });
  terminal.err(`in your tags, write src="${config.url ?? address}status.json"`);
  for (const warning of languageWarnings(config)) terminal.err(warning);
  let cancel = () => {};
  const newsIn = createSourceNews(true);
  const read = async (): Promise<void> => {
    terminal.progress('reading');
    try {
      await handler.refresh();
    } catch (error) {
      if (!signal.aborted) tellArchive(error instanceof Error ? error.message : String(error));
    }
    if (signal.aborted) return;
    const reports = handler.reports();
    for (const { text, event } of newsIn(reports)) tell(text, event);
    terminal.progress(readingText(reports));
  };
  const repeat = (): void => {
    cancel = platform.clock.after((config.refresh ?? 60) * 1000, repeat);
    void read();
  };
  repeat();
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  cancel();
  await stop(server, terminal);
  tell('stopped', { event: 'stopped' });
  return EXIT.ok;
};
