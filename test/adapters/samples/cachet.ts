import type { Sample } from '../sample.js';

const provider = 'cachet';
const two = 'https://demo.cachethq.io/api/v1/components';
const three = 'https://v3.cachethq.io/api/components';
const at = '2026-03-04T15:39:30Z';

/** Its words say that a time of the next day was nine minutes ago: no offset fits, so its times cannot be placed. */
const ofSchedule = ['$.maintenances[0].startsAt', '$.maintenances[0].updates[0].at', '$.maintenances[0].updates[0]'];
const ofIncident = ['$.incidents[0].startedAt', '$.incidents[0].updates[0].at', '$.incidents[0].updates[0]'];

/** Incidents have no impact: an open one about nothing that is broken leaves the state unknown. A past or planned one says nothing of now. */
export const samples: readonly Sample[] = [
  {
    file: 'cachet/v2-components-synth.json',
    provider,
    url: two,
    components: 2,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'partial_outage',
    warnings: [],
  },
  {
    file: 'cachet/v2-components-synth.json',
    provider,
    url: two,
    with: ['cachet/v2-incidents-synth.json'],
    components: 2,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'partial_outage',
    warnings: [],
  },
  {
    file: 'cachet/v2-incidents-synth.json',
    provider,
    url: 'https://demo.cachethq.io/api/v1/incidents',
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  {
    file: 'cachet/v3-components-synth.json',
    provider,
    url: three,
    at,
    components: 1,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'under_maintenance',
    warnings: [],
  },
  {
    file: 'cachet/v3-components-synth.json',
    provider,
    url: three,
    at,
    with: ['cachet/v3-incidents-synth.json', 'cachet/v3-schedules-synth.json'],
    components: 1,
    groups: 0,
    incidents: 1,
    maintenances: 1,
    overall: 'under_maintenance',
    warnings: [...ofIncident, ...ofSchedule],
  },
  {
    file: 'cachet/v3-incidents-synth.json',
    provider,
    url: 'https://v3.cachethq.io/api/incidents',
    at,
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  {
    file: 'cachet/v3-schedules-synth.json',
    provider,
    url: 'https://v3.cachethq.io/api/schedules',
    at,
    components: 0,
    groups: 0,
    incidents: 0,
    maintenances: 1,
    overall: 'unknown',
    warnings: ofSchedule,
  },
];
