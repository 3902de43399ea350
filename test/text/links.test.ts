import { expect } from '@open-wc/testing';
import { autolink, safeHref } from '../../src/text/links.js';

describe('safeHref', () => {
  it('returns the normalized URL of web, mail and telephone links', () => {
    expect(safeHref('HTTPS://X.test')).to.equal('https://x.test/');
    expect(safeHref(' http://x.test/ä ')).to.equal('http://x.test/%C3%A4');
    expect(safeHref('mailto:a@x.test?subject=b')).to.equal('mailto:a@x.test?subject=b');
    expect(safeHref('tel:+49-89-1')).to.equal('tel:+49-89-1');
  });
  it('returns a lookalike host in ASCII', () => {
    expect(safeHref('https://аррӏе.com/')).to.match(/^https:\/\/xn--/);
  });
  const refused = [
    'javascript:x',
    'JavaScript:x',
    ' javascript:x',
    'java\tscript:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://x.test/a',
    'file:///a',
    'ftp://x.test',
    'about:blank',
    'intent://x',
    '//x.test',
    '/a',
    'a',
    '#a',
    '?a',
    '',
    'https:',
    'https://',
    'https:x.test',
    'https:\\\\x.test',
    'https://x.test\\@y.test',
    'https://a@x.test',
    'https://a:b@x.test',
    'https://:b@x.test',
    'https://x.test/a b',
    'https://x.test/\u200bb',
    'https://x.test/\u202eb',
    'ht\u00adtps://x.test',
    'https://x.test\nhttps://y.test',
    'https://[::1',
    'https://x.test:99999',
  ];
  for (const address of refused) {
    it(`rejects ${JSON.stringify(address)}`, () => {
      expect(safeHref(address)).to.equal(undefined);
    });
  }
});

describe('autolink', () => {
  const links = (text: string): readonly string[] =>
    autolink(text).flatMap((node) =>
      node.type === 'link' ? node.children.map((child) => (child.type === 'text' ? child.text : '')) : [],
    );
  it('excludes the punctuation around a URL', () => {
    expect(links('(https://x.test/a), "http://y.test"; https://z.test/?b=c! https://w.test/…')).to.deep.equal([
      'https://x.test/a',
      'http://y.test',
      'https://z.test/?b=c',
      'https://w.test/…',
    ]);
    expect(links('https://x.test/a。次は「https://y.test/b」')).to.deep.equal(['https://x.test/a', 'https://y.test/b']);
  });
  it('keeps a closing parenthesis that was opened inside the URL', () => {
    expect(links('(https://x.test/a_(b))')).to.deep.equal(['https://x.test/a_(b)']);
  });
  it('keeps unsafe, wildcard and incomplete URLs as text', () => {
    expect(links('https://a@x.test https://*.x.test xhttps://y.test https:// http://... ftp://z.test')).to.deep.equal(
      [],
    );
  });
});
