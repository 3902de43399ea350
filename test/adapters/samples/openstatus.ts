import type { Sample } from '../sample.js';

const provider = 'openstatus';

export const samples: readonly Sample[] = [
  // An open report for an operational monitor. The maintenance starts one day after the time of the feed.
  {
    file: 'openstatus/feed-json-synth.json',
    provider,
    url: 'https://status.example.com/feed/json',
    components: 1,
    groups: 1,
    incidents: 1,
    maintenances: 1,
    overall: 'degraded_performance',
    warnings: [],
  },
  {
    file: 'openstatus/public-status.json',
    provider,
    url: 'https://api.openstatus.dev/public/status/example',
    components: 0,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
];
