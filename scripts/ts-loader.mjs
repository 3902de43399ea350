/**
 * Lets Node import the TypeScript sources: `node --import ./scripts/ts-loader.mjs …`.
 * tsx does not work here. It adds a helper call to functions, and a function that a test sends to a page cannot find that helper.
 * Node loads this file twice: for `--import`, where it registers itself, and then in the thread for hooks.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

if (isMainThread) register(import.meta.url);

const isOwn = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** The extension, also before a query. Tests use queries to load a module twice. */
const JS = /\.js(?=\?|$)/;

/** If there is no `./x.js`, resolves it to `./x.ts`. */
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
