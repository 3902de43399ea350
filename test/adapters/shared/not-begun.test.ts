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

describe('withoutFutureIncidents', () => {
  it('turns a future incident into a scheduled maintenance after the existing ones', () => {
    const future = incident('2026-12-04T12:00:00Z', { impact: 'minor', updates: [update('2026-11-27T10:00:00Z')] });
    const draft = {
      status: 'operational',
      incidents: [incident('2026-11-27T10:00:00Z'), future],
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

  it('turns an incident that starts more than a day ahead into a maintenance, even if its update has the same date', () => {
    const at = '2026-11-29T12:00:00Z';
    const draft = { incidents: [incident(at, { updates: [update(at)] })], maintenances: [] };
    const { incidents, maintenances } = withoutFutureIncidents(draft, now);
    expect([incidents, maintenances.length]).to.deep.equal([[], 1]);
  });

  for (const [name, each] of Object.entries({
    'has started': incident('2026-11-27T11:59:59Z'),
    'is resolved': incident('2026-12-04T12:00:00Z', { status: 'resolved' }),
    'starts with its first update, from a clock that is ahead': incident('2026-11-27T13:00:00Z', {
      updates: [update('2026-11-27T13:00:00Z')],
    }),
    // The clock may be slow, and a feed without updates cannot tell.
    'starts within a day and has no updates': incident('2026-11-27T15:00:00Z'),
    'starts within a day and has an empty list of updates': incident('2026-11-28T11:00:00Z', { updates: [] }),
    'has no start': incident(undefined),
    'has an invalid start': incident('soon'),
    'is not an object': 5,
  })) {
    it(`does not change an incident that ${name}`, () => {
      const draft = { incidents: [each] };
      expect(withoutFutureIncidents(draft, now)).to.equal(draft);
    });
  }

  it('changes nothing without a current time or without lists', () => {
    const draft = { incidents: [incident('2030-01-01T00:00:00Z')] };
    expect(withoutFutureIncidents(draft, undefined)).to.equal(draft);
    expect(withoutFutureIncidents({ incidents: 5 }, now)).to.deep.equal({ incidents: 5 });
  });
});
