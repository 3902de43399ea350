import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  // The maintenance is called upcoming two months after its end.
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
  // Of version 3, which is gone.
  { file: 'heroku/v3-issue.json' },
];
