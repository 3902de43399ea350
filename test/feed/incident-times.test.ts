import { expect } from '@open-wc/testing';
import { downtimeOf, durationOf, resolvedAt } from '../../src/feed/incident-times.js';
import { incidentOf } from './build-feed.js';

describe('resolvedAt and durationOf', () => {
  const startedAt = '2026-11-20T10:00:00Z';
  const update = (status: string, at: string) => ({ status, at });

  it('use the last resolved update of a reopened incident', () => {
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

  it('prefer the resolvedAt of the publisher to a later update', () => {
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

  it('do not treat a postmortem as the end', () => {
    const written = incidentOf({
      status: 'postmortem',
      startedAt,
      updates: [update('resolved', '2026-11-20T10:30:00Z'), update('postmortem', '2026-11-24T00:00:00Z')],
    });
    expect(durationOf(written)).to.equal(1800);
  });

  it('fall back to the resolvedAt of the incident', () => {
    const bare = incidentOf({ status: 'resolved', startedAt, resolvedAt: '2026-11-20T12:00:00+01:00' });
    expect(resolvedAt(bare)).to.equal('2026-11-20T12:00:00+01:00');
    expect(durationOf(bare)).to.equal(3600);
  });

  it('are undefined while the incident is open', () => {
    const open = incidentOf({
      startedAt,
      resolvedAt: '2026-11-20T11:00:00Z',
      updates: [update('resolved', '2026-11-20T11:00:00Z')],
    });
    expect(resolvedAt(open)).to.equal(undefined);
    expect(durationOf(open)).to.equal(undefined);
  });

  it('return no duration if a time is missing or the end is before the start', () => {
    expect(durationOf(incidentOf({ status: 'resolved', resolvedAt: startedAt }))).to.equal(undefined);
    expect(durationOf(incidentOf({ status: 'resolved', startedAt }))).to.equal(undefined);
    expect(durationOf(incidentOf({ status: 'resolved', startedAt, resolvedAt: '2026-11-20T09:00:00Z' }))).to.equal(
      undefined,
    );
  });
});

describe('downtimeOf', () => {
  const at = (time: string): string => `2026-11-20T${time}:00Z`;
  const state = (time: string, ...components: (readonly [id: string, status: string])[]) => ({
    status: 'identified',
    at: at(time),
    components: components.map(([id, status]) => ({ id, status })),
  });
  const ended = (updates: readonly object[]) =>
    incidentOf({ status: 'resolved', startedAt: at('10:00'), resolvedAt: at('14:00'), updates });

  it('counts the time during which at least one component had an outage', () => {
    const updates = [
      state('13:00', ['b', 'operational']),
      state('12:00', ['a', 'degraded_performance']),
      state('11:30', ['b', 'partial_outage']),
      state('11:00', ['a', 'major_outage']),
    ];
    expect(downtimeOf(ended(updates))).to.equal(2 * 3600);
  });

  it('lasts until the end if no update ends it, and never begins before the start', () => {
    expect(downtimeOf(ended([state('09:00', ['a', 'major_outage'])]))).to.equal(4 * 3600);
  });

  it('is 0 without states, and undefined while the incident is open', () => {
    expect(downtimeOf(ended([state('11:00')]))).to.equal(0);
    expect(downtimeOf(incidentOf({ status: 'identified', startedAt: at('10:00') }))).to.equal(undefined);
  });
});
