import { expect } from '@open-wc/testing';

// The features that the library requires (README, "Browsers"). A browser without one of them shows the children of the tags.
describe('a supported browser', () => {
  it('supports constructed style sheets in shadow roots', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { color: rgb(1, 2, 3) }');
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    expect(getComputedStyle(host).color).to.equal('rgb(1, 2, 3)');
    host.remove();
  });

  it('supports custom states with :state()', () => {
    class Probe extends HTMLElement {
      readonly internals = this.attachInternals();
    }
    customElements.define('engine-probe', Probe);
    const probe = new Probe();
    probe.internals.states.add('major_outage');
    expect(probe.matches(':state(major_outage)')).to.equal(true);
    expect(probe.matches(':state(stale)')).to.equal(false);
  });

  it('supports light-dark()', () => {
    expect(CSS.supports('color', 'light-dark(#000, #fff)')).to.equal(true);
  });

  it('supports container queries and content-visibility', () => {
    expect(CSS.supports('container-type', 'inline-size')).to.equal(true);
    expect(CSS.supports('content-visibility', 'auto')).to.equal(true);
  });
});
