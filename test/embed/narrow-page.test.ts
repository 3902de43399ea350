import { expect } from '@open-wc/testing';
import { axeViolations } from '../elements/axe.js';
import { TAGS, all, show, container, textOf, until } from '../elements/on-page.js';

const read = async (name: string): Promise<unknown> => (await fetch(`/test/fixtures/feeds/${name}.json`)).json();

/** A container as narrow as a page at 400% zoom. */
const frame = (dir: string): HTMLElement => {
  const element = document.createElement('div');
  element.dir = dir;
  element.style.cssText = 'inline-size: 320px; font: 16px/1.5 sans-serif';
  container.append(element);
  return element;
};

for (const tag of TAGS) {
  describe(`<${tag}> in 320 px`, () => {
    for (const [name, dir] of [
      ['long-words', 'ltr'],
      ['arabic', 'rtl'],
      ['hostile', 'ltr'],
      ['incident', 'ltr'],
    ] as const) {
      it(`shows the feed "${name}" without horizontal scrolling and is accessible`, async () => {
        const parent = frame(dir);
        const element = await show(tag, await read(name), { parent, attributes: { days: '3650' } });
        if (tag === 'uptime-bars' || tag === 'component-list')
          await until(
            () => all(element, '[role="slider"]').every((bars) => bars.getAttribute('aria-valuemax') === '30'),
            'as many bars as fit are rendered',
          );
        expect(parent.scrollWidth).to.be.at.most(320);
        const { left, right } = parent.getBoundingClientRect();
        for (const each of all(element, ':not(svg *)')) {
          const box = each.getBoundingClientRect();
          if (!box.width || each.matches('[part="day"], [part="day"] *')) continue;
          expect(Math.round(box.right), `${each.localName}.${each.className} ends inside`).to.be.at.most(
            Math.round(right) + 1,
          );
          expect(Math.round(box.left), `${each.localName}.${each.className} begins inside`).to.be.at.least(
            Math.round(left) - 1,
          );
        }
        expect(textOf(element)).not.to.match(/undefined|null|NaN|\[object|Invalid Date/);
        expect(await axeViolations(element)).to.deep.equal([]);
      });
    }
  });
}
