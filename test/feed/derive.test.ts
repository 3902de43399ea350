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
  it('orders the statuses from operational to major outage', () => {
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
  it('ranks outages above unknown, and unknown above operational', () => {
    expect(worstOf(['operational', 'unknown', 'operational'])).to.equal('unknown');
    expect(worstOf(['unknown', 'under_maintenance'])).to.equal('under_maintenance');
    expect(worstOf([...COMPONENT_STATUSES])).to.equal('major_outage');
  });

  it('returns undefined for an empty list', () => {
    expect(worstOf([])).to.equal(undefined);
  });
});

describe('isOpen', () => {
  it('is true for incidents that are not resolved or in postmortem', () => {
    expect(INCIDENT_STATUSES.filter((status) => isOpen(incidentOf({ status })))).to.deep.equal([
      'investigating',
      'identified',
      'monitoring',
      'unknown',
    ]);
  });
});

describe('isInProgress', () => {
  it('depends on the status, not on the clock', () => {
    const past = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-01-01T01:00:00Z' };
    const inProgress = MAINTENANCE_STATUSES.filter((status) =>
      isInProgress(feedOf({ maintenances: [maintenance(status, past)] }).maintenances[0]!),
    );
    expect(inProgress).to.deep.equal(['in_progress', 'verifying']);
  });
});

describe('levelOf', () => {
  it('returns the component status for an impact', () => {
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
    [
      'is operational if all components are operational',
      { components: components('operational', 'operational') },
      'operational',
    ],
    [
      'is the worst component status',
      { components: components('operational', 'major_outage', 'unknown') },
      'major_outage',
    ],
    [
      'is unknown if one component is unknown and the others are operational',
      { components: components('operational', 'unknown') },
      'unknown',
    ],
    ['is the status of the publisher if nothing is listed', { status: 'operational' }, 'operational'],
    ['is unknown for an empty feed', {}, 'unknown'],
    ['is unknown if there are only past incidents', { incidents: [incident({ status: 'resolved' })] }, 'unknown'],
    ['is unknown if there is only a scheduled maintenance', { maintenances: [maintenance('scheduled')] }, 'unknown'],
    [
      'is the status of the publisher if it is worse than the components',
      { status: 'partial_outage', components: components('operational') },
      'partial_outage',
    ],
    [
      'ignores a status of the publisher that is better than the components',
      { status: 'operational', components: components('minor_outage') },
      'minor_outage',
    ],
    [
      'includes an open incident if the page is operational',
      { status: 'operational', incidents: [incident()] },
      'partial_outage',
    ],
    [
      'is unknown for an open incident with unknown impact',
      { status: 'operational', incidents: [incident({ impact: 'unknown' })] },
      'unknown',
    ],
    [
      'ignores an incident without impact',
      { status: 'operational', incidents: [incident({ impact: 'none' })] },
      'operational',
    ],
    [
      'ignores a resolved incident',
      { status: 'operational', incidents: [incident({ status: 'resolved', impact: 'critical' })] },
      'operational',
    ],
    [
      'treats an incident with unknown status as open',
      { status: 'operational', incidents: [incident({ status: 'unknown' })] },
      'partial_outage',
    ],
    [
      'includes a maintenance in progress',
      { status: 'operational', maintenances: [maintenance('in_progress')] },
      'under_maintenance',
    ],
    [
      'includes a maintenance being verified',
      { status: 'operational', maintenances: [maintenance('verifying')] },
      'under_maintenance',
    ],
    [
      'ignores a scheduled maintenance',
      { status: 'operational', maintenances: [maintenance('scheduled')] },
      'operational',
    ],
    [
      'ignores a completed maintenance',
      { status: 'operational', maintenances: [maintenance('completed')] },
      'operational',
    ],
    [
      'is unknown at best if a maintenance has an unknown status',
      { status: 'operational', maintenances: [maintenance('unknown')] },
      'unknown',
    ],
  ];
  for (const [what, parts, expected] of cases) it(what, () => expect(overallStatus(feedOf(parts))).to.equal(expected));
});

describe('breadth', () => {
  it('counts the components with the overall status', () => {
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

  it('returns the name of a single affected component', () => {
    const feed = feedOf({ components: components('operational', 'partial_outage') });
    expect(breadth(feed)).to.deep.equal({
      status: 'partial_outage',
      affected: 1,
      count: 2,
      name: 'Component 1',
      levelAlone: false,
    });
  });

  it('sets levelAlone if no component has the overall status', () => {
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

  it('counts all components if all are operational', () => {
    expect(breadth(feedOf({ components: components('operational', 'operational') }))).to.include({
      affected: 2,
      count: 2,
      levelAlone: false,
    });
  });

  it('sets levelAlone without components', () => {
    expect(breadth(feedOf({ status: 'operational' }))).to.include({
      status: 'operational',
      affected: 0,
      count: 0,
      levelAlone: true,
    });
  });
});

describe('activeIncidents', () => {
  it('returns only open incidents, the worst first, then the newest', () => {
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
