/** The custom properties in the built styles with their defaults, such as `--status-radius` → `10px`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of modules with styles. Styles that are generated from a table are read from `styles` of the classes. */
const FOLDERS = ['dist/styles', 'dist/elements'];

const isClass = (value) => typeof value === 'function' && 'styles' in value;

/** Property → default. If a property is used with several defaults, the first one. */
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
