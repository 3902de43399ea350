/** Code from README.md and docs/, so that the bench uses what is documented. */
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
  throw new Error(`the documentation does not contain ${what}`);
};

/** The line that preloads a feed, with the URL of another feed. */
export const preloadLine = async (href) => {
  const [line] = await find(/<link rel="preload" as="fetch"[^>]*>/, 'a line that preloads a feed');
  return line.replace(/href="[^"]*"/, `href="${href}"`);
};

/** The CSS rules that reserve space for the tags. */
export const reservingRules = async () => {
  const [, rules] = await find(
    /```css\n((?:(?!```)[^])*status-banner:not\(:defined(?:(?!```)[^])*)```/,
    'rules that reserve space for tags',
  );
  return rules;
};
