import { readFile } from 'node:fs/promises';
import { detectProvider, whyUnknown } from '../adapters/index.js';
import { explain } from '../feed/explain.js';
import { isFeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import { readFeed } from '../reader/read-feed.js';
import { reasonOf, serverError } from '../reader/server-error.js';
import { createGuardedFetch } from '../server/guarded-fetch.js';
import type { FeedProblem } from './feed-problem.js';
import { feedProblems } from './feed-problems.js';
import { freshUntil } from './fresh-until.js';
import { readJson, valueAt, type JsonDocument, type JsonPath } from './json-document.js';
import { configOf } from './read-config.js';
import { shellWord } from './shell-word.js';
import { EXIT, oneLine, UsageError, type Terminal } from './terminal.js';

export interface ValidateOptions {
  readonly json?: boolean;
}

const MAX_SIZE = 16 * 2 ** 20;
const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

/** `$.components[0].status` */
const pathText = (path: JsonPath): string =>
  `$${path.map((key) => (typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('')}`;

/** The body of an answer as text, which is not read further than to its maximum size. */
const bodyOf = async ({ body }: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_SIZE) throw new Error('more than 16 MiB');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

/** What to do about an address that has no feed. */
const feedHint = (url: string): string =>
  `validate needs the address of the feed. For a status page, check looks for it: npx @scootkit/status-widgets check ${shellWord(url)}`;

const readText = async (target: string, { platform, signal }: Terminal): Promise<string> => {
  try {
    if (!isUrl(target)) return await readFile(target, 'utf8');
    const { src = target, allowHttp } = configOf([target]);
    const response = await createGuardedFetch({ src, allowHttp }, platform.fetch)(src, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
    if (response.status === 404) throw new Error(`status 404. ${feedHint(target)}`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await bodyOf(response);
  } catch (error) {
    throw new UsageError(`${target} cannot be read: ${reasonOf(error) || String(error)}`, { cause: error });
  }
};

/** What is wrong with a document. Only a document in the native format has places. */
interface Problem {
  readonly severity: 'error' | 'warning';
  /** Undefined if the document is not JSON. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string | undefined;
  readonly hint?: string;
}

/** What the command prints. */
interface Report {
  /** Name of the adapter that reads the document. Undefined for text that is not JSON. */
  readonly provider?: string | undefined;
  readonly problems: readonly Problem[];
  /** The last line. */
  readonly summary: string;
}

/** The value at a path as JSON, shortened. Undefined if there is none. */
const foundAt = (document: unknown, path: JsonPath): string | undefined => {
  const value = valueAt(document, path);
  const text = value === undefined ? undefined : JSON.stringify(value);
  return text && text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const nativeReport = ({ placeOf, value }: JsonDocument, now: number): Report => {
  const problems = feedProblems(value, now)
    .map(({ path, expected, hint, isWarning, isAboutKey }: FeedProblem) => {
      const found = foundAt(value, path);
      const instead = !isAboutKey && found !== undefined ? `, found ${found}` : '';
      return {
        severity: isWarning ? ('warning' as const) : ('error' as const),
        path: pathText(path),
        ...placeOf(path),
        message: `expected ${expected}${instead}${hint && `. Hint: ${hint}`}`,
        expected,
        found,
        hint,
      };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const { feed } = errors ? {} : parseFeed(value);
  const counted = [feed ? 'valid' : count(errors, 'error'), ...(warnings ? [count(warnings, 'warning')] : [])];
  const until = feed && freshUntil(feed);
  return {
    provider: 'native',
    problems,
    summary: [
      counted.join(', '),
      ...(feed ? [`${feed.page.name} is ${explain(feed)}`] : []),
      ...(until !== undefined && Date.parse(until) > now ? [`Fresh until ${until}`] : []),
    ].join('. '),
  };
};

const pageReport = async (target: string, terminal: Terminal): Promise<Report> => {
  const { src = target, allowHttp } = configOf([target]);
  const fetch = createGuardedFetch({ src, allowHttp }, terminal.platform.fetch);
  const reading = readFeed(src, { fetch, maxSize: MAX_SIZE, signal: terminal.signal });
  const { provider, feed, warnings } = await reading.catch((error: unknown) => {
    if (!isFeedError(error)) throw error;
    throw new UsageError(`${serverError(error, src).message}. ${feedHint(target)}`, { cause: error });
  });
  return {
    provider,
    problems: warnings.map(({ path, message }) => ({ severity: 'warning', path, message })),
    summary: `can be read (${provider}). ${feed.page.name} is ${explain(feed)}`,
  };
};

const reportOf = async (target: string, terminal: Terminal): Promise<Report> => {
  terminal.progress(`reading ${target}`);
  const text = await readText(target, terminal);
  const document = readJson(text);
  const { value, syntaxError } = document;
  const isOther = syntaxError
    ? !/^\s*[{[]/.test(text)
    : !(typeof value === 'object' && value && 'version' in value && 'page' in value);
  const provider = isOther ? detectProvider(syntaxError ? text : value) : undefined;
  // A page, or a feed of a provider.
  if (isOther && isUrl(target) && (provider || syntaxError)) return pageReport(target, terminal);
  if (provider && provider !== 'native') {
    const summary = `a feed of the provider ${provider}. The tags can read it, but only the native format can be validated`;
    return { provider, problems: [], summary };
  }
  if (syntaxError) {
    const { line, column, message } = syntaxError;
    const problem: Problem = { severity: 'error', line, column, message: `not JSON: ${message}` };
    return { problems: [problem], summary: '1 error' };
  }
  const reason = isOther && whyUnknown(value);
  if (reason) throw new UsageError(`${target}: ${reason}`);
  return nativeReport(document, terminal.platform.clock.now());
};

/** Checks a document in the native format, and reports whether other documents and pages can be read. */
export const validateCommand = async (
  target: string,
  { json }: ValidateOptions,
  terminal: Terminal,
): Promise<number> => {
  const { provider, problems, summary } = await reportOf(target, terminal);
  const valid = !problems.some(isError);
  if (json) terminal.out(JSON.stringify({ target, provider, valid, problems, summary }));
  else {
    for (const { severity, path, line, column, message } of problems) {
      const place = line === undefined ? target : `${target}:${line}:${column}`;
      terminal.out(oneLine([place, severity, ...(path ? [path] : []), message].join(': ')));
    }
    terminal.out(oneLine(`${target}: ${summary}`));
  }
  return valid ? EXIT.ok : EXIT.problem;
};
