import type { Inline } from './node.js';

/**
 * A URL in a text. It ends before white space, quotes and brackets. Punctuation at its end belongs to the sentence around it.
 */
export const BARE_URL = /\bhttps?:\/\/[^\s<>"`*|[\]“”«»「」、。，]*[^\s<>"`*|[\]“”«»「」、。，.,:;!?'(){}_~]/gi;

/**
 * The normalized URL if it is safe to link to. Undefined for schemes other than https, http, mailto and tel, for relative URLs,
 * and for URLs with credentials (`https://bank.example@evil.example`), spaces, backslashes or invisible characters.
 */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/|mailto:|tel:)[^\s\\\p{C}]+$/iu.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { href, username, password } = new URL(trimmed);
  return username || password ? undefined : href;
}

/** Turns the http and https URLs in a text into links. */
export function autolink(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let written = 0;
  const write = (end: number): void => {
    if (end > written) nodes.push({ type: 'text', text: text.slice(written, end) });
  };
  for (const { 0: match, index } of text.matchAll(BARE_URL)) {
    const end = index + match.length;
    // A closing bracket belongs to the URL if the opening one does: /wiki/Status_(disambiguation)
    const url = text[end] === ')' && match.lastIndexOf('(') > match.lastIndexOf(')') ? `${match})` : match;
    const href = safeHref(url);
    if (!href) continue;
    write(index);
    nodes.push({ type: 'link', href, children: [{ type: 'text', text: url }] });
    written = index + url.length;
  }
  write(text.length);
  return nodes;
}
