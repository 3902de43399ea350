import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkConfig, type FeedHandlerConfig } from '../server/handler-config.js';
import { UsageError, type Terminal } from './terminal.js';

/** Replaces `${NAME}` in all texts of a configuration with environment variables, so that tokens are not part of the file. */
const withEnvironment = (value: unknown, env: Terminal['env']): unknown => {
  if (typeof value === 'string')
    return value.replace(/\$\{(\w+)\}/g, (_, name: string) => {
      const text = env[name];
      if (text === undefined) throw new UsageError(`the environment variable ${name} is not set`);
      return text;
    });
  if (Array.isArray(value)) return value.map((each) => withEnvironment(each, env));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withEnvironment(each, env)]));
};

const load = async (file: string): Promise<unknown> => {
  if (/\.[cm]?js$/.test(file)) {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    return typeof module === 'object' && module && 'default' in module ? module.default : undefined;
  }
  // Some editors write a byte order mark.
  return JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
};

/** Whether a value is a valid configuration. Throws if not. */
function assertConfig(value: unknown): asserts value is FeedHandlerConfig {
  checkConfig(value);
}

/** Reads a configuration from a JSON file, or from the default export of a module. */
export const readConfig = async (file: string, env: Terminal['env']): Promise<FeedHandlerConfig> => {
  try {
    const config = withEnvironment(await load(file), env);
    assertConfig(config);
    return config;
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const fileHint = (text = ''): string => (/\.json$|^[./~]/i.test(text) ? `. For a file: validate ${text}` : '');

/** A configuration for URLs from the command line: the first is the page, and the others add all their components to it. */
export const configOf = ([src, ...others]: readonly string[], provider?: string): FeedHandlerConfig => {
  const invalid = [src, ...others].find((url = '') => !/^https?:/i.test(url) || !URL.canParse(url));
  if (!src || invalid !== undefined) throw new UsageError(`not an http(s) URL: ${invalid ?? ''}${fileHint(invalid)}`);
  return {
    src,
    provider,
    allowHttp: src.startsWith('http:'),
    sources: others.map((url) => ({
      src: url,
      components: '*',
      group: new URL(url).hostname,
      allowHttp: url.startsWith('http:'),
    })),
  };
};
