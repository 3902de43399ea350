import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(src, file));
const nameOf = (file: string): string => relative(src, file);

/** The files of src that each file imports. Type imports and dynamic imports count. */
const imports = new Map(
  files.map((file) => [
    file,
    ts
      .preProcessFile(readFileSync(file, 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      // A CommonJS file is not compiled.
      .filter((name) => name.startsWith('.') && !name.endsWith('.cjs'))
      .map((name) => resolve(file, '..', name.replace(/\.js$/, '.ts'))),
  ]),
);

/** Every import that closes a circle, as the path of that circle. */
const findCircles = (): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].map(nameOf).join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
};

describe('the source tree', () => {
  it('imports only files that exist', () => {
    const missing = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => !imports.has(target)).map((target) => `${nameOf(file)} → ${nameOf(target)}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has no import circle, type imports included', () => {
    assert.deepEqual(findCircles(), []);
  });

  it('has no file of more than 250 lines', () => {
    const long = files
      .map((file) => [nameOf(file), readFileSync(file, 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 250);
    assert.deepEqual(long, []);
  });

  it('has no two files of one name, except index.ts and the files of define/', () => {
    const byName = new Map<string, string[]>();
    for (const file of files)
      if (basename(file) !== 'index.ts' && !nameOf(file).startsWith('define/'))
        byName.set(basename(file), [...(byName.get(basename(file)) ?? []), nameOf(file)]);
    const shared = [...byName.values()].filter((same) => same.length > 1);
    assert.deepEqual(shared, []);
  });
});
