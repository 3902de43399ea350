import { expect } from '@open-wc/testing';
import {
  activeIncidents,
  breadth,
  durationOf,
  explain,
  isInProgress,
  isOpen,
  levelOf,
  filterFeed,
  overallStatus,
  rankOf,
  resolvedAt,
  worstOf,
} from '../../src/feed/index.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { ComponentStatus, Impact, Incident, StatusFeed } from '../../src/feed/schema.js';
import { COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../../src/feed/words.js';

const feedOf = (parts: Readonly<Record<string, unknown>>): StatusFeed => {
  const { feed, warnings } = parseFeed({ version: 1, page: { name: 'ScootKit' }, ...parts });
  expect(warnings).to.deep.equal([]);
  return feed;
};
const components = (...statuses: readonly ComponentStatus[]) =>
  statuses.map((status, index) => ({ id: `c${index}`, name: `Component ${index}`, status }));
const incident = (parts: Readonly<Record<string, unknown>> = {}) => ({
  id: 'i',
  title: 'Trouble',
  status: 'investigating',
  impact: 'major',
  ...parts,
});
const maintenance = (status: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id: 'm',
  title: 'Upgrade',
  status,
  ...parts,
});
const incidentOf = (parts: Readonly<Record<string, unknown>>): Incident =>
  feedOf({ incidents: [incident(parts)] }).incidents[0]!;

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

describe('explain', () => {
  const many = components('degraded_performance', ...Array.from({ length: 19 }, () => 'operational' as const));

  it('counts components and open incidents', () => {
    expect(explain(feedOf({ components: many }))).to.equal(
      'degraded_performance: 1 of 20 components; 0 open incidents',
    );
  });

  it('names an open incident by its number', () => {
    expect(explain(feedOf({ components: components('operational'), incidents: [incident()] }))).to.equal(
      'partial_outage: 0 of 1 component; 1 open incident',
    );
  });

  it('names the page where it alone decides', () => {
    expect(explain(feedOf({ status: 'major_outage', components: many }))).to.equal(
      'major_outage: 0 of 20 components; 0 open incidents; the page says major_outage',
    );
  });

  it('names the maintenances where they decide', () => {
    expect(
      explain(feedOf({ components: components('operational'), maintenances: [maintenance('in_progress')] })),
    ).to.equal('under_maintenance: 0 of 1 component; 0 open incidents; 1 maintenance in progress');
    expect(explain(feedOf({ maintenances: [maintenance('unknown')] }))).to.equal(
      'unknown: 0 of 0 components; 0 open incidents; 1 maintenance of unknown status',
    );
  });

  it('says so when nothing is known', () => {
    expect(explain(feedOf({}))).to.equal('unknown: 0 of 0 components; 0 open incidents');
  });
});

