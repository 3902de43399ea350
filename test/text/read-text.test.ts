import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readText } from '../../src/text/read-text.js';
import { expectLinear } from '../linear.js';
import { isSafe, survey } from './survey.js';

const FORMATS = ['text', 'markdown', 'html'] as const;
/** Blocks with their items, a paragraph, one of each inline element, and the text. */
const DEEPEST = 32 * 2 + 1 + 9 + 1;

/** Strings made of syntax that the readers know, which find more than random characters. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '_',
        '__',
        '~~',
        '`',
        '```',
        '[',
        ']',
        '](',
        '(',
        ')',
        '![',
        '\\',
        '<',
        '>',
        '"',
        "'",
        '&',
        ';',
        '#',
        '# ',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        '  ',
        ' ',
        '\t',
        '|',
        '---',
        ' = ',
        '<b>',
        '</b>',
        '<a href="',
        '<a href=',
        '</a>',
        '<ul>',
        '<li>',
        '</ul>',
        '<p>',
        '<pre>',
        '</pre>',
        '<br>',
        '<blockquote>',
        '<h2>',
        '</h2>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<table><tr><td>',
        'https://x.test/',
        'http://',
        'javascript:',
        'javascript:__x(1)',
        'data:text/html,',
        'https://a@b.test',
        'mailto:a@x.test',
        '&lt;',
        '&#106;',
        '&Tab;',
        '&colon;',
        '\u0000',
        '\u202e',
        '\ud800',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** Strings that are expensive to read if repeated. */
const PATHOLOGICAL: readonly string[] = [
  '[',
  ']',
  '](',
  '[a](',
  '[](',
  '![',
  '[[]](',
  '](<',
  '](a "',
  "](a '",
  '](a (',
  '*',
  '**',
  '*a ',
  'a* ',
  '**a *',
  '*a _',
  '*a_b',
  '_',
  '~~',
  '~~a',
  '`',
  '`a',
  '`a``b```c',
  '\\',
  '\\[',
  '<',
  '<a',
  '<a ',
  '<a "',
  "<a '",
  '<a x=',
  '</',
  '<!--',
  '<!',
  '<?a',
  '<b>',
  '<b><i>',
  '<b>a</i>',
  '</b>',
  '<p>a',
  '<ul><li>',
  '<li>',
  '<ol><li>a</ol>',
  '<blockquote>',
  '<pre>',
  '<script',
  '<script>',
  '<svg>',
  '<h1>',
  '<h1>a',
  '<table><tr><td>',
  '<br>',
  '<a href="https://x.test/">',
  '&',
  '&#',
  '&lt',
  '&amp;',
  '>',
  '> ',
  '> a\n',
  '>\n',
  '- ',
  '- a\n',
  '- a\n\n',
  '1. ',
  '> - ',
  '  - a\n',
  '# ',
  '# a\n',
  '```\n',
  '~~~\na\n',
  '---\n',
  '- - ',
  '|',
  ' ',
  '\n',
  '\t',
  '\n ',
  ' \n\n',
  'http://',
  'http://a ',
  'http://a)',
  'http://....',
  'http://((',
  'a',
  'ä',
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  '\r\n',
  '\r',
];
const AROUND: readonly string[] = [
  '',
  '[',
  '**',
  '`',
  '<a href="',
  '<b><i><u><s><code><small><sub><sup><a href="https://x.test/">',
  '> - ',
];

describe('readText', () => {
  for (const format of FORMATS) {
    it(`never throws, limits the depth and creates only safe links for any ${format}`, () => {
      fc.assert(
        fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (body) => {
          const { hrefs, depth, nodes } = survey(readText(body, format));
          expect(hrefs.filter((href) => !isSafe(href))).to.deep.equal([]);
          expect(depth).to.be.at.most(DEEPEST);
          expect(nodes).to.be.at.most(4 * body.length);
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('keeps exactly the text of any plain text', () => {
    const visible = (text: string): string => text.replace(/[\p{Cc}\s]|[\u202d\u202e]/gu, '');
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (body) => {
        expect(visible(survey(readText(body, 'text')).text)).to.equal(visible(body));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every word of any Markdown without links, tags and entities', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.constantFrom('*', '**', '_', '~~', '`', ' ', '\n', '\n\n', '> ', '- ', '1. ', '# ', '[', ']', '(', ')', '  '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        // Avoid fences, because the word after one is a language name.
        const body = pieces
          .join('')
          .replaceAll('](', '] (')
          .replace(/[`~]{3,}/g, '``');
        const words = (text: string): string => text.replace(/[^a-z]/g, '');
        expect(words(survey(readText(body, 'markdown')).text)).to.equal(words(body));
      }),
      { numRuns: 2000 },
    );
  });

  it('returns the same tree for the same body and keeps no state', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom(...FORMATS), (body, format) => {
        expect(readText(body, format)).to.deep.equal(readText(body, format));
      }),
    );
  });

  it('limits depth and size for repeated syntax', function () {
    this.timeout(60_000);
    for (const format of FORMATS) {
      for (const unit of PATHOLOGICAL) {
        for (const before of AROUND) {
          for (const after of ['', ' x', '</a>']) {
            const body = before + unit.repeat(2000 / unit.length) + after;
            const { nodes, depth } = survey(readText(body, format));
            expect(depth, body.slice(0, 60)).to.be.at.most(DEEPEST);
            expect(nodes, body.slice(0, 60)).to.be.at.most(4 * body.length);
          }
        }
      }
    }
  });

  it('reads 64 kB of any repeated syntax in linear time', function () {
    this.timeout(120_000);
    const repeat = (unit: string) => (length: number) => unit.repeat(length / unit.length);
    /** A text of about this length in which each line or delimiter is longer than the previous one. */
    const growing = (piece: (index: number) => string, end: string) => (length: number) => {
      const pieces: string[] = [];
      for (let size = 0; size < length; size += (pieces.at(-1)?.length ?? 0) + end.length)
        pieces.push(piece(pieces.length));
      return pieces.join(end);
    };
    const bodies = [
      ...PATHOLOGICAL.flatMap((unit) => [repeat(unit), (length: number) => '<b><i>' + repeat(unit)(length)]),
      growing((level) => `${'  '.repeat(level)}- a`, '\n'),
      growing((count) => '`'.repeat(count), 'a'),
      growing((count) => '> '.repeat(count), '\n'),
    ];
    for (const body of bodies)
      for (const format of FORMATS)
        expectLinear((length) => readText(body(length), format), 65_536, `${format}: ${body(30)}`);
  });

  it('reads each character a limited number of times', () => {
    // Every piece of text is cut with slice, so the number of cut characters measures the work.
    const { slice } = String.prototype;
    const work = (body: string, format: (typeof FORMATS)[number]): number => {
      let cut = 0;
      String.prototype.slice = function (this: string, start?: number, end?: number): string {
        const piece = slice.call(this, start, end);
        cut += piece.length + 1;
        return piece;
      };
      try {
        readText(body, format);
      } finally {
        String.prototype.slice = slice;
      }
      return cut;
    };
    for (const format of FORMATS) {
      for (const unit of PATHOLOGICAL) {
        const small = work(unit.repeat(4000 / unit.length), format);
        const large = work(unit.repeat(16_000 / unit.length), format);
        expect(large, `${format}: ${unit}`).to.be.at.most(4.5 * small + 1000);
      }
    }
  });
});
