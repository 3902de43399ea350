import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    // The service above is in trouble and the one below it is not: the first is group and component.
    file: 'statuspal/docs-v1-status.json',
    provider: 'statuspal',
    url: 'https://statuspal.io/api/v1/status_pages/example/status',
    components: 2,
    groups: 1,
    incidents: 1,
    maintenances: 0,
    overall: 'major_outage',
    warnings: [],
  },
];
