/** Named character references that status pages use, each followed by its character: https://html.spec.whatwg.org/#named-character-references */
const NAMES =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 copy© reg® trade™ hellip… mdash— ndash– lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» ' +
  'bull• middot· euro€ pound£ cent¢ sect§ deg° plusmn± times× larr← rarr→ check✓ shy\u00ad ' +
  'auml\u00e4 ouml\u00f6 uuml\u00fc Auml\u00c4 Ouml\u00d6 Uuml\u00dc szlig\u00df eacute\u00e9 egrave\u00e8 agrave\u00e0 ccedil\u00e7 ntilde\u00f1';

const CHARACTERS = new Map(NAMES.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)]));

/** Replaces numeric and common named character references. Unknown names and invalid numbers are kept as text. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,8}|x[\da-f]{1,7})|([a-z]{2,6}));/gi,
    (source: string, number?: string, name?: string) => {
      if (name) return CHARACTERS.get(name) ?? source;
      const code = Number(`0${number}`);
      return code && code < 0x110000 ? String.fromCodePoint(code) : source;
    },
  );
}
