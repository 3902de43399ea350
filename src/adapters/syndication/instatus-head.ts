/** The lines that Instatus writes above the updates of an entry: `<p><strong>Duration:</strong> 2 hours and 40 minutes</p>`. */
import { plain } from './log-updates.js';

const SECONDS = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
]);

/** The lines by name. */
export const headOf = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.slice(0, 5000).matchAll(/<strong>([A-Z][a-z A-Z]{2,30}):<\/strong>([^]{0,3000}?)<\/p>/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );

/** Converts a duration such as `1 day, 2 hours and 40 minutes` to milliseconds. NaN for other text. */
export const durationIn = (text: string): number =>
  text
    .toLowerCase()
    .split(/,? and |, ?/)
    .reduce((total, part) => {
      const [, amount = '', unit = ''] = /^(\d{1,4}|an?) ([a-z]+?)s?$/.exec(part) ?? [];
      return total + (+amount || 1) * (SECONDS.get(unit) ?? NaN) * 1000;
    }, 0);
