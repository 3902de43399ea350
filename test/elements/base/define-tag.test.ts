import { expect } from '@open-wc/testing';
import { VERSION, defineTag } from '../../../src/elements/base/define-tag.js';
import { StatusBadge } from '../../../src/elements/status-badge/status-badge.js';
import { StatusBanner } from '../../../src/elements/status-banner/status-banner.js';

const warnings: string[] = [];
const warn = console.warn;

describe('a tag', () => {
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('may have any name, and several of them', () => {
    StatusBanner.define('tag-one');
    StatusBanner.define('tag-two');
    expect(document.createElement('tag-one')).to.be.instanceOf(StatusBanner);
    expect(document.createElement('tag-two')).to.be.instanceOf(StatusBanner);
    expect(customElements.get('tag-one')).not.to.equal(customElements.get('tag-two'));
  });

  it('that is taken by this version is left alone, silently', () => {
    StatusBadge.define('tag-own');
    const first = customElements.get('tag-own');
    StatusBadge.define('tag-own');
    expect(customElements.get('tag-own')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('that is taken by something else is left alone, with one warning', () => {
    class Other extends HTMLElement {}
    customElements.define('tag-other', Other);
    StatusBadge.define('tag-other');
    expect(customElements.get('tag-other')).to.equal(Other);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<tag-other>').and.contain(VERSION);
  });

  it('that is taken by another version is left alone, with one warning that names both', () => {
    class Older extends HTMLElement {
      static readonly version = '0.0.1';
    }
    customElements.define('tag-older', Older);
    StatusBadge.define('tag-older');
    expect(customElements.get('tag-older')).to.equal(Older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('0.0.1').and.contain(VERSION);
  });

  it('is not defined in a browser that lacks what it needs, so that its children stay', () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    try {
      StatusBanner.define('tag-old-browser');
    } finally {
      CSS.supports = supports;
    }
    expect(customElements.get('tag-old-browser')).to.equal(undefined);
    expect(warnings).to.deep.equal([]);
  });

  it('is not defined where there is no registry', () => {
    expect(() => defineTag('tag-nowhere', StatusBanner, undefined)).not.to.throw();
  });

  it('goes into the registry that is given', () => {
    const defined = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (name: string) => defined.get(name),
      define: (name: string, made: CustomElementConstructor) => void defined.set(name, made),
    };
    StatusBanner.define('tag-scoped', registry as unknown as CustomElementRegistry);
    expect([...defined.keys()]).to.deep.equal(['tag-scoped']);
    expect(customElements.get('tag-scoped')).to.equal(undefined);
  });
});
