import { expect } from '@open-wc/testing';
import { withoutFutureIncidents } from '../../../src/adapters/shared/not-begun.js';

const now = Date.parse('2026-11-27T12:00:00Z');
const incident = (startedAt: unknown, more = {}) => ({
  id: 'i',
  title: 'I',
  status: 'investigating',
  startedAt,
  ...more,
});
const update = (at: string) => ({ status: 'investigating', at });

describe('what has not begun', () => {
  it('is scheduled, behind the maintenances that are there', () => {
    const ahead = incident('2026-12-04T12:00:00Z', { impact: 'minor', updates: [update('2026-11-27T10:00:00Z')] });
    const draft = {
      status: 'operational',
      incidents: [incident('2026-11-27T10:00:00Z'), ahead],
      maintenances: [{ id: 'm' }],
    };
    const { incidents, maintenances } = withoutFutureIncidents(draft, now);
    expect(incidents).to.deep.equal([draft.incidents[0]]);
    expect(maintenances).to.deep.equal([
      { id: 'm' },
      {
        id: 'i',
        title: 'I',
        impact: 'minor',
        status: 'scheduled',
        statusText: undefined,
        startsAt: '2026-12-04T12:00:00Z',
        endsAt: undefined,
        updates: [{ status: 'scheduled', at: '2026-11-27T10:00:00Z' }],
      },
    ]);
  });

  for (const [name, each] of Object.entries({
    'began before': incident('2026-11-27T11:59:59Z'),
    'is over': incident('2026-12-04T12:00:00Z', { status: 'resolved' }),
    'is told of from its start on, by a clock that is ahead of ours': incident('2026-11-27T13:00:00Z', {
      updates: [update('2026-11-27T13:00:00Z')],
    }),
    'has no start': incident(undefined),
    'has a start that nobody can read': incident('soon'),
    'is none': 5,
  })) {
    it(`is nothing that ${name}`, () => {
      const draft = { incidents: [each] };
      expect(withoutFutureIncidents(draft, now)).to.equal(draft);
    });
  }

  it('is not told without a clock, or without lists', () => {
    const draft = { incidents: [incident('2030-01-01T00:00:00Z')] };
    expect(withoutFutureIncidents(draft, undefined)).to.equal(draft);
    expect(withoutFutureIncidents({ incidents: 5 }, now)).to.deep.equal({ incidents: 5 });
  });
});
