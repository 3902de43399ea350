/** The providers, from the doc blocks of their adapters: what README.md lists, and what its test runs. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../src/adapters/providers/', import.meta.url);

/** `{ name, provider, gives, readable, src, docs }`, by the provider's name. */
export const providers = () =>
  readdirSync(fileURLToPath(FOLDER))
    .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
    .filter((code) => code.includes('@provider '))
    .map((code) => {
      const tag = (name) => new RegExp(`@${name}[ \\t]*(.*)`).exec(code)?.[1].trim() ?? '';
      const name = /\bname: '([\w-]+)'/.exec(code)?.[1];
      const each = {
        name,
        provider: tag('provider'),
        gives: tag('gives').split(' ').filter(Boolean),
        readable: tag('readable'),
        src: tag('src'),
        docs: tag('docs'),
      };
      for (const key of ['name', 'provider', 'readable', 'src', 'docs'])
        if (!each[key]) throw new Error(`${name}: no @${key}`);
      return each;
    })
    .sort((a, b) => (a.provider.toLowerCase() < b.provider.toLowerCase() ? -1 : 1));
