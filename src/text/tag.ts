import { decodeEntities } from './entities.js';
import { safeHref } from './links.js';
import type { BlockName, SpanName, Tree } from './tree.js';

/** A tag, or a comment. */
export interface Tag {
  /** In lower case. Empty for a comment. */
  readonly name: string;
  readonly closing: boolean;
  /** The text between the name and the closing bracket. */
  readonly attributes: string;
  /** Index after the tag. */
  readonly end: number;
}

const SPANS = new Map(
  Object.entries<SpanName>({
    a: 'link',
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    cite: 'em',
    u: 'underline',
    ins: 'underline',
    s: 'strike',
    strike: 'strike',
    del: 'strike',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    small: 'small',
    sub: 'sub',
    sup: 'sup',
  }),
);

const BLOCKS = new Map(
  Object.entries<BlockName>({ ul: 'list', ol: 'list', li: 'item', blockquote: 'quote', pre: 'pre', hr: 'rule' }),
);

const HEADING = /^h[1-6]$/;
/** Containers, which start a new paragraph. Each row of a table becomes a paragraph. */
const CONTAINER = /^(?:p|div|d[dlt]|table|tr|caption|section|article|header|footer|details|summary)$/;
/** Tags that are ignored. Their content is kept. */
const NEUTRAL = /^(?:span|var|time|font|t[dh]|tbody|thead|img)?$/;

/** The tag that starts at this `<`. Undefined if the `<` is text, as in "< 5 ms", "<3" or an unclosed tag. */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) {
    // "<!-->" is a complete comment. As in browsers, an unclosed comment hides the remaining text.
    const end = text.indexOf('-->', at + 2);
    return { name: '', closing: false, attributes: '', end: end < 0 ? text.length : end + 3 };
  }
  const opening = /<(\/?)([a-z][a-z\d-]*|[!?](?=[a-z[]))/iy;
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (!match) return undefined;
  const begin = opening.lastIndex;
  let end = begin;
  for (let char; (char = text[end]) !== '>'; end++) {
    // A bracket outside quotes starts the next tag. Stopping here keeps the parsing of repeated "<a" linear.
    if (!char || char === '<') return undefined;
    if (char === '"' || char === "'") {
      end = text.indexOf(char, end + 1);
      if (end < 0) return undefined;
    }
  }
  const name = match[2]?.toLowerCase() ?? '';
  return {
    name: /^\w/.test(name) ? name : '',
    closing: match[1] === '/',
    attributes: text.slice(begin, end),
    end: end + 1,
  };
}

/** Whether a tag of this name is supported. */
export function isKnownTag(name: string): boolean {
  return (
    name === 'br' ||
    SPANS.has(name) ||
    BLOCKS.has(name) ||
    HEADING.test(name) ||
    CONTAINER.test(name) ||
    NEUTRAL.test(name)
  );
}

/** Applies a tag to the tree. Unknown tags are ignored. Only the attributes `href` and `start` are read. */
export function applyTag(tree: Tree, { name, closing, attributes }: Tag): void {
  const attribute = (pattern: RegExp): string => {
    const match = pattern.exec(attributes);
    return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  };
  const span = SPANS.get(name);
  const block = HEADING.test(name) ? 'heading' : CONTAINER.test(name) ? 'block' : BLOCKS.get(name);
  if (name === 'br') tree.lineBreak();
  else if (/^t[dh]$/.test(name)) tree.text(' ');
  else if (span) {
    if (closing) tree.close(span);
    else tree.open(span, safeHref(attribute(/(?:^|[\s/"'])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i)));
  } else if (block) {
    if (closing) tree.end(block);
    else if (name === 'ol') tree.start(block, parseInt(attribute(/\sstart\s*=\s*["']?(-?\d{1,9})/i) || '1', 10));
    else tree.start(block, block === 'heading' ? Number(name[1]) : undefined);
  }
}
