import { readFile } from 'node:fs/promises';
import { detectProvider, whyUnknown } from '../adapters/index.js';
import { explain } from '../feed/explain.js';
import { parseFeed } from '../feed/parse.js';
import { readFeed } from '../reader/read-feed.js';
import { createGuardedFetch } from '../server/guarded-fetch.js';
import { feedProblems, type FeedProblem } from './feed-problems.js';
import { readJson, type JsonDocument, type JsonPath } from './json-document.js';
import { configOf } from './read-config.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';

export interface ValidateOptions {
  readonly json?: boolean;
}

const MAX_SIZE = 16 * 2 ** 20;
const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

/** `$.components[0].status` */
const pathText = (path: JsonPath): string =>
  `$${path.map((key) => (typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('')}`;

const readText = async (target: string, { platform, signal }: Terminal): Promise<string> => {
  try {
    if (!isUrl(target)) return await readFile(target, 'utf8');
    const { src = target, allowHttp } = configOf([target]);
    const response = await createGuardedFetch({ src, allowHttp }, platform.fetch)(src, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MAX_SIZE) throw new Error('more than 16 MiB');
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw new UsageError(`${target} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** Prints the mistakes and the last line. Returns the exit code. */
const report = (
  target: string,
  { placeOf, value }: JsonDocument,
  problems: readonly FeedProblem[],
  { json }: ValidateOptions,
  { out }: Terminal,
): number => {
  const rows = problems
    .map(({ path, expected, hint, isWarning = false }) => ({
      path: pathText(path),
      ...placeOf(path),
      severity: isWarning ? 'warning' : 'error',
      expected,
      found: foundAt(value, path),
      hint,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const errors = rows.filter(({ severity }) => severity === 'error').length;
  if (json) out(JSON.stringify(rows, null, 2));
  else
    for (const { path, line, column, severity, expected, found, hint } of rows)
      out(
        `${target}:${line}:${column}: ${severity}: ${path}: expected ${expected}${severity === 'error' && found !== undefined ? `, found ${found}` : ''}${hint && `. Hint: ${hint}`}`,
      );
  if (!errors && !json) {
    const { feed } = parseFeed(value);
    out(`${target}: valid. ${feed.page.name} is ${explain(feed)}`);
  } else if (!json) out(`${target}: ${errors} ${errors === 1 ? 'error' : 'errors'}`);
  return errors ? EXIT.problem : EXIT.ok;
};

/** The value at a path as JSON, shortened. Undefined if there is none. */
const foundAt = (document: unknown, path: JsonPath): string | undefined => {
  const value = path.reduce<unknown>(
    (outer, key) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, key) : undefined),
    document,
  );
  const text = value === undefined ? undefined : JSON.stringify(value);
  return text && text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** Checks a document in the native format, and reports whether other documents and pages can be read. */
export const validateCommand = async (
  target: string,
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> => {
  const text = await readText(target, terminal);
  const document = readJson(text);
  const { value, syntaxError } = document;
  const isOther = syntaxError
    ? !/^\s*[{[]/.test(text)
    : !(typeof value === 'object' && value && 'version' in value && 'page' in value);
  const provider = isOther ? detectProvider(syntaxError ? text : value) : undefined;
  if (isOther && isUrl(target) && (provider || syntaxError)) {
    // A page, or a feed of a provider.
    const { src = target, allowHttp } = configOf([target]);
    const fetch = createGuardedFetch({ src, allowHttp }, terminal.platform.fetch);
    const reading = await readFeed(src, { fetch, maxSize: MAX_SIZE, signal: terminal.signal });
    for (const { path, message } of reading.warnings) terminal.out(`${target}: warning: ${path}: ${message}`);
    terminal.out(`${target}: can be read (${reading.provider}). ${reading.feed.page.name} is ${explain(reading.feed)}`);
    return EXIT.ok;
  }
  if (provider && provider !== 'native') {
    terminal.out(
      `${target}: a feed of the provider ${provider}. The tags can read it, but only the native format can be validated`,
    );
    return EXIT.ok;
  }
  if (syntaxError) {
    const { line, column, message } = syntaxError;
    terminal.out(
      options.json
        ? JSON.stringify(
            [{ path: '$', line, column, severity: 'error', expected: 'JSON', found: message, hint: '' }],
            null,
            2,
          )
        : `${target}:${line}:${column}: error: not JSON: ${message}`,
    );
    return EXIT.problem;
  }
  const reason = isOther && whyUnknown(value);
  if (reason) throw new UsageError(`${target}: ${reason}`);
  return report(target, document, feedProblems(value), options, terminal);
};
