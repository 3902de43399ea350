/** What README.md or a page in docs/ tells a host to write: the bench uses the same lines. */
import { readFile, readdir } from 'node:fs/promises';

const pages = async () => [
  'README.md',
  ...(await readdir('docs', { recursive: true })).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`),
];

const find = async (pattern, what) => {
  for (const file of await pages()) {
    const found = pattern.exec(await readFile(file, 'utf8'));
    if (found) return found;
  }
  throw new Error(`no page of the documentation has ${what}`);
};

/** The line that preloads a feed, for another feed. */
export const preloadLine = async (href) => {
  const [line] = await find(/<link rel="preload" as="fetch"[^>]*>/, 'a line that preloads a feed');
  return line.replace(/href="[^"]*"/, `href="${href}"`);
};

/** The rules that keep the tags' room until they are there. */
export const reservingRules = async () => {
  const [, rules] = await find(
    /```css\n((?:(?!```)[^])*status-banner:not\(:defined(?:(?!```)[^])*)```/,
    'rules for tags that are not there yet',
  );
  return rules;
};
