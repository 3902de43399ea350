import { expect } from '@open-wc/testing';
import { overallStatus } from '../../src/feed/derive.js';
import { filterFeed } from '../../src/feed/filter-feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { components, feedOf, incident, maintenance } from './build-feed.js';

describe('filterFeed', () => {
  const whole = feedOf({
    status: 'major_outage',
    headline: 'Major outage',
    groups: [
      { id: 'g', name: 'Bots' },
      { id: 'h', name: 'Web' },
    ],
    components: [
      { id: 'bots', name: 'SCNX Bot-Manager', status: 'major_outage', group: 'g' },
      { id: 'web', name: ' Website ', status: 'operational', group: 'h' },
    ],
    incidents: [
      incident({ id: 'bots-down', components: ['bots'], impact: 'critical' }),
      incident({ id: 'web-slow', components: ['web'], impact: 'minor' }),
      incident({ id: 'everywhere', impact: 'unknown' }),
      incident({ id: 'planned', impact: 'maintenance' }),
      incident({ id: 'note', impact: 'none', components: ['web', 'bots'] }),
    ],
    maintenances: [
      maintenance('scheduled', { id: 'm-bots', components: ['bots'] }),
      maintenance('scheduled', { id: 'm-all' }),
    ],
  });
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const web = (components: readonly string[]) => filterFeed(whole, { components });

  it('returns the same feed for an empty filter', () => {
    expect(filterFeed(whole, {})).to.deep.equal({ feed: whole, missing: [] });
    expect(filterFeed(whole, {}).feed).to.equal(whole);
    expect(web([]).feed).to.equal(whole);
    expect(web([' ', '']).feed).to.equal(whole);
  });

  it('finds components by id', () => {
    expect(idsOf(web(['web']).feed.components)).to.deep.equal(['web']);
    expect(web(['BOTS-DOWN']).missing).to.deep.equal(['BOTS-DOWN']);
  });

  it('finds components by name, ignoring case and surrounding spaces', () => {
    expect(idsOf(web([' website ', 'scnx bot-manager']).feed.components)).to.deep.equal(['bots', 'web']);
  });

  it('finds the components of a group by its id or name, unless a component has that name', () => {
    expect(idsOf(web(['h']).feed.components)).to.deep.equal(['web']);
    expect(web([' bots ', 'Nothing'])).to.deep.include({ missing: ['Nothing'] });
    expect(idsOf(web([' bots ']).feed.incidents)).to.deep.equal(['bots-down', 'everywhere', 'planned', 'note']);
    const groups = [{ id: 'g', name: 'Website' }, ...whole.groups.slice(1)];
    const { feed } = filterFeed(feedOf({ ...whole, groups }), { components: ['Website'] });
    expect(idsOf(feed.components)).to.deep.equal(['web']);
  });

  it('does not find components without a group, or a group without components', () => {
    const components = [{ id: 'web', name: 'Web', status: 'operational' }];
    const { feed, missing } = filterFeed(feedOf({ groups: [{ id: 'g', name: 'Bots' }], components }), {
      components: ['Bots'],
    });
    expect(missing).to.deep.equal(['Bots']);
    expect(overallStatus(feed)).to.equal('unknown');
  });

  it('drops groups without components', () => {
    expect(idsOf(web(['web']).feed.groups)).to.deep.equal(['h']);
  });

  it('keeps incidents and maintenances of the kept components and those without components', () => {
    const { feed } = web(['web']);
    expect(idsOf(feed.incidents)).to.deep.equal(['web-slow', 'everywhere', 'planned', 'note']);
    expect(idsOf(feed.maintenances)).to.deep.equal(['m-all']);
  });

  it('drops the status and headline of the page when filtering by component', () => {
    expect(web(['web']).feed).to.include({ status: undefined, headline: undefined });
  });

  it('keeps the unknown status of a feed with dropped items', () => {
    const { feed } = parseFeed({
      version: 1,
      page: { name: 'ScootKit' },
      components: [...components('operational'), { name: 'no id', status: 'major_outage' }],
    });
    expect(overallStatus(filterFeed(feed, { components: ['c0'] }).feed)).to.equal('unknown');
  });

  it('returns the names of missing components', () => {
    expect(web(['web', 'missing']).missing).to.deep.equal(['missing']);
  });

  it('is unknown if all components of the filter are missing', () => {
    const { feed, missing } = filterFeed(feedOf({ status: 'operational', components: components('operational') }), {
      components: ['missing'],
    });
    expect(missing).to.deep.equal(['missing']);
    expect(feed.components).to.deep.equal([]);
    expect(overallStatus(feed)).to.equal('unknown');
  });

  it('keeps an incident with a component that is in the filter but not in the feed', () => {
    const { feed } = filterFeed(feedOf({ incidents: [incident({ components: ['gone'] })] }), { components: ['gone'] });
    expect(overallStatus(feed)).to.equal('partial_outage');
  });

  it('drops incidents below minImpact, but keeps those with unknown impact', () => {
    const from = (minImpact: 'minor' | 'major' | 'critical') => idsOf(filterFeed(whole, { minImpact }).feed.incidents);
    expect(from('minor')).to.deep.equal(['bots-down', 'web-slow', 'everywhere']);
    expect(from('major')).to.deep.equal(['bots-down', 'everywhere']);
    expect(from('critical')).to.deep.equal(['bots-down', 'everywhere']);
  });

  it('drops only the headline when filtering by impact', () => {
    const { feed } = filterFeed(whole, { minImpact: 'minor' });
    expect(feed).to.include({ status: 'major_outage', headline: undefined });
    expect(feed.components).to.deep.equal(whole.components);
  });

  it('does not modify its input', () => {
    const before = JSON.stringify(whole);
    filterFeed(whole, { components: ['web'], minImpact: 'critical' });
    expect(JSON.stringify(whole)).to.equal(before);
  });
});
