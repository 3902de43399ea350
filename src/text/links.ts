import type { Inline } from './node.js';

/**
 * A web address in running text. It ends before white space, quotes and brackets, and never on punctuation, which belongs to the
 * sentence around it.
 */
export const BARE_URL = /\bhttps?:\/\/[^\s<>"`*|[\]“”«»「」、。，]*[^\s<>"`*|[\]“”«»「」、。，.,:;!?'(){}_~]/gi;

/**
 * The normalised address of a link that a page may carry, host in ASCII. Absent for every scheme but https, http, mailto and tel,
 * for relative addresses, credentials (`https://bank.example@evil.example`), and addresses with spaces, backslashes or invisible characters.
 */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/|mailto:|tel:)[^\s\\\p{C}]+$/iu.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { href, username, password } = new URL(trimmed);
  return username || password ? undefined : href;
}

/** The text with its bare http and https addresses as links; nothing is added or lost. */
export function autolink(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let written = 0;
  const write = (end: number): void => {
    if (end > written) nodes.push({ type: 'text', text: text.slice(written, end) });
  };
  for (const { 0: match, index } of text.matchAll(BARE_URL)) {
    const end = index + match.length;
    // A closing bracket belongs to the address when its opening one does: /wiki/Status_(disambiguation)
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
