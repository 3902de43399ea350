import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    file: 'rss/github-history.atom',
    provider: 'syndication',
    url: 'https://www.githubstatus.com/history.atom',
    components: 0,
    groups: 0,
    incidents: 25,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
];
