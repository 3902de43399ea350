import { expect } from '@open-wc/testing';
import { narrowView } from '../../../src/elements/base/filter-overview.js';
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

describe('narrowView', () => {
  it('counts once for each feed and wish, whatever is drawn anew', () => {
    const cranes = narrowView(feed, 'a', undefined);
    expect(cranes).to.include({ status: 'operational', count: 1, narrowed: true });
    expect(narrowView(feed, ['a'], undefined)).to.equal(cranes);
    expect(narrowView(feed, 'a, b', undefined)).to.include({ status: 'major_outage', count: 2 });
    expect(narrowView(feed, 'a', 'critical')).not.to.equal(cranes);
    expect(narrowView({ ...feed }, 'a', undefined)).not.to.equal(cranes);
  });

  it('tells apart a component that is named like an impact', () => {
    expect(narrowView(feed, 'minor', undefined).missing).to.deep.equal(['minor']);
    expect(narrowView(feed, undefined, 'minor').missing).to.deep.equal([]);
    expect(narrowView(feed, undefined, 'minor').incidents).to.have.length(1);
  });
});
