import { expect } from '@open-wc/testing';
import { component, harbour, incident } from '../fixtures/elements/harbour.js';
import {
  TAGS,
  requestedUrls,
  events,
  one,
  put,
  serve,
  show,
  shown,
  container,
  textOf,
  until,
  update,
} from '../elements/on-page.js';

const feed = harbour({ incidents: [incident('fog', { components: ['cranes'] })] });

describe('an element that is moved', () => {
  for (const tag of TAGS) {
    it(`keeps its content without a new request or event: <${tag}>`, async () => {
      const element = await shown(put(tag, { attributes: { src: serve(feed) } }));
      const [before, requests, fired] = [textOf(element), requestedUrls.length, events(element).length];
      const elsewhere = document.createElement('section');
      container.append(elsewhere);
      elsewhere.append(element);
      container.prepend(element);
      await element.updateComplete;
      element.remove();
      await Promise.resolve();
      elsewhere.append(element);
      await element.updateComplete;
      expect(textOf(element)).to.equal(before);
      expect(element.state).to.equal('fresh');
      expect([requestedUrls.length, events(element).length]).to.deep.equal([requests, fired]);
    });

    it(`keeps the feed from its property: <${tag}>`, async () => {
      const element = await show(tag, feed);
      const before = textOf(element);
      element.remove();
      container.append(element);
      await element.updateComplete;
      expect(textOf(element)).to.equal(before);
      expect(events(element, 'status-load')).to.have.length(1);
    });

    it(`keeps its feed and styles in another document: <${tag}>`, async () => {
      const element = await show(tag, feed);
      const frame = document.createElement('iframe');
      container.append(frame);
      const looks = () =>
        getComputedStyle(
          one(
            element,
            {
              'status-banner': '.box',
              'component-list': '.list',
              'incident-history': '.more',
              'status-badge': '.badge',
              'uptime-bars': '.bars',
            }[tag],
          ),
        );
      const { display, borderRadius, color } = looks();
      const inner = frame.contentDocument!;
      inner.body.append(inner.adoptNode(element));
      expect(element.ownerDocument).to.equal(inner);
      const again = await until(() => element.shadowRoot!.adoptedStyleSheets.length > 0, 'the styles are applied').then(
        looks,
      );
      expect(again).to.include({ display, borderRadius, color });
      await update(
        element,
        harbour({ components: [component('cranes', 'major_outage', { uptime: { ratio: 1, from: '2026-01-01' } })] }),
      );
      expect(element.matches(':state(major_outage)')).to.be.true;
      container.append(element);
      await until(() => element.shadowRoot!.adoptedStyleSheets.length > 0);
      expect(looks()).to.include({ display });
    });
  }

  it('keeps a group of the list closed', async () => {
    const list = await show('component-list', harbour());
    const [group] = list.shadowRoot!.querySelectorAll('details');
    group!.open = false;
    container.prepend(list);
    await list.updateComplete;
    expect(group!.open).to.be.false;
  });

  it('shows another feed if src changes while it is removed', async () => {
    const badge = await shown(put('status-badge', { attributes: { src: serve(feed) } }));
    badge.remove();
    badge.src = serve(harbour({ page: { name: 'Elsewhere' } }));
    container.append(badge);
    await until(() => badge.feed?.page.name === 'Elsewhere');
    expect(badge.matches(':state(operational)')).to.be.true;
  });
});
