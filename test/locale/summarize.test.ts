import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import type { ComponentStatus, StatusFeedInput } from '../../src/feed/schema.js';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { summarize } from '../../src/locale/summarize.js';

const feedOf = (more: Partial<StatusFeedInput>) => parseFeed({ version: 1, page: { name: 'Harbour' }, ...more }).feed;

const NAMES = ['Cranes', 'Locks', 'Ferries'];
/** Components with these statuses. */
const statuses = (...list: ComponentStatus[]) => ({
  components: list.map((status, index) => ({ id: `c${index}`, name: NAMES[index] ?? '', status })),
});
const say = (more: Partial<StatusFeedInput>, messages = en, narrowed = false) =>
  summarize(feedOf(more), messages, narrowed);

// The rows of the wording table: three of three, two of three, one of three, one of one component.
const ROWS: readonly (readonly [ComponentStatus, all: string, several: string, single: string, only: string])[] = [
  ['major_outage', 'Major outage', 'Major outage affecting 2 of 3 components', 'Cranes: major outage', 'Major outage'],
  [
    'partial_outage',
    'Partial outage',
    'Partial outage affecting 2 of 3 components',
    'Cranes: partial outage',
    'Partial outage',
  ],
  ['minor_outage', 'Minor outage', 'Minor outage affecting 2 of 3 components', 'Cranes: minor outage', 'Minor outage'],
  [
    'degraded_performance',
    'Degraded performance',
    'Degraded performance affecting 2 of 3 components',
    'Cranes: degraded performance',
    'Degraded performance',
  ],
  [
    'under_maintenance',
    'Under maintenance',
    'Under maintenance: 2 of 3 components',
    'Cranes: under maintenance',
    'Under maintenance',
  ],
  ['unknown', 'Status unknown', 'Status unknown: 2 of 3 components', 'Cranes: status unknown', 'Status unknown'],
];
const ORDER: readonly ComponentStatus[] = [
  'operational',
  'unknown',
  'under_maintenance',
  'degraded_performance',
  'minor_outage',
  'partial_outage',
  'major_outage',
];

describe('summarize', () => {
  for (const [status, all, several, single, only] of ROWS) {
    it(`describes ${status} by the number of affected components`, () => {
      expect(say(statuses(status, status, status))).to.equal(all);
      expect(say(statuses(status, status, 'operational'))).to.equal(several);
      expect(say(statuses(status, 'operational', 'operational'))).to.equal(single);
      expect(say(statuses(status))).to.equal(only);
    });
  }

  it('describes one and several operational components', () => {
    expect(say(statuses('operational', 'operational', 'operational'))).to.equal('All systems operational');
    expect(say(statuses('operational'))).to.equal('Operational');
  });

  it('counts only the components with the worst status', () => {
    for (const [place, worse] of ORDER.entries()) {
      for (const milder of ORDER.slice(0, place)) {
        const single = ROWS.find(([status]) => status === worse)?.[3];
        expect(say(statuses(worse, milder, milder)), `${worse} beside ${milder}`).to.equal(single);
      }
    }
  });

  it('uses only the level if an incident is worse than every component', () => {
    const open = (impact: 'minor' | 'major' | 'critical' | 'maintenance' | 'unknown') => ({
      incidents: [{ id: 'i', title: 'Fog', status: 'identified' as const, impact }],
    });
    const calm = statuses('operational', 'operational', 'operational');
    expect(say({ ...calm, ...open('minor') })).to.equal('Degraded performance');
    expect(say({ ...calm, ...open('major') })).to.equal('Partial outage');
    expect(say({ ...calm, ...open('critical') })).to.equal('Major outage');
    expect(say({ ...calm, ...open('maintenance') })).to.equal('Under maintenance');
    expect(say({ ...calm, ...open('unknown') })).to.equal('Status unknown');
    expect(say({ ...statuses('degraded_performance', 'operational'), ...open('critical') })).to.equal('Major outage');
    expect(say({ ...statuses('major_outage', 'operational'), ...open('minor') })).to.equal('Cranes: major outage');
  });

  it('uses only the level if a maintenance or the publisher is worse than every component', () => {
    const calm = statuses('operational', 'operational', 'operational');
    expect(say({ ...calm, maintenances: [{ id: 'm', title: 'Dredging', status: 'in_progress' }] })).to.equal(
      'Under maintenance',
    );
    expect(say({ ...calm, status: 'partial_outage' })).to.equal('Partial outage');
    expect(say({ ...calm, status: 'unknown' })).to.equal('Status unknown');
  });

  it('uses the status of the publisher if there are no components, and unknown without one', () => {
    expect(say({ status: 'operational' })).to.equal('All systems operational');
    expect(say({ status: 'minor_outage' })).to.equal('Minor outage');
    expect(say({})).to.equal('Status unknown');
  });

  it('uses a placeholder for a component without a name', () => {
    expect(
      say({
        components: [
          { id: 'a', name: '', status: 'major_outage' },
          { id: 'b', name: 'Locks', status: 'operational' },
        ],
      }),
    ).to.equal('Unnamed component: major outage');
  });

  describe("the publisher's headline", () => {
    const told = {
      ...statuses('operational', 'operational'),
      status: 'operational' as const,
      headline: 'Ahoy, all is calm',
    };

    it('is used if its status is the overall status', () => expect(say(told)).to.equal('Ahoy, all is calm'));

    it('is not used if the overall status differs or it has no status', () => {
      expect(say({ ...told, ...statuses('major_outage', 'operational') })).to.equal('Cranes: major outage');
      expect(say({ ...told, status: undefined })).to.equal('All systems operational');
    });

    it('is not used if the feed is filtered', () => expect(say(told, en, true)).to.equal('All systems operational'));

    it('is not used if its language is not the displayed one', () => {
      expect(say(told, de)).to.equal('Alle Systeme in Betrieb');
      expect(say({ ...told, page: { name: 'Hafen', language: 'de-AT' } }, de)).to.equal('Ahoy, all is calm');
      expect(say({ ...told, page: { name: 'Hafen', language: 'de' } })).to.equal('All systems operational');
    });
  });

  it('is not turned around by direction controls in a name', () => {
    const components = [
      { id: 'a', name: '\u202ekO llA', status: 'major_outage' as const },
      { id: 'b', name: 'Locks', status: 'operational' as const },
    ];
    expect(say({ components })).to.equal('kO llA: major outage');
  });

  it('writes German with capitalized nouns', () => {
    expect(say(statuses('major_outage', 'operational', 'operational'), de)).to.equal('Cranes: schwerer Ausfall');
    expect(say(statuses('partial_outage', 'operational', 'operational'), de)).to.equal('Cranes: Teilausfall');
    expect(say(statuses('degraded_performance', 'operational', 'operational'), de)).to.equal(
      'Cranes: eingeschränkte Leistung',
    );
    expect(say(statuses('unknown', 'unknown', 'operational'), de)).to.equal('Status unbekannt: 2 von 3 Komponenten');
    expect(say(statuses('under_maintenance', 'under_maintenance', 'operational'), de)).to.equal(
      'Wartung: 2 von 3 Komponenten',
    );
  });
});
