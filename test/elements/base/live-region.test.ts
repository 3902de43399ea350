import { expect } from '@open-wc/testing';
import { component, harbour, incident } from '../../fixtures/elements/harbour.js';
import { change, put, serve, show, shown, container, textOf, until, update } from '../on-page.js';

/** All live regions on the page. */
const regions = (): Element[] => [...document.querySelectorAll('[role="status"]')];
const said = (): string =>
  regions()
    .map((region) => region.textContent)
    .join('|');
const outage = harbour({ components: [component('cranes', 'major_outage'), component('locks')] });

// The order matters: the first tests expect that nothing was announced yet.
describe('the live region', () => {
  it('announces nothing on the first load', async () => {
    const banner = await show('status-banner', outage);
    expect(textOf(banner)).to.contain('Cranes: major outage');
    expect(said()).to.equal('');
  });

  it('announces nothing while the status stays the same', async () => {
    const url = serve(outage);
    const banner = await shown(put('status-banner', { attributes: { src: url } }));
    change(url, { ...outage, page: { name: 'Other' } });
    await banner.refreshNow();
    expect(banner.feed?.page.name).to.equal('Other');
    expect(said()).to.equal('');
  });

  it('announces a changed overall status with one sentence, once per page', async () => {
    const url = serve(harbour());
    const [banner, ...others] = [
      put('status-banner', { attributes: { src: url } }),
      put('status-badge', { attributes: { src: url } }),
      put('component-list', { attributes: { src: url } }),
    ];
    await Promise.all([banner, ...others].map((each) => shown(each)));
    const spoken: string[] = [];
    change(url, outage);
    await banner.refreshNow();
    await until(() => regions().length, 'there is a live region');
    const observer = new MutationObserver(() => spoken.push(said()));
    for (const region of regions()) observer.observe(region, { childList: true, characterData: true, subtree: true });
    await until(() => said() !== '');
    expect(said()).to.equal('Cranes: major outage');
    expect(regions()).to.have.length(1);
    change(url, harbour());
    await banner.refreshNow();
    await until(() => said() === 'All systems operational');
    expect(spoken).to.deep.equal(['Cranes: major outage', 'All systems operational']);
    observer.disconnect();
  });

  it('takes up no space and is available to screen readers', async () => {
    const banner = await show('status-banner', harbour());
    await update(banner, outage);
    await until(() => said() === 'Cranes: major outage');
    const host = regions()[0]!;
    const { position, display, visibility } = getComputedStyle(host);
    expect([position, display === 'none', visibility]).to.deep.equal(['fixed', false, 'visible']);
    expect(host.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('announces the same sentence again when a status returns', async () => {
    const banner = await show('status-banner', harbour());
    await update(banner, outage);
    await until(() => said() === 'Cranes: major outage');
    await update(banner, harbour());
    await until(() => said() === 'All systems operational');
    await update(banner, outage);
    await until(() => said() === 'Cranes: major outage');
  });

  it('uses the language of the element', async () => {
    const badge = await show('status-badge', harbour(), { attributes: { lang: 'de' } });
    await until(() => textOf(badge).includes('Alle Systeme'));
    await update(badge, outage);
    await until(() => said() === 'Cranes: schwerer Ausfall');
  });

  it('is created again if the page removes it', async () => {
    const banner = await show('status-banner', harbour());
    await update(banner, outage);
    await until(() => said() !== '');
    for (const region of regions()) region.remove();
    await update(banner, harbour({ incidents: [incident('fog', { impact: 'minor' })] }));
    await until(() => said() === 'Degraded performance');
    expect(container.isConnected).to.be.true;
  });
});
