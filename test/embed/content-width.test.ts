import { expect } from '@open-wc/testing';
import { component, harbour, incident, uptimeHistory } from '../fixtures/elements/harbour.js';
import { container, until, type Tag } from '../elements/on-page.js';

const feed = harbour({
  components: [component('cranes', 'major_outage', { uptime: uptimeHistory }), component('locks')],
  incidents: [incident('fog', { components: ['cranes'] })],
});

/** Places whose content decides the width, by the HTML around a tag. */
const PLACES: Readonly<Record<string, string>> = {
  'a flex row': '<div style="display:flex"><slot></slot><button>x</button></div>',
  'a centered flex column': '<div style="display:flex;flex-direction:column;align-items:center"><slot></slot></div>',
  'a grid that does not stretch': '<div style="display:grid;justify-items:start"><slot></slot></div>',
  'an inline block': '<div style="display:inline-block;max-inline-size:100%"><slot></slot></div>',
  'a table cell': '<table><tr><td><slot></slot></td><td>x</td></tr></table>',
  'an absolute corner': '<div style="position:absolute;inset-inline-end:0;max-inline-size:100%"><slot></slot></div>',
  'a float': '<div style="float:left;max-inline-size:100%"><slot></slot></div>',
  'a dialog': '<dialog open style="position:static"><slot></slot></dialog>',
};
const BLOCKS: readonly Tag[] = ['status-banner', 'component-list', 'incident-history'];

const place = async (tag: Tag, html: string, width: number): Promise<Element> => {
  const page = document.createElement('div');
  page.style.cssText = `position:relative;inline-size:${width}px`;
  page.innerHTML = html;
  const element = document.createElement(tag);
  page.querySelector('slot')?.replaceWith(element);
  container.append(page);
  const loaded = new Promise((resolve) => element.addEventListener('status-load', resolve, { once: true }));
  element.feed = feed;
  await loaded;
  await element.updateComplete;
  return element;
};

describe('a tag that its content sizes', () => {
  for (const [name, html] of Object.entries(PLACES))
    for (const tag of BLOCKS)
      it(`is wide enough to be read and not wider than ${name}: <${tag}>`, async () => {
        for (const width of [240, 320, 1000]) {
          const element = await place(tag, html, width);
          const page = element.closest('main > div');
          // A resize may change the number of day bars.
          await until(() => element.getBoundingClientRect().width >= 150, 'the tag is 150 px wide');
          expect(element.getBoundingClientRect().width, `of ${width} px`).to.be.within(150, width);
          expect(page?.scrollWidth, `of ${width} px`).to.be.at.most(width);
        }
      });

  for (const width of [160, 240, 320, 480, 800])
    it(`has no content outside of a page of ${width} px`, async () => {
      for (const tag of BLOCKS) {
        const element = await place(tag, '<div><slot></slot></div>', width);
        const { right } = element.getBoundingClientRect();
        const outside = [...(element.shadowRoot?.querySelectorAll('bdi, a, time, svg, button') ?? [])].filter(
          (each) =>
            each.checkVisibility() && !each.closest('.day, .sr') && each.getBoundingClientRect().right > right + 1,
        );
        expect(outside.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      }
    });

  it('is one line high where there is room, as wide as its words', async () => {
    const banner = await place('status-banner', '<div style="display:flex"><slot></slot></div>', 1000);
    const words = banner.shadowRoot?.querySelector('.detail');
    expect(words?.getBoundingClientRect().height).to.be.below(40);
    expect(banner.getBoundingClientRect().width).to.be.below(900);
  });
});
