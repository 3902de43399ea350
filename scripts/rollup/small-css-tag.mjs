/**
 * Replaces Lit's `css-tag.js` in the bundled files by a smaller module with the same exports. It needs constructable style sheets,
 * which `defineTag` checks for. Lit's module also supports browsers without them. Saves 0.35 kB (gzip) per file.
 */
import { fileURLToPath } from 'node:url';

const OWN = fileURLToPath(new URL('./css-tag.js', import.meta.url));

export const smallCssTag = {
  name: 'small-css-tag',
  load(id) {
    return id.endsWith('/@lit/reactive-element/css-tag.js') ? `export * from ${JSON.stringify(OWN)};` : null;
  },
};
