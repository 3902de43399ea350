import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  {
    file: 'hyperping/lempire-status.json',
    provider: 'hyperping',
    url: 'https://status.lempire.com/status.json',
    components: 0,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
];
