/**
 * Lets Node import the TypeScript sources: `node --import ./scripts/ts-loader.mjs …`.
 * Not tsx: it keeps the names of functions by a call that a function sent to a page does not find there.
 * Node loads this file twice: as `--import`, where it registers itself, and then on its hooks thread.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

if (isMainThread) register(import.meta.url);

const isOwn = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** A query makes a second copy of a module. */
const JS = /\.js(?=\?|$)/;

/** `./x.js` in a source means `./x.ts` where no such JavaScript file exists. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    const relative = specifier.startsWith('.') || specifier.startsWith('file:');
    if (relative && isOwn(context.parentURL) && JS.test(specifier)) return next(specifier.replace(JS, '.ts'), context);
    throw error;
  }
}

export async function load(url, context, next) {
  if (!/\.ts(?:\?|$)/.test(url) || !isOwn(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
    sourcefile: file,
    sourcemap: 'inline',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
