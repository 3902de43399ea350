import { decodeEntities } from './entities.js';
import { safeHref } from './links.js';
import type { BlockName, SpanName, Tree } from './tree.js';

/** One tag of a text, or a comment, whose name is empty. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between the name and the closing bracket. */
  readonly attributes: string;
  /** Where the text goes on. */
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
/** Containers that end a paragraph. A table becomes a paragraph for each row. */
const CONTAINER = /^(?:p|div|d[dlt]|table|tr|caption|section|article|header|footer|details|summary)$/;
/** Tags without a meaning here, whose content is text. */
const NEUTRAL = /^(?:span|var|time|font|t[dh]|tbody|thead|img)?$/;

/** The tag that begins at this `<`. Absent when it is a mere sign: "< 5 ms", "<3", a tag that never ends. */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) {
    // "<!-->" is a whole comment. One that never ends hides the rest, as in a browser.
    const end = text.indexOf('-->', at + 2);
    return { name: '', closing: false, attributes: '', end: end < 0 ? text.length : end + 3 };
  }
  const opening = /<(\/?)([a-z][a-z\d-]*|[!?](?=[a-z[]))/iy;
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (!match) return undefined;
  const begin = opening.lastIndex;
  let end = begin;
  for (let sign; (sign = text[end]) !== '>'; end++) {
    // A bracket outside quotes begins the next tag. Giving up here is what keeps a run of "<a" linear.
    if (!sign || sign === '<') return undefined;
    if (sign === '"' || sign === "'") {
      end = text.indexOf(sign, end + 1);
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

/** Whether the reader knows what a tag of this name means. */
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

/** Does in the tree what the tag means; nothing if it is unknown. Of its attributes only a link's address and a list's start are read. */
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
