/**
 * Lets Node import the TypeScript sources: `node --import ./scripts/ts-loader.mjs …`.
 * tsx does not work here. It adds a helper call to functions, and a function that a test sends to a page cannot find that helper.
 * Node loads this file twice: for `--import`, where it registers itself, and then in the thread for hooks.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

/** Has the code of each source, named after its content. Each test file runs in a process of its own, and most import the same sources. */
const cache = fileURLToPath(new URL('../node_modules/.cache/ts-loader/', import.meta.url));
const loader = readFileSync(fileURLToPath(import.meta.url));

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
  const text = readFileSync(file, 'utf8');
  const cached = `${cache}${createHash('sha256').update(loader).update(file).update(text).digest('hex')}.js`;
  if (!existsSync(cached)) {
    const { transform } = await import('esbuild');
    const { code } = await transform(text, {
      loader: 'ts',
      format: 'esm',
      target: 'es2022',
      sourcefile: file,
      sourcemap: 'inline',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    // Renamed, so that another process never reads a part of it.
    const draft = `${cached}.${process.pid}-${threadId}`;
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, cached);
  }
  return { format: 'module', source: readFileSync(cached, 'utf8'), shortCircuit: true };
}
