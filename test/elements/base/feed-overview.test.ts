import { expect } from '@open-wc/testing';
import { overviewOf } from '../../../src/elements/base/feed-overview.js';
import { parseFeed } from '../../../src/feed/parse.js';

const { feed } = parseFeed({
  version: 1,
  page: { name: 'Harbour' },
  components: [
    { id: 'a', name: 'Cranes', status: 'operational' },
    { id: 'b', name: 'Gates', status: 'major_outage' },
  ],
  incidents: [{ id: '1', title: 'Gates stuck', status: 'identified', impact: 'major', components: ['b'] }],
});

describe('overviewOf', () => {
  it('returns the same object for the same feed and filter', () => {
    const cranes = overviewOf(feed, { components: ['a'] });
    expect(cranes).to.include({ status: 'operational', count: 1, isFiltered: true });
    expect(overviewOf(feed, { components: ['a'] })).to.equal(cranes);
    expect(overviewOf(feed, { components: ['a', 'b'] })).to.include({ status: 'major_outage', count: 2 });
    expect(overviewOf(feed, { components: ['a'], minImpact: 'critical' })).not.to.equal(cranes);
    expect(overviewOf({ ...feed }, { components: ['a'] })).not.to.equal(cranes);
  });

  it('distinguishes a component name from an impact of the same name', () => {
    expect(overviewOf(feed, { components: ['minor'] }).missing).to.deep.equal(['minor']);
    expect(overviewOf(feed, { components: [], minImpact: 'minor' }).missing).to.deep.equal([]);
    expect(overviewOf(feed, { components: [], minImpact: 'minor' }).incidents).to.have.length(1);
  });
});
