import { expect } from '@open-wc/testing';
import { explain } from '../../src/feed/explain.js';
import { components, feedOf, incident, maintenance } from './build-feed.js';

describe('explain', () => {
  const many = components('degraded_performance', ...Array.from({ length: 19 }, () => 'operational' as const));

  it('counts the components and open incidents', () => {
    expect(explain(feedOf({ components: many }))).to.equal(
      'degraded_performance: 1 of 20 components; 0 open incidents',
    );
  });

  it('counts an open incident that decides the status', () => {
    expect(explain(feedOf({ components: components('operational'), incidents: [incident()] }))).to.equal(
      'partial_outage: 0 of 1 component; 1 open incident',
    );
  });

  it('includes the page status if it decides', () => {
    expect(explain(feedOf({ status: 'major_outage', components: many }))).to.equal(
      'major_outage: 0 of 20 components; 0 open incidents; the page says major_outage',
    );
  });

  it('includes the maintenances if they decide', () => {
    expect(
      explain(feedOf({ components: components('operational'), maintenances: [maintenance('in_progress')] })),
    ).to.equal('under_maintenance: 0 of 1 component; 0 open incidents; 1 maintenance in progress');
    expect(explain(feedOf({ maintenances: [maintenance('unknown')] }))).to.equal(
      'unknown: 0 of 0 components; 0 open incidents; 1 maintenance of unknown status',
    );
  });

  it('explains an unknown status', () => {
    expect(explain(feedOf({}))).to.equal('unknown: 0 of 0 components; 0 open incidents');
  });
});
