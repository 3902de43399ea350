import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  // The maintenance is still upcoming two months after its end.
  {
    file: 'heroku/v4-current-status-2026-09-trimmed.json',
    provider: 'heroku',
    url: 'https://status.heroku.com/api/v4/current-status',
    components: 3,
    groups: 0,
    incidents: 0,
    maintenances: 1,
    overall: 'operational',
    warnings: [],
  },
  // Version 3, which no longer exists.
  { file: 'heroku/v3-issue.json' },
];
