import { expect } from '@open-wc/testing';
import {
  activeIncidents,
  breadth,
  isInProgress,
  isOpen,
  levelOf,
  overallStatus,
  rankOf,
  worstOf,
} from '../../src/feed/derive.js';
import type { ComponentStatus, Impact } from '../../src/feed/schema.js';
import { COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../../src/feed/words.js';
import { components, feedOf, incident, incidentOf, maintenance } from './build-feed.js';

describe('rankOf', () => {
  it('orders operational, unknown, maintenance and the troubles', () => {
    const order = [
      'operational',
      'unknown',
      'under_maintenance',
      'degraded_performance',
      'minor_outage',
      'partial_outage',
      'major_outage',
    ] as const;
    expect(order.map(rankOf)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('worstOf', () => {
  it('lets known trouble outrank unknown, and unknown operational', () => {
    expect(worstOf(['operational', 'unknown', 'operational'])).to.equal('unknown');
    expect(worstOf(['unknown', 'under_maintenance'])).to.equal('under_maintenance');
    expect(worstOf([...COMPONENT_STATUSES])).to.equal('major_outage');
  });

  it('is absent when there is nothing', () => {
    expect(worstOf([])).to.equal(undefined);
  });
});

describe('isOpen', () => {
  it('takes every incident for open that is not resolved or in postmortem', () => {
    expect(INCIDENT_STATUSES.filter((status) => isOpen(incidentOf({ status })))).to.deep.equal([
      'investigating',
      'identified',
      'monitoring',
      'unknown',
    ]);
  });
});

describe('isInProgress', () => {
  it('goes by the status, not by the clock', () => {
    const past = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-01-01T01:00:00Z' };
    const inProgress = MAINTENANCE_STATUSES.filter((status) =>
      isInProgress(feedOf({ maintenances: [maintenance(status, past)] }).maintenances[0]!),
    );
    expect(inProgress).to.deep.equal(['in_progress', 'verifying']);
  });
});

describe('levelOf', () => {
  it('gives the component status of an impact', () => {
    expect(IMPACTS.map(levelOf)).to.deep.equal([
      undefined,
      'degraded_performance',
      'partial_outage',
      'major_outage',
      'under_maintenance',
      'unknown',
    ]);
  });
});

describe('overallStatus', () => {
  const cases: readonly (readonly [
    what: string,
    parts: Readonly<Record<string, unknown>>,
    expected: ComponentStatus,
  ])[] = [
    ['is operational when every component is', { components: components('operational', 'operational') }, 'operational'],
    ['is the worst component', { components: components('operational', 'major_outage', 'unknown') }, 'major_outage'],
    [
      'is unknown when one component is and the rest works',
      { components: components('operational', 'unknown') },
      'unknown',
    ],
    ['takes the publisher at their word when nothing is listed', { status: 'operational' }, 'operational'],
    ['is unknown when nothing says anything', {}, 'unknown'],
    ['is unknown when only past incidents are there', { incidents: [incident({ status: 'resolved' })] }, 'unknown'],
    ['is unknown when only a planned maintenance is there', { maintenances: [maintenance('scheduled')] }, 'unknown'],
    [
      'follows a publisher who says worse than the components',
      { status: 'partial_outage', components: components('operational') },
      'partial_outage',
    ],
    [
      'does not follow a publisher who says better',
      { status: 'operational', components: components('minor_outage') },
      'minor_outage',
    ],
    ['counts an open incident over a green page', { status: 'operational', incidents: [incident()] }, 'partial_outage'],
    [
      'counts an open incident of unknown impact as unknown',
      { status: 'operational', incidents: [incident({ impact: 'unknown' })] },
      'unknown',
    ],
    [
      'does not count an incident without impact',
      { status: 'operational', incidents: [incident({ impact: 'none' })] },
      'operational',
    ],
    [
      'does not count a resolved incident',
      { status: 'operational', incidents: [incident({ status: 'resolved', impact: 'critical' })] },
      'operational',
    ],
    [
      'counts an incident of unknown status as open',
      { status: 'operational', incidents: [incident({ status: 'unknown' })] },
      'partial_outage',
    ],
    [
      'counts a maintenance in progress',
      { status: 'operational', maintenances: [maintenance('in_progress')] },
      'under_maintenance',
    ],
    [
      'counts a maintenance being verified',
      { status: 'operational', maintenances: [maintenance('verifying')] },
      'under_maintenance',
    ],
    [
      'does not count a planned maintenance',
      { status: 'operational', maintenances: [maintenance('scheduled')] },
      'operational',
    ],
    [
      'does not count a completed maintenance',
      { status: 'operational', maintenances: [maintenance('completed')] },
      'operational',
    ],
    [
      'is unknown at best with a maintenance of unknown status',
      { status: 'operational', maintenances: [maintenance('unknown')] },
      'unknown',
    ],
  ];
  for (const [what, parts, expected] of cases) it(what, () => expect(overallStatus(feedOf(parts))).to.equal(expected));
});

describe('breadth', () => {
  it('counts the components at the overall state', () => {
    const feed = feedOf({
      components: components('operational', 'degraded_performance', 'major_outage', 'major_outage'),
    });
    expect(breadth(feed)).to.deep.equal({
      status: 'major_outage',
      affected: 2,
      count: 4,
      name: undefined,
      levelAlone: false,
    });
  });

  it('names the one affected component', () => {
    const feed = feedOf({ components: components('operational', 'partial_outage') });
    expect(breadth(feed)).to.deep.equal({
      status: 'partial_outage',
      affected: 1,
      count: 2,
      name: 'Component 1',
      levelAlone: false,
    });
  });

  it('tells of a level that no component has', () => {
    const feed = feedOf({
      components: components('operational', 'degraded_performance'),
      incidents: [incident({ impact: 'critical' })],
    });
    expect(breadth(feed)).to.deep.equal({
      status: 'major_outage',
      affected: 0,
      count: 2,
      name: undefined,
      levelAlone: true,
    });
  });

  it('has all components affected when all are operational', () => {
    expect(breadth(feedOf({ components: components('operational', 'operational') }))).to.include({
      affected: 2,
      count: 2,
      levelAlone: false,
    });
  });

  it('is the level alone without components', () => {
    expect(breadth(feedOf({ status: 'operational' }))).to.include({
      status: 'operational',
      affected: 0,
      count: 0,
      levelAlone: true,
    });
  });
});

describe('activeIncidents', () => {
  it('has open incidents alone, the worst first, then the newest', () => {
    const of = (id: string, impact: Impact, startedAt: string, status = 'investigating') =>
      incident({ id, impact, startedAt, status });
    const feed = feedOf({
      incidents: [
        of('old-minor', 'minor', '2026-11-20T00:00:00Z'),
        of('none', 'none', '2026-11-22T00:00:00Z'),
        of('unknown', 'unknown', '2026-11-22T00:00:00Z'),
        of('done', 'critical', '2026-11-22T00:00:00Z', 'resolved'),
        of('critical', 'critical', '2026-11-19T00:00:00Z'),
        of('new-minor', 'minor', '2026-11-21T00:00:00Z'),
      ],
    });
    expect(activeIncidents(feed).map(({ id }) => id)).to.deep.equal([
      'critical',
      'new-minor',
      'old-minor',
      'unknown',
      'none',
    ]);
  });
});
