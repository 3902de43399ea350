/** Writes LICENSES.txt, and a line that refers to it in each file that contains Lit. */
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

export const licenses = {
  name: 'licenses',
  banner: (chunk) => (chunk.moduleIds.some((id) => id.includes('/lit-html/')) ? '/*! LICENSES.txt */' : ''),
  generateBundle() {
    const { name } = JSON.parse(read('package.json'));
    const source = `${name}\n\n${read('LICENSE')}\n\nLit (https://lit.dev)\n\n${read('node_modules/lit/LICENSE')}`;
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
};
