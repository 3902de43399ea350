import { parseFeed } from '../feed/parse.js';
import { languageWarnings } from '../server/language-warnings.js';
import { createPlainHandler } from '../server/plain-handler.js';
import { configOf } from './read-config.js';
import { failureOf } from './source-news.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';
import { unknownName } from './unknown-name.js';
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
  const config = { ...configOf([url], provider), lang };
  const handler = createPlainHandler(config, terminal.platform);
  for (const warning of languageWarnings(config)) terminal.err(warning);
  const badge = component === undefined ? 'badge' : `badge/${encodeURIComponent(component)}`;
  const read = async (path: string) => {
    const request = { method: 'GET', url: `https://localhost/${path}`, ifNoneMatch: null };
    const { status, headers, body } = await handler.answer(request);
    return { status, headers, text: new TextDecoder().decode(body) };
  };
  terminal.progress(`reading ${url}`);
  const { headers, text: svg } = await read(`${badge}.svg`);
  const { status, text: content } = await read(`${badge}.json`);
  if (status === 404) {
    const { feed } = parseFeed(JSON.parse((await read('status.json')).text));
    throw new UsageError(unknownName(component ?? '', feed));
  }
  const isRead = !headers['cache-control']?.includes('max-age=0,');
  for (const report of handler.reports()) if (report.error) terminal.err(`error: ${failureOf(report)}`);
  if (!isRead) terminal.err(`${url} cannot be read: the badge is gray`);
  if (output) await writeAtomically(output, svg);
  if (json) {
    const text: unknown = JSON.parse(content);
    terminal.out(JSON.stringify({ badge: text, read: isRead, ...(output ? { output } : { svg }) }));
  } else if (output) terminal.err(`${output}: written`);
  else terminal.out(svg.trimEnd());
  return EXIT.ok;
};
