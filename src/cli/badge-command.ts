import { createFeedHandler } from '../server/feed-handler.js';
import { configOf } from './read-config.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';
import { writeAtomically } from './write-atomically.js';

export interface BadgeOptions {
  readonly component?: string;
  readonly lang?: string;
  readonly provider?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** Writes a badge as SVG to a file or to the standard output. A state that is not known is a gray badge. */
export const badgeCommand = async (
  url: string,
  { component, lang, provider, output, json }: BadgeOptions,
  terminal: Terminal,
): Promise<number> => {
  const handler = createFeedHandler({ ...configOf([url], provider), lang }, terminal.platform);
  const path = component === undefined ? 'badge' : `badge/${encodeURIComponent(component)}`;
  const read = (format: string): Promise<Response> => handler(new Request(`https://localhost/${path}.${format}`));
  terminal.progress(`reading ${url}`);
  const response = await read('svg');
  if (response.status === 404) throw new UsageError(`there is no component or group ${component ?? ''}`);
  const svg = await response.text();
  const isRead = !response.headers.get('cache-control')?.includes('max-age=0,');
  if (!isRead) terminal.err(`${url} cannot be read: the badge is gray`);
  if (output) await writeAtomically(output, svg);
  if (json) {
    const badge: unknown = await (await read('json')).json();
    terminal.out(JSON.stringify({ badge, read: isRead, ...(output ? { output } : { svg }) }));
  } else if (output) terminal.err(`${output}: written`);
  else terminal.out(svg.trimEnd());
  return EXIT.ok;
};
