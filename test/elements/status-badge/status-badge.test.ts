import { expect } from '@open-wc/testing';
import { PAGE, component, harbour, incident, lookedAt } from '../../fixtures/elements/harbour.js';
import {
  clean,
  events,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  stage,
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
  it('says the overall state and leads to the status page', async () => {
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

  it('stands for one component, by id or by name, with its state', async () => {
    for (const name of ['cranes', 'Cranes']) {
      const badge = await show('status-badge', feed, { attributes: { component: name } });
      expect(word(badge)).to.equal('Partial outage');
      expect(statesOf(badge)).to.deep.equal(['partial_outage']);
    }
    const well = await show('status-badge', feed, { attributes: { component: 'locks' } });
    expect(word(well)).to.equal('Operational');
    expect(statesOf(well)).to.deep.equal(['operational']);
  });

  it('stands for the worst of a name that is used twice, in any case', async () => {
    const twice = harbour({
      components: [component('a', 'operational', { name: 'API ' }), component('b', 'major_outage', { name: 'API' })],
    });
    expect(word(await show('status-badge', twice, { attributes: { component: 'api' } }))).to.equal('Major outage');
  });

  it('is unknown where something of the feed was lost that may have been about the component', async () => {
    const badge = await show(
      'status-badge',
      harbour({ components: [component('cranes'), component('cranes', 'major_outage')] }),
      { attributes: { component: 'cranes' } },
    );
    expect([word(badge), ...statesOf(badge)]).to.deep.equal(['Unknown', 'unknown']);
  });

  it('warns of a component that the feed does not have', async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'crane' } });
    const [{ detail }] = events(badge, 'status-warning') as [CustomEvent];
    expect(detail.warnings).to.deep.equal([{ path: 'component', message: 'no component is called "crane"' }]);
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('follows the attribute', async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'cranes' } });
    badge.component = 'locks';
    await badge.updateComplete;
    expect(word(badge)).to.equal('Operational');
  });

  it("keeps the provider's own word for a state that is not known, without green", async () => {
    const badge = await show('status-badge', feed, { attributes: { component: 'odd' } });
    expect(word(badge)).to.equal('Foggy');
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('is unknown for a component that the feed does not have', async () => {
    const badge = await show('status-badge', harbour(), { attributes: { component: 'lighthouse' } });
    expect(word(badge)).to.equal('Unknown');
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it("is no link inside a link of the host's, or where no page is known", async () => {
    const around = document.createElement('a');
    around.href = '/status';
    stage.append(around);
    const inside = await show('status-badge', feed, { parent: around });
    expect(parts(inside, 'action')).to.deep.equal([]);
    expect(word(inside)).to.equal('Cranes: partial outage');
    expect(parts(await show('status-badge', harbour({ page: { name: 'Harbour' } })), 'action')).to.deep.equal([]);
  });

  it('says what was, once that is old, and nothing once it is too old', async () => {
    expect(word(await show('status-badge', harbour(lookedAt(12))))).to.equal('Was operational 12 minutes ago');
    expect(word(await show('status-badge', harbour(lookedAt(12)), { attributes: { component: 'locks' } }))).to.equal(
      'Was operational 12 minutes ago',
    );
    expect(
      word(await show('status-badge', { ...feed, ...lookedAt(12) }, { attributes: { component: 'cranes' } })),
    ).to.equal('Partial outage');
    expect(word(await show('status-badge', harbour(lookedAt(60))))).to.equal('Status unknown');
    expect(
      word(await show('status-badge', { ...feed, ...lookedAt(60) }, { attributes: { component: 'cranes' } })),
    ).to.equal('Unknown');
  });

  it('counts open incidents', async () => {
    expect(
      word(await show('status-badge', harbour({ incidents: [incident('fog', { impact: 'critical' })] }))),
    ).to.equal('Major outage');
  });

  it('stands in a line of text, and is large enough to be hit', async () => {
    const line = document.createElement('p');
    stage.append(line);
    line.append('Status: ');
    const badge = await show('status-badge', harbour(), { parent: line });
    expect(getComputedStyle(badge).display).to.equal('inline-block');
    expect(part(badge, 'action').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('keeps its place from loading to the first feed', async () => {
    const url = serve(harbour());
    const badge = put('status-badge', { attributes: { src: url } });
    const before = badge.getBoundingClientRect().height;
    await shown(badge);
    expect(badge.getBoundingClientRect().height).to.equal(before);
  });

  it('changes its word with the state', async () => {
    const badge = await show('status-badge', harbour());
    expect(textOf(badge)).to.equal('All systems operational');
    await update(badge, feed);
    await until(() => textOf(badge) === 'Cranes: partial outage');
  });
});
