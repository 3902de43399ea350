import type { Sample } from '../sample.js';

const provider = 'cachet';
const two = 'https://demo.cachethq.io/api/v1/components';
const three = 'https://v3.cachethq.io/api/components';
const at = '2026-03-04T15:39:30Z';

/** A time of the next day is "9 minutes ago". No offset fits, so its times are unknown. */
const ofSchedule = ['$.maintenances[0].startsAt', '$.maintenances[0].updates[0]'];
const ofIncident = ['$.incidents[0].startedAt', '$.incidents[0].updates[0]'];

/** Incidents have no impact. With an open one without affected components, the state is unknown. Past and scheduled ones do not affect the state. */
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
