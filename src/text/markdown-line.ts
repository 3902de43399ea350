import { decodeEntities } from './entities.js';
import { BARE_URL, safeHref } from './links.js';
import { applyTag, isKnownTag, tagAt } from './tag.js';
import type { SpanName, Tree } from './tree.js';

const TOKEN = new RegExp(`\\\\[!-/:-@[-\`{-~]|\`+|\\*+|_+|~~|!?\\[|\\]|<|\\\\?\\n|${BARE_URL.source}`, 'gi');
/** `(url)` or `(<url>)` with an optional title. The URL may contain one pair of brackets. */
const TARGET =
  /\(\s{0,9}(?:<([^<>\n]*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)?))(?:\s{1,9}(?:"[^"]*"|'[^']*'))?\s{0,9}\)/y;
const ADDRESS = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iy;
/** Longer runs of backticks or asterisks are text. The limit keeps the search for the closing mark linear. */
const LONGEST_CODE_MARK = 6;
const LONGEST_EMPHASIS_MARK = 3;

/** Kind of a character next to a mark: 0 for white space, 1 for punctuation, 2 for all others. */
function charKind(char = ' '): number {
  return /\s/.test(char) ? 0 : /[\p{P}\p{S}]/u.test(char) ? 1 : 2;
}

/**
 * Reads the inline marks of one paragraph in one pass, with a stack for each kind of mark. Unmatched marks are text. A line feed is a line break.
 * Rules for opening and closing marks: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis. Unlike there, a run of marks is never split.
 */
export function readMarkdownLine(tree: Tree, source: string): void {
  /** Texts, and functions that change the tree. An opening mark is text until its closing mark is found. */
  const pieces: (string | (() => void))[] = [];
  /** Indices of the opening marks without a closing mark, innermost last. */
  const openers: Readonly<Record<'*' | '_' | '~' | '[', number[]>> = { '*': [], _: [], '~': [], '[': [] };
  const unmatched = new Set<string>();

  const close = (opener: number, name: SpanName, href?: string): void => {
    pieces[opener] = () => tree.open(name, href);
    pieces.push(() => tree.close(name));
    for (const stack of Object.values(openers)) while ((stack.at(-1) ?? -1) >= opener) stack.pop();
  };

  const emphasis = (mark: string, char: '*' | '_' | '~', before: number, after: number): void => {
    const inWord = before > 1 && after > 1 && char === '_';
    const opens = after > 0 && (after > 1 || before < 2) && !inWord;
    const closes = before > 0 && (before > 1 || after < 2) && !inWord;
    let remaining = mark;
    for (let opener; closes && remaining && (opener = openers[char].at(-1)) !== undefined;) {
      const size = String(pieces[opener]).length;
      if (size > remaining.length || (opens && size !== remaining.length)) break;
      close(opener, char === '~' ? 'strike' : size > 1 ? 'strong' : 'em');
      remaining = remaining.slice(size);
    }
    for (const part of opens ? [remaining.slice(0, 2), remaining.slice(2)] : []) {
      if (part) openers[char].push(pieces.push(part) - 1);
    }
    if (!opens) pieces.push(remaining);
  };

  // Each of the following readers returns the index after what it has read.

  const codeSpan = (mark: string, at: number): number => {
    const begin = at + mark.length;
    let end = begin;
    do end = source.indexOf(mark, end + 1);
    while (end > 0 && (source[end - 1] === '`' || source[end + mark.length] === '`'));
    if (end < 0) {
      unmatched.add(mark);
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
    const opener = openers['['].at(-1);
    TARGET.lastIndex = at + 1;
    const target = opener === undefined ? null : TARGET.exec(source);
    if (opener === undefined || !target) {
      openers['['].pop();
      pieces.push(']');
      return at + 1;
    }
    const href = safeHref(decodeEntities(target[1] ?? target[2] ?? '').replaceAll('\\', ''));
    if (source[at - 1] === '[') pieces.push(href ?? '');
    close(opener, 'link', href);
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
    // "<br>" at the end of a line is one line break, not two.
    return tag.name === 'br' && source[tag.end] === '\n' ? tag.end + 1 : tag.end;
  };

  const readToken = (token: string, at: number): number => {
    const end = at + token.length;
    const char = token[0];
    if (char === '<') return angleBracket(at);
    if (char === ']') return closingBracket(at);
    if (char === '`' && token.length <= LONGEST_CODE_MARK && !unmatched.has(token)) return codeSpan(token, at);
    if (token.endsWith('\n')) pieces.push(() => tree.lineBreak());
    else if (token.endsWith('[') && char !== '\\') openers['['].push(pieces.push(token) - 1);
    else if ((char === '*' || char === '_' || char === '~') && token.length <= LONGEST_EMPHASIS_MARK) {
      emphasis(token, char, charKind(source[at - 1]), charKind(source[end]));
    } else pieces.push(char === '\\' ? token.slice(1) : decodeEntities(token));
    return end;
  };

  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    pieces.push(decodeEntities(source.slice(at, match?.index)));
    at = match ? readToken(match[0], match.index) : source.length;
  }

  // Texts are joined before they are written, because a URL may contain unmatched marks.
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
