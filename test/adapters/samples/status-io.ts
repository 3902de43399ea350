import type { Sample } from '../sample.js';

const provider = 'status-io';

export const samples: readonly Sample[] = [
  // One component in two data centers.
  {
    file: 'statusio/docs-public-status-api.json',
    provider,
    url: 'https://api.status.io/1.0/status/51f6f2088643809b7200000d',
    components: 2,
    groups: 1,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  // 17 components with one container each, and a scheduled maintenance.
  {
    file: 'statusio/gitlab-status-2023-06-29.json',
    provider,
    url: 'https://api.status.io/1.0/status/5b36dc6502d06804c08349f7',
    components: 17,
    groups: 0,
    incidents: 0,
    maintenances: 1,
    overall: 'operational',
    warnings: [],
  },
  // Two containers of a partially disrupted component, and a component with a security event.
  {
    file: 'statusio/incident-synth.json',
    provider,
    components: 3,
    groups: 1,
    incidents: 1,
    maintenances: 1,
    overall: 'partial_outage',
    warnings: [],
  },
  { file: 'statusio/error-not-found.json' },
];
