import { expect } from '@open-wc/testing';
import { _$LH } from 'lit-html/private-ssr-support.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { compileTemplate } from '../../scripts/lean-lit/compile-templates.mjs';

const { AttributePart, BooleanAttributePart, PropertyPart, EventPart } = _$LH;
const raw = (markup: TemplateStringsArray): TemplateStringsArray => markup;

interface Part {
  type: number;
  index: number;
  name?: string;
  strings?: string[];
  ctor?: unknown;
}

const partsOf = (strings: readonly string[], isSvg = false): Part[] =>
  compileTemplate(strings, isSvg).parts.map(
    (part) =>
      new Function('BooleanAttributePart', 'PropertyPart', 'EventPart', `return ${part}`)(
        BooleanAttributePart,
        PropertyPart,
        EventPart,
      ) as Part,
  );

/** The same values in the same place, by Lit as it is: it wants what our build leaves out. */
const compiled = ({ strings, values }: TemplateResult): unknown => {
  const { markup } = compileTemplate(strings);
  const parts = partsOf(strings).map((part) =>
    part.type === 1 ? { strings: ['', ''], ctor: AttributePart, ...part } : part,
  );
  return {
    _$litType$: {
      h: new Function('raw', `return raw\`${markup.replace(/[`\\$]/g, '\\$&')}\``)(raw) as TemplateStringsArray,
      parts,
    },
    values,
  };
};

const drawn = (result: unknown): HTMLElement => {
  const place = document.createElement('div');
  render(result, place);
  return place;
};
/** Comments are markers: Lit's own carry a number of the page's. */
const markupOf = (place: HTMLElement): string => place.innerHTML.replace(/<!--.*?-->/g, '<!---->');

describe('compileTemplate', () => {
  const samples: Record<string, (value: string) => TemplateResult> = {
    'no value': () => html`<p class="a">a &amp; b</p>`,
    'values between texts': (value) => html`a ${value} b <b>${value}</b>${value}`,
    'attributes, plain and with text around them': (value) =>
      html`<p title=${value} class="a ${value} b" aria-label="${value}${value}"></p><i lang=${value}></i>`,
    'attributes that come and go': (value) => html`<p title=${value || nothing} ?hidden=${!!value}></p>`,
    'a nested template and a list': (value) =>
      html`<ul>${[1, 2].map((each) => html`<li value=${each}>${value}</li>`)}</ul>`,
    'svg within html, with the case of its names': (value) =>
      html`<svg viewBox="0 0 ${value} 1"><path d=${value}></path></svg>`,
    'what a template literal and markup escape': (value) => html`<b title="\`\${}&quot;">\\ ${value}</b>`,
  };
  for (const [what, sample] of Object.entries(samples))
    it(`draws what Lit draws: ${what}`, () => {
      for (const value of ['', '12', '<b> & "'])
        expect(markupOf(drawn(compiled(sample(value))))).to.equal(markupOf(drawn(sample(value))));
    });

  it('sets properties and listens', () => {
    let clicks = 0;
    const place = drawn(compiled(html`<input .value=${'typed'} @click=${() => clicks++} />`));
    const input = place.querySelector('input');
    input?.click();
    expect([input?.value, input?.outerHTML, clicks]).to.deep.equal(['typed', '<input>', 1]);
  });

  it('leaves out what most attributes have', () => {
    expect(partsOf(['<p id=', ' class="a ', '">', '</p>'])).to.deep.equal([
      { type: 1, index: 0, name: 'id' },
      { type: 1, index: 0, name: 'class', strings: ['a ', ''] },
      { type: 2, index: 1 },
    ]);
  });

  it('counts the parts of an svg fragment from within it', () => {
    expect(compileTemplate(['<path d=', '></path>'], true).markup).to.equal('<svg><path></path></svg>');
    expect(partsOf(['<path d=', '></path>'], true)).to.deep.equal([{ type: 1, index: 0, name: 'd' }]);
  });

  it('refuses what it would need the parser for in the page', () => {
    for (const [strings, words] of [
      [['<!-- ', ' -->'], 'a comment in a template'],
      [['<title>', '</title>'], '<title> in a template'],
      [['<p ', '></p>'], 'a value where a name stands'],
      [['<', '></p>'], 'a value where a name stands'],
    ] as const)
      expect(() => compileTemplate(strings), strings.join('${}')).to.throw(words);
  });
});
