import { gzipSync } from 'node:zlib';
import { check, kb } from '../bench.mjs';

export const name = 'bytes';
export const work = 'size of the file of a tag (gzip -9), Lit included';

const LIMITS = { banner: 24_000, list: 32_000, history: 34_000, all: 44_000 };

const sizeOf = (bodies) => bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);

/** The file of a tag and its imports. For the other contenders, everything that they load. */
export const measure = async (bench) => {
  const figures = {};
  for (const kind of Object.keys(LIMITS))
    for (const contender of bench.contenders(kind)) {
      const files = await contender.files();
      const loaded = contender.imports?.(kind) ?? [
        ...contender.scripts(kind),
        ...Object.keys(files).filter((path) => path.endsWith('.css')),
      ];
      (figures[contender.name] ??= {})[kind] = sizeOf(loaded.map((path) => files[path]));
    }
  return { figures };
};

export const judge = ({ figures: { ours } }) =>
  Object.entries(LIMITS).map(([kind, limit]) => check(`${kind} ≤ ${kb(limit)}`, kb(ours[kind]), ours[kind] <= limit));
