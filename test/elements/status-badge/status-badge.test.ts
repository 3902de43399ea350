import { expect } from '@open-wc/testing';
import { PAGE, component, harbour, incident, updatedAgo } from '../../fixtures/elements/harbour.js';
import {
  clean,
  events,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  container,
  statesOf,
  textOf,
  until,
  update,
} from '../on-page.js';

const feed = harbour({
  components: [
    component('cranes', 'partial_outage', { name: 'Cranes' }),
    component('locks'),
    component('odd', 'unknown', { statusText: 'Foggy' }),
  ],
});
const word = (element: Element): string => clean(part(element, 'badge').textContent);

describe('<status-badge>', () => {
  it('shows the overall status and links to the status page', async () => {
    const badge = await show('status-badge', feed);
    expect(word(badge)).to.equal('Cranes: partial outage');
    const link = part(badge, 'action');
    expect([link.localName, link.getAttribute('href'), clean(link.textContent)]).to.deep.equal([
      'a',
      PAGE,
      'Cranes: partial outage',
    ]);
    expect(part(badge, 'icon').getAttribute('aria-hidden')).to.equal('true');
  });

  it('is named "Status: …" for assistive technology, as a link and without one', async () => {
    expect(part(await show('status-badge', feed), 'action').ariaLabel).to.equal('Status: Cranes: partial outage');
    const plain = part(await show('status-badge', harbour({ page: { name: 'Harbour' } })), 'badge');
    expect([plain.role, plain.ariaLabel]).to.deep.equal(['img', 'Status: All systems operational']);
  });

  it('never breaks inside a word that fits into its line', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'display:flex;inline-size:200px';
    box.innerHTML = '<span style="flex:none;inline-size:180px"></span>';
    container.append(box);
    const badge = await show('status-badge', harbour(), { parent: box });
    expect(badge.getBoundingClientRect().width).to.be.greaterThan(60);
  });

  it('is on the baseline of its line, in every size and while it is loading', async () => {
    const endless = { attributes: { src: serve(() => new Promise(() => {})) } };
    for (const font of ['32px/1.2 sans-serif', '24px/1.5 serif', '16px/1.5 sans-serif', '13px/1.2 monospace']) {
      const line = document.createElement('div');
      line.style.font = font;
      container.append(line);
      /** The bottom of an empty inline block is on the baseline. */
      const baseline = (parent: Element): number => {
        const mark = document.createElement('i');
        mark.style.display = 'inline-block';
        parent.append(mark);
        return mark.getBoundingClientRect().bottom;
      };
      line.append('API ');
      const badge = put('status-badge', { ...endless, parent: line });
      await badge.updateComplete;
      const before = [baseline(line), line.getBoundingClientRect().height];
      badge.feed = feed;
      await until(() => parts(badge, 'badge').length, 'the badge is shown');
      expect(baseline(badge.shadowRoot!.querySelector('.word')!), font).to.be.closeTo(baseline(line), 0.6);
      expect(baseline(line), font).to.be.closeTo(before[0]!, 0.6);
      expect(line.getBoundingClientRect().height, font).to.be.closeTo(before[1]!, 0.6);
    }
  });

  it('is one word if it is compact, and only the icon with a title as a dot', async () => {
    const compact = await show('status-badge', feed, { attributes: { variant: 'compact' } });
    expect(word(compact)).to.equal('Partial outage');
    const dot = await show('status-badge', feed, { attributes: { variant: 'dot' } });
    expect(part(dot, 'action').title).to.equal('Cranes: partial outage');
    expect(dot.getBoundingClientRect().width).to.be.at.most(30).and.at.least(24);
  });

  it('shows the status of one component, found by id or name', async () => {
    for (const name of ['cranes', 'Cranes']) {
      const badge = await show('status-badge', feed, { attributes: { component: name } });
      expect(word(badge)).to.equal('Partial outage');
      expect(statesOf(badge)).to.deep.equal(['partial_outage']);
    }
    const well = await show('status-badge', feed, { attributes: { component: 'locks' } });
    expect(word(well)).to.equal('Operational');
    expect(statesOf(well)).to.deep.equal(['operational']);
  });

  it('shows the worst status if several components have the name, ignoring case', async () => {
    const twice = harbour({
      components: [component('a', 'operational', { name: 'API ' }), component('b', 'major_outage', { name: 'API' })],
    });
    expect(word(await show('status-badge', twice, { attributes: { component: 'api' } }))).to.equal('Major outage');
  });

  it('is unknown if a dropped item of the feed could concern the component', async () => {
    const badge = await show(
      'status-badge',
      harbour({ components: [component('cranes'), component('cranes', 'major_outage')] }),
      { attributes: { component: 'cranes' } },
    );
    expect([word(badge), ...statesOf(badge)]).to.deep.equal(['Unknown', 'unknown']);
  });

  it('warns if the component is not in the feed', async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'crane' } });
    const [{ detail }] = events(badge, 'status-warning') as [CustomEvent];
    expect(detail.warnings).to.deep.equal([{ path: 'component', message: 'no component is called "crane"' }]);
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('updates when the attribute changes', async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'cranes' } });
    badge.component = 'locks';
    await badge.updateComplete;
    expect(word(badge)).to.equal('Operational');
  });

  it("shows the provider's word for an unknown component status and is not green", async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'odd' } });
    expect(word(badge)).to.equal('Foggy');
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('is unknown if the component is not in the feed', async () => {
    const badge = await show('status-badge', harbour(), { attributes: { component: 'lighthouse' } });
    expect(word(badge)).to.equal('Unknown');
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('has round ends if it is solid, or the corners of --status-radius', async () => {
    const badge = await show('status-badge', feed, { attributes: { variant: 'solid' } });
    const radius = (): number => parseFloat(getComputedStyle(part(badge, 'badge')).borderTopLeftRadius);
    expect(radius()).to.be.at.least(12);
    for (const each of ['0px', '4px']) {
      badge.style.setProperty('--status-radius', each);
      expect(radius()).to.equal(parseFloat(each));
    }
  });

  it('keeps its own words apart from the fallback', async () => {
    const link = Object.assign(document.createElement('a'), { href: PAGE, textContent: 'Our page' });
    for (const variant of ['', 'compact', 'solid', 'dot']) {
      const badge = await show('status-badge', harbour(updatedAgo(60)), { attributes: { variant }, children: [link] });
      const gap = link.getBoundingClientRect().left - part(badge, 'badge').getBoundingClientRect().right;
      expect(gap, variant).to.be.above(8);
    }
  });

  it('is not a link inside another link, or if the URL of the status page is unknown', async () => {
    const around = document.createElement('a');
    around.href = '/status';
    container.append(around);
    const inside = await show('status-badge', feed, { parent: around });
    expect(parts(inside, 'action')).to.deep.equal([]);
    expect(word(inside)).to.equal('Cranes: partial outage');
    expect(parts(await show('status-badge', harbour({ page: { name: 'Harbour' } })), 'action')).to.deep.equal([]);
  });

  it('shows the last known status while stale, and unknown after that', async () => {
    expect(word(await show('status-badge', harbour(updatedAgo(12))))).to.equal('Was operational 12 minutes ago');
    expect(word(await show('status-badge', harbour(updatedAgo(12)), { attributes: { component: 'locks' } }))).to.equal(
      'Was operational 12 minutes ago',
    );
    expect(
      word(await show('status-badge', { ...feed, ...updatedAgo(12) }, { attributes: { component: 'cranes' } })),
    ).to.equal('Partial outage');
    expect(word(await show('status-badge', harbour(updatedAgo(60))))).to.equal('Status unknown');
    expect(
      word(await show('status-badge', { ...feed, ...updatedAgo(60) }, { attributes: { component: 'cranes' } })),
    ).to.equal('Unknown');
  });

  it('includes open incidents in the status', async () => {
    expect(
      word(await show('status-badge', harbour({ incidents: [incident('fog', { impact: 'critical' })] }))),
    ).to.equal('Major outage');
  });

  it('is inline and at least 24 px high', async () => {
    const line = document.createElement('p');
    container.append(line);
    line.append('Status: ');
    const badge = await show('status-badge', harbour(), { parent: line });
    expect(getComputedStyle(badge).display).to.equal('inline-block');
    expect(part(badge, 'action').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('has the same height while loading and with a feed', async () => {
    const url = serve(harbour());
    const badge = put('status-badge', { attributes: { src: url } });
    const before = badge.getBoundingClientRect().height;
    await shown(badge);
    expect(badge.getBoundingClientRect().height).to.equal(before);
  });

  it('updates when the status changes', async () => {
    const badge = await show('status-badge', harbour());
    expect(textOf(badge)).to.equal('All systems operational');
    await update(badge, feed);
    await until(() => textOf(badge) === 'Cranes: partial outage');
  });
});
