import { decodeEntities } from './entities.js';
import { BARE_URL, safeHref } from './links.js';
import { applyTag, isKnownTag, tagAt } from './tag.js';
import type { SpanName, Tree } from './tree.js';

const TOKEN = new RegExp(`\\\\[!-/:-@[-\`{-~]|\`+|\\*+|_+|~~|!?\\[|\\]|<|\\\\?\\n|${BARE_URL.source}`, 'gi');
/** `(address)`, `(<address>)`, each perhaps with a title; one pair of brackets may stand in the address. */
const TARGET =
  /\(\s{0,9}(?:<([^<>\n]*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)?))(?:\s{1,9}(?:"[^"]*"|'[^']*'))?\s{0,9}\)/y;
const ADDRESS = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iy;
/** Longer runs of backticks or stars are decoration; the bound keeps the search for their partners linear. */
const LONGEST_CODE_MARK = 6;
const LONGEST_EMPHASIS_MARK = 3;

/** How much a character holds on to a mark beside it: white space not at all, punctuation less than a letter. */
function grip(char = ' '): number {
  return /\s/.test(char) ? 0 : /[\p{P}\p{S}]/u.test(char) ? 1 : 2;
}

/**
 * Reads the inline marks of one paragraph: a line break is a break. One pass with a stack for each kind of mark; marks without a partner are text.
 * Which marks open and close: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis, here without splitting a mark.
 */
export function readMarkdownLine(tree: Tree, source: string): void {
  /** Text, or what to do in the tree. An opening mark is text until its partner is found. */
  const pieces: (string | (() => void))[] = [];
  /** Indices of the opening marks that still wait, innermost last. */
  const waiting: Readonly<Record<'*' | '_' | '~' | '[', number[]>> = { '*': [], _: [], '~': [], '[': [] };
  const lonely = new Set<string>();

  const pair = (opener: number, name: SpanName, href?: string): void => {
    pieces[opener] = () => tree.open(name, href);
    pieces.push(() => tree.close(name));
    for (const stack of Object.values(waiting)) while ((stack.at(-1) ?? -1) >= opener) stack.pop();
  };

  const emphasis = (mark: string, char: '*' | '_' | '~', before: number, after: number): void => {
    const inWord = before > 1 && after > 1 && char === '_';
    const opens = after > 0 && (after > 1 || before < 2) && !inWord;
    const closes = before > 0 && (before > 1 || after < 2) && !inWord;
    let rest = mark;
    for (let opener; closes && rest && (opener = waiting[char].at(-1)) !== undefined;) {
      const size = String(pieces[opener]).length;
      if (size > rest.length || (opens && size !== rest.length)) break;
      pair(opener, char === '~' ? 'strike' : size > 1 ? 'strong' : 'em');
      rest = rest.slice(size);
    }
    for (const part of opens ? [rest.slice(0, 2), rest.slice(2)] : []) {
      if (part) waiting[char].push(pieces.push(part) - 1);
    }
    if (!opens) pieces.push(rest);
  };

  /** The readers below take what begins at `at` and give where the text goes on. */
  const codeSpan = (mark: string, at: number): number => {
    const begin = at + mark.length;
    let end = begin;
    do end = source.indexOf(mark, end + 1);
    while (end > 0 && (source[end - 1] === '`' || source[end + mark.length] === '`'));
    if (end < 0) {
      lonely.add(mark);
      pieces.push(mark);
      return begin;
    }
    const code = source.slice(begin, end).trim();
    pieces.push(
      () => tree.open('code'),
      () => tree.text(code),
      () => tree.close('code'),
    );
    return end + mark.length;
  };

  const closingBracket = (at: number): number => {
    const opener = waiting['['].at(-1);
    TARGET.lastIndex = at + 1;
    const target = opener === undefined ? null : TARGET.exec(source);
    if (opener === undefined || !target) {
      waiting['['].pop();
      pieces.push(']');
      return at + 1;
    }
    const href = safeHref(decodeEntities(target[1] ?? target[2] ?? '').replaceAll('\\', ''));
    if (source[at - 1] === '[') pieces.push(href ?? '');
    pair(opener, 'link', href);
    return TARGET.lastIndex;
  };

  const angleBracket = (at: number): number => {
    ADDRESS.lastIndex = at;
    const address = ADDRESS.exec(source)?.[1];
    if (address) {
      const text = decodeEntities(address);
      pieces.push(
        () => tree.open('link', safeHref(text)),
        text,
        () => tree.close('link'),
      );
      return ADDRESS.lastIndex;
    }
    const tag = tagAt(source, at);
    if (!tag || !isKnownTag(tag.name)) {
      pieces.push('<');
      return at + 1;
    }
    pieces.push(() => applyTag(tree, tag));
    // "<br>" at the end of a line is one break, not two
    return tag.name === 'br' && source[tag.end] === '\n' ? tag.end + 1 : tag.end;
  };

  const readToken = (token: string, at: number): number => {
    const end = at + token.length;
    const char = token[0];
    if (char === '<') return angleBracket(at);
    if (char === ']') return closingBracket(at);
    if (char === '`' && token.length <= LONGEST_CODE_MARK && !lonely.has(token)) return codeSpan(token, at);
    if (token.endsWith('\n')) pieces.push(() => tree.lineBreak());
    else if (token.endsWith('[') && char !== '\\') waiting['['].push(pieces.push(token) - 1);
    else if ((char === '*' || char === '_' || char === '~') && token.length <= LONGEST_EMPHASIS_MARK) {
      emphasis(token, char, grip(source[at - 1]), grip(source[end]));
    } else pieces.push(char === '\\' ? token.slice(1) : decodeEntities(token));
    return end;
  };

  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    pieces.push(decodeEntities(source.slice(at, match?.index)));
    at = match ? readToken(match[0], match.index) : source.length;
  }

  // Joined before they are written, so that an address that marks had cut in two is one again
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      tree.text(text);
      text = '';
      piece();
    }
  }
  tree.text(text);
}
