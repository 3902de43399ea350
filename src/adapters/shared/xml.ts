export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text without that of the children. References are replaced. */
  readonly text: string;
  /** The source between the tags. */
  readonly inner: string;
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the predefined references of XML once. Keeps others. https://www.w3.org/TR/xml/#sec-references */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,8}|x[\da-f]{1,7})|([a-z]{2,4}));/gi, (source: string, number?: string, name?: string) => {
    if (name) return ENTITIES.get(name) ?? source;
    const code = Number(`0${number}`);
    return code && code < 0x110000 ? String.fromCodePoint(code) : source;
  });

type Making = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly children: XmlElement[];
  readonly from: number;
};

const DEPTH = 64;
const BLANKS = /\s*/y;
const NAME = /[^\s=/<>"']+/y;

/** The beginning and end of comments and processing instructions. */
const SKIPPED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];

/**
 * Reads an XML document in one pass. Ignores DTDs and does not replace their entities, so that a document cannot grow or load
 * anything.
 * @returns The root. Undefined if there is none, if it is not closed, or if elements are nested more than 64 levels deep.
 */
export const readXml = (source: string): XmlElement | undefined => {
  let at = 0;
  const next = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(source) ?? [];
    at += found.length;
    return found;
  };
  /** Returns the text up to `end`, and continues after it. Undefined if `end` is not found. */
  const upTo = (end: string): string | undefined => {
    const to = source.indexOf(end, at);
    if (to < 0) return undefined;
    const text = source.slice(at, to);
    at = to + end.length;
    return text;
  };

  /** Reads the attributes after the name of a tag. `isEmpty` if the tag ends with a slash. Undefined if the tag is not closed. */
  const readAttributes = () => {
    const attributes = new Map<string, string>();
    for (;;) {
      next(BLANKS);
      const character = source[at];
      if (character === '>') return { attributes, isEmpty: source[at++ - 1] === '/' };
      if (character === undefined || character === '<') return undefined;
      const name = next(NAME);
      if (!name) {
        at++;
        continue;
      }
      next(BLANKS);
      if (source[at] !== '=') continue;
      at++;
      next(BLANKS);
      const quote = source[at] === "'" ? "'" : '"';
      if (source[at] !== quote) return undefined;
      at++;
      const value = upTo(quote);
      if (value === undefined) return undefined;
      attributes.set(name, unescapeXml(value));
    }
  };

  /** Skips a declaration with its internal subset. */
  const skipDeclaration = (): string | undefined => {
    const start = at;
    const head = upTo('>');
    if (!head?.includes('[')) return head;
    at = start;
    return upTo(']') === undefined ? undefined : upTo('>');
  };

  const open: Making[] = [];
  for (;;) {
    const parent = open.at(-1);
    const text = upTo('<');
    if (text === undefined) return undefined;
    if (parent) parent.text += unescapeXml(text);
    at--;
    const skipped = SKIPPED.find(([begin]) => source.startsWith(begin, at));
    if (skipped) {
      if (upTo(skipped[1]) === undefined) return undefined;
    } else if (source.startsWith('<![CDATA[', at)) {
      at += 9;
      const data = upTo(']]>');
      if (data === undefined || !parent) return undefined;
      parent.text += data;
    } else if (source.startsWith('<!', at)) {
      if (parent || skipDeclaration() === undefined) return undefined;
    } else if (source.startsWith('</', at)) {
      const end = at;
      const name = upTo('>')?.slice(2).trim();
      if (!parent || parent.name !== name) return undefined;
      parent.inner = source.slice(parent.from, end);
      open.pop();
      if (!open.length) return parent;
    } else {
      at++;
      const name = next(NAME);
      const tag = name ? readAttributes() : undefined;
      if (!tag || open.length === DEPTH) return undefined;
      const element: Making = { name, attributes: tag.attributes, children: [], text: '', inner: '', from: at };
      parent?.children.push(element);
      if (!tag.isEmpty) open.push(element);
      else if (!parent) return element;
    }
  }
};
