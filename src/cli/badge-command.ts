import { createFeedHandler } from '../server/feed-handler.js';
import { configOf } from './read-config.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';
import { writeAtomically } from './write-atomically.js';

export interface BadgeOptions {
  readonly component?: string;
  readonly lang?: string;
  readonly provider?: string;
  readonly output?: string;
}

/** Writes a badge as SVG to a file or to the standard output. A state that is not known is a gray badge. */
export const badgeCommand = async (
  url: string,
  { component, lang, provider, output }: BadgeOptions,
  terminal: Terminal,
): Promise<number> => {
  const handler = createFeedHandler({ ...configOf([url], provider), lang }, terminal.platform);
  const path = component === undefined ? 'badge.svg' : `badge/${encodeURIComponent(component)}.svg`;
  const response = await handler(new Request(`https://localhost/${path}`));
  if (response.status === 404) throw new UsageError(`there is no component or group ${component ?? ''}`);
  const svg = await response.text();
  if (response.headers.get('cache-control')?.includes('max-age=0,'))
    terminal.err(`${url} cannot be read: the badge is gray`);
  if (output) await writeAtomically(output, svg);
  else terminal.out(svg.trimEnd());
  return EXIT.ok;
};
