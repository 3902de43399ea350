/** The custom properties in the built styles with their defaults, such as `--status-radius` → `10px`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of modules with styles. Styles that are generated from a table are read from `styles` of the classes. */
const FOLDERS = ['dist/styles', 'dist/elements'];

const isClass = (value) => typeof value === 'function' && 'styles' in value;

/** Property → default. If a property is used with several defaults, the first one. Those of the state colors are in the palette. */
export const customProperties = async () => {
  const { palette } = await import(new URL('../dist/styles/palette.js', import.meta.url).href);
  const texts = [
    palette.cssText,
    ...FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    ),
  ];
  const entry = await import(new URL('../dist/index.js', import.meta.url).href);
  for (const { styles } of Object.values(entry).filter(isClass))
    texts.push(...[styles].flat(Infinity).map(({ cssText }) => cssText));
  const found = new Map();
  for (const text of texts)
    for (const [, name, value] of text.matchAll(/var\((--status-[a-z-]+),\s*((?:[^()]|\([^()]*\))+)\)/g))
      if (!found.has(name)) found.set(name, value);
  // The color of a state in day bars follows the state unless it is set.
  for (const text of texts)
    for (const [, name, value] of text.matchAll(
      /var\((--status-[a-z]+-bar),\s*var\(--status-[a-z]+,\s*(light-dark\([^)]*\))/g,
    ))
      found.set(name, value);
  return found;
};
