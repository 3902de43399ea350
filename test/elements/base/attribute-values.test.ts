import { expect } from '@open-wc/testing';
import { attributeConverter, isOn, namesIn, numberOf, urlsIn } from '../../../src/elements/base/attribute-values.js';
import { harbour } from '../../fixtures/elements/harbour.js';
import { TAGS, put, show, textOf, type Setting } from '../on-page.js';

describe('numberOf', () => {
  it('returns a number or its text within the limits, and the default otherwise', () => {
    for (const value of [undefined, null, '', ' ', 'many', NaN, Infinity, '1e999', {}, [], true, 0.5, 400])
      expect(numberOf(value, 90, 1, 366), String(value)).to.equal(90);
    for (const value of [30, '30', ' 30 ']) expect(numberOf(value, 90, 1, 366)).to.equal(30);
    expect(numberOf(0, undefined, 0)).to.equal(0);
    expect(numberOf(-1, undefined, 0)).to.equal(undefined);
  });
});

describe('isOn', () => {
  it('is true for an attribute that is set, except to "false"', () => {
    for (const value of ['', 'true', 'hide-when-operational', true]) expect(isOn(value), String(value)).to.equal(true);
    for (const value of [undefined, null, false, 'false']) expect(isOn(value), String(value)).to.equal(false);
  });
});

describe('namesIn and urlsIn', () => {
  it('split a text, and leave a list as it is', () => {
    expect(namesIn('API, Mail')).to.deep.equal(['API', ' Mail']);
    expect(namesIn(['Mail, Frankfurt'])).to.deep.equal(['Mail, Frankfurt']);
    expect(urlsIn(' https://a.example/(x,y).json  https://b.example/, c.json ')).to.deep.equal([
      'https://a.example/(x,y).json',
      'https://b.example/',
      'c.json',
    ]);
    expect(urlsIn(['a b.json'])).to.deep.equal(['a b.json']);
    for (const none of [undefined, null, '']) {
      expect(urlsIn(none)).to.deep.equal([]);
      expect(namesIn(none).join('')).to.equal('');
    }
  });
});

describe('attributeConverter', () => {
  it('reads a missing, empty or blank attribute as undefined', () => {
    for (const text of [null, '', ' '])
      for (const type of [String, Number]) expect(attributeConverter.fromAttribute?.(text, type)).to.equal(undefined);
    expect(attributeConverter.fromAttribute?.('20', Number)).to.equal(20);
    expect(attributeConverter.fromAttribute?.('x', String)).to.equal('x');
  });
});

/** Boolean attributes that show more or less text. Empty means on. */
const BOOLEAN = ['hide-when-operational', 'dismissible', 'uptime-table', 'controls'];

const feed = harbour({
  components: [{ id: 'api', name: 'API', status: 'degraded_performance', uptime: { from: '2020-01-01', days: [] } }],
});

for (const tag of TAGS)
  describe(`an attribute of <${tag}>`, () => {
    const names = document.createElement(tag).constructor as unknown as { observedAttributes: string[] };
    const attributes = names.observedAttributes.filter((name) => name !== 'src');
    const property = (name: string): string => name.replace(/-./g, (part) => part[1]?.toUpperCase() ?? '');

    it('that is removed, empty, null or undefined means its default', async () => {
      const expected = textOf(await show(tag, feed));
      for (const name of attributes) {
        const element = await show(tag, feed, { attributes: { [name]: BOOLEAN.includes(name) ? 'false' : '' } });
        expect(textOf(element), `${name}=""`).to.equal(expected);
        element.removeAttribute(name);
        await element.updateComplete;
        expect(textOf(element), `${name} is removed`).to.equal(expected);
        for (const value of [null, undefined]) {
          Object.assign(element, { [property(name)]: value });
          await element.updateComplete;
          expect(textOf(element), `${name} is ${value}`).to.equal(expected);
        }
        element.remove();
      }
    });
  });

describe('a boolean attribute', () => {
  it('is off if it is "false"', async () => {
    const attributes = { 'hide-when-operational': 'false' };
    const banner = await show('status-banner', harbour(), { attributes });
    expect(textOf(banner)).to.contain('All systems operational');
    expect(banner.matches(':state(hidden)')).to.equal(false);
    const heightOf = async (setting: Setting): Promise<number> =>
      (await show('status-banner', harbour(), setting)).getBoundingClientRect().height;
    const reserved = await heightOf({});
    expect(await heightOf({ attributes })).to.equal(reserved);
    // Frameworks may set a property to the text of an attribute.
    expect(await heightOf({ properties: { hideWhenOperational: 'false' } })).to.equal(reserved);
    const source = document.createElement('status-source');
    source.setAttribute('affects-status', 'false');
    expect(source.affectsStatus).to.equal(false);
  });
});

describe('a list that is set as a property', () => {
  it('keeps items with commas', async () => {
    const banner = put('status-banner', { properties: { components: ['Mail, Frankfurt'] } });
    banner.feed = harbour({ components: [{ id: 'm', name: 'Mail, Frankfurt', status: 'major_outage' }] });
    await banner.updateComplete;
    expect(textOf(banner)).to.match(/Major outage|Mail, Frankfurt: major outage/);
    const source = document.createElement('status-source');
    source.components = ['Mail, Frankfurt', 'API'];
    expect(source.components).to.deep.equal(['Mail, Frankfurt', 'API']);
    source.setAttribute('components', 'API');
    expect(source.components).to.equal('API');
  });
});
