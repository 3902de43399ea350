/** The custom properties that the built styles read, each with its default: `--status-radius` → `10px`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where built styles are: as text in the modules, and made from a table in the classes' `styles`. */
const FOLDERS = ['dist/styles', 'dist/elements'];

const isClass = (value) => typeof value === 'function' && 'styles' in value;

/** Property → default. A later use of a property with another default does not count. */
export const customProperties = async () => {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const entry = await import(new URL('../dist/index.js', import.meta.url).href);
  for (const { styles } of Object.values(entry).filter(isClass))
    texts.push(...[styles].flat(Infinity).map(({ cssText }) => cssText));
  const found = new Map();
  for (const text of texts)
    for (const [, name, value] of text.matchAll(/var\((--status-[a-z-]+),\s*((?:[^()]|\([^()]*\))+)\)/g))
      if (!found.has(name)) found.set(name, value);
  return found;
};
