import type { Sample } from '../sample.js';

/** All have ended. */
export const samples: readonly Sample[] = [
  {
    file: 'gcp/gcp-incidents-2026-08.json',
    provider: 'google-cloud',
    url: 'https://status.cloud.google.com/incidents.json',
    components: 0,
    groups: 0,
    incidents: 5,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  {
    file: 'gcp/gcp-incidents-fixture.json',
    provider: 'google-cloud',
    url: 'https://status.cloud.google.com/incidents.json',
    components: 0,
    groups: 0,
    incidents: 2,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
];
