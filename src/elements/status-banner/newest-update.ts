import type { Incident } from '../../feed/schema.js';

/** Reads HTML. Loaded when the text of an update is HTML. If that fails, such texts are not shown. */
let html: typeof import('../../text/plain-text.js') | undefined;
let loading: Promise<void> | undefined;

/** Loads it. */
export const loadHtmlText = (): Promise<void> =>
  (loading ??= import('../../text/plain-text.js').then((loaded) => void (html = loaded)));

/** UTF-16 units. A banner shows two lines at most. */
const MAX_LENGTH = 300;

/** UTF-16 units of Markdown that are read for that: links have long addresses. A pattern of many opening brackets takes quadratic time. */
const MAX_READ = 3000;

/** The beginning of Markdown as text: without its marks, and with the text of links only. The history shows all of it. */
const fromMarkdown = (body: string): string =>
  body
    .trim()
    .slice(0, MAX_READ)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:[#>]+|[-*+]|\d+\.)[ \t]+/gm, '')
    .replace(/<[^<>]*>|[*`]|\b_|_\b|~~/g, '');

/** The newest update of an incident that has a text. */
interface NewestUpdate {
  readonly at: string;
  /** Its beginning, without markup. Empty while the code that reads HTML is loading. */
  readonly text: string;
}

/**
 * The newest update of an incident. Undefined if no update has a text.
 * @param onLoad Called when the code that reads HTML has been loaded.
 */
export const newestUpdate = ({ updates }: Incident, onLoad: () => void): NewestUpdate | undefined => {
  const update = updates.find(({ body }) => body?.trim());
  if (!update?.body) return undefined;
  const { at, body, format } = update;
  if (format === 'html' && !html) loadHtmlText().then(onLoad, () => {});
  const text = format === 'html' ? (html?.plainText(body) ?? '') : format === 'markdown' ? fromMarkdown(body) : body;
  return {
    at,
    text: text
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_LENGTH)
      .replace(/[\ud800-\udbff]$/, ''),
  };
};