describe('narrowed', () => {
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

  it('gives the same feed when nothing is asked for', () => {
    expect(filterFeed(whole, {})).to.deep.equal({ feed: whole, missing: [] });
    expect(filterFeed(whole, {}).feed).to.equal(whole);
    expect(web([]).feed).to.equal(whole);
    expect(web([' ', '']).feed).to.equal(whole);
  });

  it('finds components by id', () => {
    expect(idsOf(web(['web']).feed.components)).to.deep.equal(['web']);
    expect(web(['WEB']).missing).to.deep.equal(['WEB']);
  });

  it('finds components by name in any case, trimmed', () => {
    expect(idsOf(web([' website ', 'scnx bot-manager']).feed.components)).to.deep.equal(['bots', 'web']);
  });

  it('drops groups that have no component left', () => {
    expect(idsOf(web(['web']).feed.groups)).to.deep.equal(['h']);
  });

  it('keeps incidents and maintenances of the kept components and those that name none', () => {
    const { feed } = web(['web']);
    expect(idsOf(feed.incidents)).to.deep.equal(['web-slow', 'everywhere', 'planned', 'note']);
    expect(idsOf(feed.maintenances)).to.deep.equal(['m-all']);
  });

  it('drops the status and the headline of the page with components', () => {
    expect(web(['web']).feed).to.include({ status: undefined, headline: undefined });
  });

  it('keeps a status of unknown: it may stand for something that could not be read', () => {
    const { feed } = parseFeed({
      version: 1,
      page: { name: 'ScootKit' },
      components: [...components('operational'), { name: 'no id', status: 'major_outage' }],
    });
    expect(overallStatus(filterFeed(feed, { components: ['c0'] }).feed)).to.equal('unknown');
  });

  it('names the components that are missing', () => {
    expect(web(['web', 'nobody']).missing).to.deep.equal(['nobody']);
  });

  it('is unknown, never green, when every asked component is missing', () => {
    const { feed, missing } = filterFeed(feedOf({ status: 'operational', components: components('operational') }), {
      components: ['nobody'],
    });
    expect(missing).to.deep.equal(['nobody']);
    expect(feed.components).to.deep.equal([]);
    expect(overallStatus(feed)).to.equal('unknown');
  });

  it('keeps an incident that names an asked component the feed lacks', () => {
    const { feed } = filterFeed(feedOf({ incidents: [incident({ components: ['gone'] })] }), { components: ['gone'] });
    expect(overallStatus(feed)).to.equal('partial_outage');
  });

  it('leaves out milder incidents, never those of unknown impact', () => {
    const from = (minImpact: 'minor' | 'major' | 'critical') => idsOf(filterFeed(whole, { minImpact }).feed.incidents);
    expect(from('minor')).to.deep.equal(['bots-down', 'web-slow', 'everywhere']);
    expect(from('major')).to.deep.equal(['bots-down', 'everywhere']);
    expect(from('critical')).to.deep.equal(['bots-down', 'everywhere']);
  });

  it('drops the headline alone with an impact', () => {
    const { feed } = filterFeed(whole, { minImpact: 'minor' });
    expect(feed).to.include({ status: 'major_outage', headline: undefined });
    expect(feed.components).to.deep.equal(whole.components);
  });

  it('does not change the feed it is given', () => {
    const before = JSON.stringify(whole);
    filterFeed(whole, { components: ['web'], minImpact: 'critical' });
    expect(JSON.stringify(whole)).to.equal(before);
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

describe('resolvedAt and durationOf', () => {
  const startedAt = '2026-11-20T10:00:00Z';
  const update = (status: string, at: string) => ({ status, at });

  it('take the last resolved update of a reopened incident', () => {
    const reopened = incidentOf({
      status: 'resolved',
      startedAt,
      resolvedAt: '2026-11-20T11:00:00Z',
      updates: [
        update('resolved', '2026-11-20T11:00:00Z'),
        update('investigating', '2026-11-20T12:00:00Z'),
        update('resolved', '2026-11-20T13:00:00Z'),
      ],
    });
    expect(resolvedAt(reopened)).to.equal('2026-11-20T13:00:00Z');
    expect(durationOf(reopened)).to.equal(3 * 3600);
  });

  it('take the time that the publisher states over a note that comes later', () => {
    const late = incidentOf({
      status: 'resolved',
      startedAt,
      resolvedAt: '2026-11-20T11:00:00Z',
      updates: [
        update('resolved', '2026-11-22T13:00:00Z'),
        update('monitoring', '2026-11-22T12:00:00Z'),
        update('investigating', startedAt),
      ],
    });
    expect(resolvedAt(late)).to.equal('2026-11-20T11:00:00Z');
    expect(durationOf(late)).to.equal(3600);
  });

  it('do not count a postmortem as the end', () => {
    const written = incidentOf({
      status: 'postmortem',
      startedAt,
      updates: [update('resolved', '2026-11-20T10:30:00Z'), update('postmortem', '2026-11-24T00:00:00Z')],
    });
    expect(durationOf(written)).to.equal(1800);
  });

  it("fall back on the incident's own time", () => {
    const bare = incidentOf({ status: 'resolved', startedAt, resolvedAt: '2026-11-20T12:00:00+01:00' });
    expect(resolvedAt(bare)).to.equal('2026-11-20T12:00:00+01:00');
    expect(durationOf(bare)).to.equal(3600);
  });

  it('are absent while the incident is open', () => {
    const open = incidentOf({
      startedAt,
      resolvedAt: '2026-11-20T11:00:00Z',
      updates: [update('resolved', '2026-11-20T11:00:00Z')],
    });
    expect(resolvedAt(open)).to.equal(undefined);
    expect(durationOf(open)).to.equal(undefined);
  });

  it('give no duration where a time is missing or the end lies before the start', () => {
    expect(durationOf(incidentOf({ status: 'resolved', resolvedAt: startedAt }))).to.equal(undefined);
    expect(durationOf(incidentOf({ status: 'resolved', startedAt }))).to.equal(undefined);
    expect(durationOf(incidentOf({ status: 'resolved', startedAt, resolvedAt: '2026-11-20T09:00:00Z' }))).to.equal(
      undefined,
    );
  });
});
