import { expect } from '@open-wc/testing';
import { VERSION, defineTag } from '../../../src/elements/base/define-tag.js';
import { StatusBadge } from '../../../src/elements/status-badge/status-badge.js';
import { StatusBanner } from '../../../src/elements/status-banner/status-banner.js';

const warnings: string[] = [];
const warn = console.warn;

describe('defineTag', () => {
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('defines a class under several names', () => {
    StatusBanner.define('tag-one');
    StatusBanner.define('tag-two');
    expect(document.createElement('tag-one')).to.be.instanceOf(StatusBanner);
    expect(document.createElement('tag-two')).to.be.instanceOf(StatusBanner);
    expect(customElements.get('tag-one')).not.to.equal(customElements.get('tag-two'));
  });

  it('keeps a tag that this version defined, without a warning', () => {
    StatusBadge.define('tag-own');
    const first = customElements.get('tag-own');
    StatusBadge.define('tag-own');
    expect(customElements.get('tag-own')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('defines nothing in an XHTML document, so that the children stay', () => {
    Object.defineProperty(document, 'contentType', { configurable: true, get: () => 'application/xhtml+xml' });
    StatusBanner.define('tag-xhtml');
    Reflect.deleteProperty(document, 'contentType');
    expect(customElements.get('tag-xhtml')).to.equal(undefined);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps a tag that other code defined and logs one warning', () => {
    class Other extends HTMLElement {}
    customElements.define('tag-other', Other);
    StatusBadge.define('tag-other');
    expect(customElements.get('tag-other')).to.equal(Other);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.equal(`status-widgets: <tag-other> is already defined by Other, not by ${VERSION}`);
    customElements.define('tag-nameless', class extends HTMLElement {});
    StatusBadge.define('tag-nameless');
    expect(warnings[1]).to.contain('is already defined by other code');
  });

  it('keeps a tag that another version defined and logs one warning with both versions', () => {
    class Older extends HTMLElement {
      static readonly version = '0.0.1';
    }
    customElements.define('tag-older', Older);
    StatusBadge.define('tag-older');
    expect(customElements.get('tag-older')).to.equal(Older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('0.0.1').and.contain(VERSION);
  });

  it('defines nothing in an unsupported browser, so that the children stay visible', () => {
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

  it('defines nothing without a registry', () => {
    expect(() => defineTag('tag-nowhere', StatusBanner, undefined)).not.to.throw();
  });

  it('uses the given registry', () => {
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
