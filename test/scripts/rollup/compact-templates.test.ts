import { expect } from '@open-wc/testing';
import type { CSSResultGroup } from 'lit';
import { compactCss, compactHtml } from '../../../scripts/rollup/compact-templates.mjs';
import * as library from '../../../src/index.js';

const rulesOf = (css: string): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // The browser keeps the spelling of custom property values and of conditions.
  return [...sheet.cssRules].map((rule) =>
    rule.cssText
      .replace(/\s+/g, ' ')
      .replace(/ ?([,()/]) ?/g, '$1')
      .replace(/\((color|hanging-punctuation): /g, '($1:'),
  );
};

const textsOf = (styles: CSSResultGroup): string[] => {
  if (Array.isArray(styles)) return styles.flatMap(textsOf);
  return 'cssText' in styles ? [styles.cssText] : [];
};

describe('compactCss', () => {
  it('keeps the rules of all style sheets of the library', () => {
    const texts = Object.values(library).flatMap((each) =>
      typeof each === 'function' && 'styles' in each ? textsOf(each.styles as CSSResultGroup) : [],
    );
    expect(texts.length).to.be.greaterThan(4);
    for (const text of texts) {
      expect(compactCss(text).length).to.be.at.most(text.length);
      expect(rulesOf(compactCss(text))).to.deep.equal(rulesOf(text));
    }
  });

  it('leaves no space where a comment was, and none around `>`, `!`, `/` and inside parentheses', () => {
    expect(
      compactCss(`\n a > b { /* c's */ d: e !important; /* f */ }  /* g */ h { i: "/* > */" j( k ) / l }`),
    ).to.equal('a>b{d:e!important}h{i:"/* > */" j(k)/l}');
  });

  it('keeps strings, calculations and descendant selectors', () => {
    const css = `a :hover, a > b { content: ' ; { '; inline-size: calc(1px + 2px); --x: a , b }`;
    expect(rulesOf(compactCss(css))).to.deep.equal(rulesOf(css));
  });
});

describe('compactHtml', () => {
  it('replaces a line break with one space', () => {
    expect(compactHtml('<b>a</b>\n    <i> b</i>')).to.equal('<b>a</b> <i> b</i>');
  });
});
