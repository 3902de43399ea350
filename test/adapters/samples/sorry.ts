import type { Sample } from '../sample.js';

const provider = 'sorry';

export const samples: readonly Sample[] = [
  {
    file: 'sorry/docs-status.json',
    provider,
    url: 'https://status.mobilexpense.com/api/v1/status',
    components: 0,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  // Open, for an operational component. Its impact is unknown.
  {
    file: 'sorry/docs-notice.json',
    provider,
    url: 'https://status.st-andrews.ac.uk/api/v1/notices/1',
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  {
    file: 'sorry/docs-status.json',
    provider,
    url: 'https://status.mobilexpense.com/api/v1/status',
    with: ['sorry/docs-notice.json'],
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
];
