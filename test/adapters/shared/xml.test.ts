import { expect } from '@open-wc/testing';
import { readXml } from '../../../src/adapters/shared/xml.js';
import { expectLinear } from '../../linear.js';

describe('readXml', () => {
  it('reads elements, attributes, text and children', () => {
    const root = readXml(
      '<?xml version="1.0"?><!-- c --><a one="1" two = \'"2"\'><b>x &amp; y</b> and <c/><d e="f"/></a>',
    );
    expect(root?.name).to.equal('a');
    expect([...(root?.attributes ?? [])]).to.deep.equal([
      ['one', '1'],
      ['two', '"2"'],
    ]);
    expect(root?.children.map(({ name, text, inner }) => [name, text, inner])).to.deep.equal([
      ['b', 'x & y', 'x &amp; y'],
      ['c', '', ''],
      ['d', '', ''],
    ]);
    expect(root?.text).to.equal(' and ');
  });

  it('reads CDATA as text, and removes comments and processing instructions', () => {
    expect(readXml('<a>1<![CDATA[<b>&amp;]] >]]>2<!-- <c> -->3<?d <e>?>4</a>')?.text).to.equal('1<b>&amp;]] >234');
  });

  it('replaces the predefined entities once', () => {
    expect(
      readXml('<a b="&quot;&#x41;">&lt;&gt;&amp;lt;&apos;&#65;&#128512;&nope;&nbsp;&#0;&#x110000; & &</a>')?.text,
    ).to.equal("<>&lt;'A😀&nope;&nbsp;&#0;&#x110000; & &");
    expect(readXml('<a b="&quot;&#x41;"/>')?.attributes.get('b')).to.equal('"A');
  });

  it('does not replace entities of a DTD', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;"><!ENTITY x SYSTEM "file:///etc/passwd">]><a>&m;&x;</a>';
    expect(readXml(bomb)?.text).to.equal('&m;&x;');
    expect(readXml('<!DOCTYPE a SYSTEM "a.dtd"><a>b</a>')?.text).to.equal('b');
  });

  it('reads slashes and brackets in attribute values as text', () => {
    expect(readXml('<a b="c>d/"><e/></a>')?.children).to.have.length(1);
    expect(readXml('<a b="x/">y</a>')?.text).to.equal('y');
    expect(readXml('<a b=""/>')?.name).to.equal('a');
  });

  for (const [name, broken] of Object.entries({
    nothing: '',
    'a text': 'a',
    'an open element': '<a>',
    'an open child': '<a><b></a>',
    'a wrong end': '<a></b>',
    'an end alone': '</a>',
    'an open tag': '<a ',
    'an open value': '<a b="c',
    'a value without quotes': '<a b=c></a>',
    'an open comment': '<a><!-- </a>',
    'open CDATA': '<a><![CDATA[</a>',
    'CDATA alone': '<![CDATA[a]]>',
    'an open declaration': '<!DOCTYPE a [',
    'no name': '< a></ a>',
    'a deep one': '<a>'.repeat(65) + '</a>'.repeat(65),
  })) {
    it(`returns undefined for ${name}`, () => expect(readXml(broken)).to.equal(undefined));
  }

  it('reads in linear time', () => {
    for (const piece of [
      '<',
      '<a ',
      '<a b="',
      '<!--',
      '<![CDATA[',
      '&',
      '&#',
      '<!',
      '<a b',
      'a',
      '<a/>',
      '<?',
      '"',
      '=',
      '<!a>',
      '<!a[]>',
      '<!--a-->',
    ]) {
      expectLinear((length) => readXml(piece.repeat(length)), 200_000, piece);
      expectLinear((length) => readXml(`<r>${piece.repeat(length)}</r>`), 200_000, `${piece} in an element`);
      expectLinear((length) => readXml(`<r ${piece.repeat(length)}/>`), 200_000, `${piece} in a tag`);
    }
  });
});
