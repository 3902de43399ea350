import { expect } from '@open-wc/testing';
import { readText } from '../../src/text/read-text.js';
import { outline } from './outline.js';

const read = (body: string): string => outline(readText(body, 'text'));

describe('readText of plain text', () => {
  it('starts a paragraph at every empty line', () => {
    expect(read('One.\n\nTwo.\n \n\n\nThree.')).to.equal('p{One.} p{Two.} p{Three.}');
  });
  it('keeps line breaks with any line ending', () => {
    expect(read('a\nb\r\nc\rd')).to.equal('p{a⏎b⏎c⏎d}');
    expect(read('a\r\n\r\nb')).to.equal('p{a} p{b}');
  });
  it('keeps bullets and numbers as text', () => {
    expect(read('• a\n- b\n1. c')).to.equal('p{• a⏎- b⏎1. c}');
  });
  it('does not interpret Markdown, tags and entities', () => {
    expect(read('**a** <b>c</b> &lt; `d` [x](https://x.test/)')).to.equal(
      'p{**a** <b>c</b> &lt; `d` [x](a<https://x.test/>{https://x.test/})}',
    );
  });
  it('links plain URLs', () => {
    expect(read('See https://x.test/a.')).to.equal('p{See a<https://x.test/a>{https://x.test/a}.}');
  });
  it('drops control characters and text direction overrides', () => {
    expect(read('a\u0000b\u001b[31mc\u202ed\u0085')).to.equal('p{ab[31mcd}');
  });
  it('keeps other invisible characters that some writing systems need', () => {
    expect(read('می\u200cخواهم \u200f!')).to.equal('p{می\u200cخواهم \u200f!}');
  });
  it('returns an empty list for text without visible characters', () => {
    expect(readText(' \n\t\n\u0000', 'text')).to.deep.equal([]);
    expect(readText('', 'text')).to.deep.equal([]);
  });
});
