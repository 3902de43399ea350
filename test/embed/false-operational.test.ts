import { expect } from '@open-wc/testing';
import { component, harbour, incident } from '../fixtures/elements/harbour.js';
import {
  change,
  events,
  make,
  put,
  serve,
  show,
  shown,
  container,
  statesOf,
  textOf,
  until,
  update,
} from '../elements/on-page.js';

const never = (): Promise<Response> => new Promise(() => {});
const minor = (more = {}) =>
  harbour({
    components: [component('cranes', 'degraded_performance')],
    incidents: [incident('wind', { impact: 'minor' })],
    ...more,
  });

// Situations in which a tag could wrongly show an operational status.
describe('a tag without a reliable status', () => {
  beforeEach(() => localStorage.clear());

  it('does not show the previous feed when it is added again with another src', async () => {
    const badge = await shown(put('status-badge', { attributes: { src: serve(harbour()) } }));
    expect(statesOf(badge)).to.deep.equal(['operational']);
    badge.remove();
    badge.src = serve(never);
    container.append(badge);
    await badge.updateComplete;
    expect(statesOf(badge)).to.deep.equal(['loading']);
    expect(textOf(badge)).not.to.contain('operational');
  });

  it('does not show the previous feed when src changes', async () => {
    const badge = await shown(put('status-badge', { attributes: { src: serve(harbour()) } }));
    badge.src = serve(never);
    await badge.updateComplete;
    expect(statesOf(badge)).to.deep.equal(['loading']);
  });

  it('accepts component names as an array and as a string', async () => {
    const badge = await show(
      'status-badge',
      harbour({ components: [component('cranes', 'major_outage'), component('locks')] }),
      { properties: { components: ['Locks', 'nobody'] } },
    );
    expect(statesOf(badge)).to.deep.equal(['operational']);
    expect(events(badge, 'status-warning')).to.have.length(1);
    badge.components = ['Cranes'];
    await badge.updateComplete;
    expect(statesOf(badge)).to.deep.equal(['major_outage']);
  });

  it('is unknown for selected components if any item of the feed was dropped', async () => {
    const badge = await show(
      'status-badge',
      harbour({ incidents: [{ id: 'fog', status: 'investigating', impact: 'critical' }] as never }),
      { attributes: { components: 'cranes' } },
    );
    expect(statesOf(badge)).to.deep.equal(['unknown']);
  });

  it('treats an inline feed with updatedAt in the future as one without updatedAt', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(harbour({ updatedAt: '2099-01-01T00:00:00Z' }));
    const badge = await shown(put('status-badge', { children: [script] }));
    expect(statesOf(badge)).to.deep.equal(['stale']);
  });

  it('detects changes in a feed object that is set again', async () => {
    const feed = harbour();
    const badge = await show('status-badge', feed);
    Object.assign(feed, { status: 'major_outage' });
    await update(badge, feed);
    expect(statesOf(badge)).to.deep.equal(['major_outage']);
  });

  for (const garbage of ['x', 42, true, [], Object.create(null)]) {
    it(`fires status-error for the feed ${JSON.stringify(garbage)} and is unknown`, async () => {
      const badge = make('status-badge');
      Object.assign(badge, { feed: garbage });
      container.append(badge);
      await until(() => events(badge, 'status-error').length);
      expect(statesOf(badge)).to.deep.equal(['unknown']);
    });
  }

  it('shows a dismissed banner again when the overall status gets worse', async () => {
    const url = serve(minor());
    const banner = await shown(put('status-banner', { attributes: { src: url, dismissible: '' } }));
    await until(() => banner.shadowRoot?.querySelector('.dismiss'));
    banner.shadowRoot?.querySelector<HTMLElement>('.dismiss')?.click();
    await until(() => banner.shadowRoot?.querySelector('.undo'));
    change(url, minor({ components: [component('cranes', 'major_outage')] }));
    await banner.refreshNow();
    expect(statesOf(banner)).to.deep.equal(['major_outage']);
    expect(textOf(banner)).to.contain('outage');
  });

  it('keeps the current language if another one finishes loading late', async () => {
    const badge = await show('status-badge', harbour(), { attributes: { lang: 'en' } });
    badge.lang = 'de';
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    badge.lang = 'en';
    await import('../../src/locale/languages/de.js');
    await until(() => textOf(badge) === 'All systems operational');
    await badge.updateComplete;
    expect(textOf(badge)).to.equal('All systems operational');
  });
});
