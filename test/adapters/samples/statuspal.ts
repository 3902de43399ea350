import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    // The parent has an outage and its child does not, so the parent is a group and a component.
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
