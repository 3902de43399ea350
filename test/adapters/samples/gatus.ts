import type { Sample } from '../sample.js';

const provider = 'gatus';

export const samples: readonly Sample[] = [
  // The last of two checks failed, in both.
  {
    file: 'gatus/endpoints-statuses-test.json',
    provider,
    url: 'https://status.example.com/api/v1/endpoints/statuses',
    components: 1,
    groups: 1,
    incidents: 0,
    maintenances: 0,
    overall: 'major_outage',
    warnings: [],
  },
  {
    file: 'gatus/suites-statuses-test.json',
    provider,
    url: 'https://status.example.com/api/v1/suites/statuses',
    components: 1,
    groups: 1,
    incidents: 0,
    maintenances: 0,
    overall: 'major_outage',
    warnings: [],
  },
];
