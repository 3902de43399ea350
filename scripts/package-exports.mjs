import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The entries of `exports` in package.json, with one for each source file that a pattern matches: name → conditions, or a file. */
export const packageExports = () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const withName = (value, name) =>
    typeof value === 'string'
      ? value.replace('*', name)
      : Object.fromEntries(Object.entries(value).map(([condition, file]) => [condition, file.replace('*', name)]));
  return Object.fromEntries(
    Object.entries(exports).flatMap(([name, value]) => {
      if (!name.includes('*')) return [[name, value]];
      const sources = new URL(`../${dirname(value.default).replace('./dist/', 'src/')}`, import.meta.url);
      return readdirSync(sources).map((file) => [
        name.replace('*', basename(file, '.ts')),
        withName(value, basename(file, '.ts')),
      ]);
    }),
  );
};
