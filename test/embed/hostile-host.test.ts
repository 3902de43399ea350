import { expect } from '@open-wc/testing';
import { component, harbour, incident } from '../fixtures/elements/harbour.js';
import { all, one, part, put, show, shown, container, textOf, until } from '../elements/on-page.js';

const feed = harbour({
  components: [component('cranes', 'major_outage'), component('locks')],
  incidents: [incident('fog')],
});

describe('a style sheet of the page', () => {
  const sheet = new CSSStyleSheet();
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  afterEach(() => sheet.replaceSync(''));

  it('does not affect the inside of a tag', async () => {
    const banner = await show('status-banner', feed);
    const list = await show('component-list', feed);
    const looks = (): string[] =>
      [
        part(banner, 'base'),
        part(banner, 'sentence'),
        part(banner, 'icon'),
        part(list, 'base'),
        part(list, 'badge'),
      ].map((each) => {
        const { display, fontWeight, borderTopWidth, backgroundColor, cursor } = getComputedStyle(each);
        return [display, fontWeight, borderTopWidth, backgroundColor, cursor].join();
      });
    const before = looks();
    sheet.replaceSync(
      'main * { all: unset !important; display: none !important } div, span, a, b, ul, li, svg { background: red !important; border: 9px solid !important }',
    );
    expect(looks()).to.deep.equal(before);
  });

  it('sets font, size and colors', async () => {
    const badge = await show('status-badge', feed);
    const before = getComputedStyle(part(badge, 'badge')).color;
    sheet.replaceSync('status-badge { font: italic 30px monospace; --status-major: rgb(4, 5, 6) }');
    const { fontSize, fontStyle, color } = getComputedStyle(part(badge, 'badge'));
    expect([fontSize, fontStyle]).to.deep.equal(['30px', 'italic']);
    expect(color).not.to.equal(before);
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.fillStyle = getComputedStyle(one(badge, '.icon path')).fill;
    canvas.fillRect(0, 0, 1, 1);
    expect([...canvas.getImageData(0, 0, 1, 1).data]).to.deep.equal([4, 5, 6, 255]);
  });

  it('styles parts and custom states', async () => {
    const banner = await show('status-banner', feed);
    sheet.replaceSync(
      'status-banner::part(sentence) { color: rgb(1, 2, 3) } status-banner:state(major_outage)::part(base) { background-color: rgb(4, 5, 6) }',
    );
    expect(getComputedStyle(part(banner, 'sentence')).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(banner, 'base')).backgroundColor).to.equal('rgb(4, 5, 6)');
  });
});

describe('scripts of the page', () => {
  it('can extend Object.prototype', async () => {
    Object.assign(Object.prototype, { extra: 'operational' });
    try {
      const list = await show('component-list', feed);
      expect(textOf(list)).to.contain('Major outage').and.not.contain('extra');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extra');
    }
  });

  it('can throw in a listener without affecting other tags', async () => {
    const own = window.onerror;
    const thrown: string[] = [];
    window.onerror = (message) => {
      thrown.push(String(message));
      return true;
    };
    const bad = put('status-badge');
    bad.addEventListener('status-load', () => {
      throw new Error('mine');
    });
    Object.assign(bad, { feed });
    const good = await show('status-banner', feed);
    await shown(bad);
    await until(() => thrown.length);
    window.onerror = own;
    expect(thrown.join()).to.contain('mine');
    expect(textOf(good)).to.contain('Cranes: major outage');
  });

  it('can wrap a tag in a form with controls named like properties', async () => {
    const form = document.createElement('form');
    for (const name of ['state', 'feed', 'src', 'lang', 'closest', 'querySelector'])
      form.append(Object.assign(document.createElement('input'), { name }));
    container.append(form);
    const badge = await show('status-badge', feed, { parent: form });
    expect(textOf(badge)).to.equal('Cranes: major outage');
    expect(all(badge, 'button:not([type="button"])')).to.deep.equal([]);
  });
});
