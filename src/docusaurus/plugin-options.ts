import { nearestName } from '../feed/nearest-name.js';
import type { Options } from './index.cjs';

const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isBanner = (value: unknown): value is 'top' | 'bottom' | false =>
  value === 'top' || value === 'bottom' || value === false;

const NAMES = ['src', 'banner', 'footer', 'navbar', 'bake', 'lang', 'id'];

const fail = (name: string, problem: string): never => {
  throw new Error(`@scootkit/status-widgets/docusaurus: the option "${name}" ${problem}`);
};

/** The options, with defaults. */
export type AllOptions = Required<Options>;

/** Checks the options and adds the defaults. Throws an error that names the option. */
export const readOptions = (input: unknown): AllOptions => {
  const values = new Map<string, unknown>(Object.entries(input ?? {}));
  for (const name of values.keys()) {
    const nearest = nearestName(name, NAMES);
    if (!NAMES.includes(name))
      fail(name, `does not exist.${nearest ? ` Did you mean "${nearest}"?` : ` The options are ${NAMES.join(', ')}.`}`);
  }
  const read = <T>(name: string, check: (value: unknown) => value is T, expected: string, fallback?: T): T => {
    const value = values.get(name) ?? fallback;
    return check(value) ? value : fail(name, `must be ${expected}, not ${JSON.stringify(value)}.`);
  };
  return {
    src: read('src', isUrl, 'the URL of a status page or feed, such as "https://status.example.com"'),
    banner: read('banner', isBanner, '"top", "bottom" or false', 'bottom'),
    footer: read('footer', isBoolean, 'true or false', true),
    navbar: read('navbar', isBoolean, 'true or false', true),
    bake: read('bake', isBoolean, 'true or false', true),
    lang: read('lang', isText, '"inherit" or a language such as "de"', 'inherit'),
    id: read('id', isText, 'a text', 'default'),
  };
};
