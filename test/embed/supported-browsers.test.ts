import { expect } from '@open-wc/testing';

// What the library asks of a browser (README, "Browsers"). An engine that lacks one of these keeps the light-DOM children.
describe('a supported engine', () => {
  it('adopts a constructed style sheet in a shadow root', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { color: rgb(1, 2, 3) }');
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    expect(getComputedStyle(host).color).to.equal('rgb(1, 2, 3)');
    host.remove();
  });

  it('matches a custom state by :state()', () => {
    class Probe extends HTMLElement {
      readonly internals = this.attachInternals();
    }
    customElements.define('engine-probe', Probe);
    const probe = new Probe();
    probe.internals.states.add('major_outage');
    expect(probe.matches(':state(major_outage)')).to.equal(true);
    expect(probe.matches(':state(stale)')).to.equal(false);
  });

  it('chooses a colour by light-dark()', () => {
    expect(CSS.supports('color', 'light-dark(#000, #fff)')).to.equal(true);
  });

  it('measures a container and skips what is off screen', () => {
    expect(CSS.supports('container-type', 'inline-size')).to.equal(true);
    expect(CSS.supports('content-visibility', 'auto')).to.equal(true);
  });
});
