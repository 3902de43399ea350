import type { Sample } from '../sample.js';

const provider = 'checkly';

export const samples: readonly Sample[] = [
  {
    file: 'checkly/mistral-summary.json',
    provider,
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'partial_outage',
    warnings: [],
  },
  {
    file: 'checkly/mistral-summary.json',
    provider,
    with: ['checkly/mistral-services.json', 'checkly/mistral-uptime.json'],
    components: 3,
    groups: 2,
    incidents: 1,
    maintenances: 0,
    overall: 'partial_outage',
    warnings: [],
  },
  {
    file: 'checkly/mistral-services.json',
    provider,
    components: 3,
    groups: 2,
    incidents: 0,
    maintenances: 0,
    overall: 'partial_outage',
    warnings: [],
  },
  // Shortened to one service. Its state is in another body.
  {
    file: 'checkly/mistral-uptime.json',
    provider,
    components: 1,
    groups: 1,
    incidents: 0,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
];
