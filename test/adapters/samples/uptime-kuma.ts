import type { Sample } from '../sample.js';

const provider = 'uptime-kuma';
const PAGE = 'https://status.example.com/api/status-page/default';

export const samples: readonly Sample[] = [
  // The incident is pinned, active and in style "danger"; one monitor is pending, one under maintenance.
  {
    file: 'uptimekuma/v2-status-page-synth.json',
    provider,
    url: PAGE,
    with: ['uptimekuma/v2-heartbeat-synth.json', 'uptimekuma/v2-incident-history-synth.json'],
    components: 2,
    groups: 1,
    incidents: 1,
    maintenances: 1,
    overall: 'partial_outage',
    warnings: [],
  },
  {
    file: 'uptimekuma/v2-heartbeat-synth.json',
    provider,
    components: 2,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'degraded_performance',
    warnings: [],
  },
  // Past incidents without a current state.
  {
    file: 'uptimekuma/v2-incident-history-synth.json',
    provider,
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  {
    file: 'uptimekuma/wittyoneoff-status-page-v1.json',
    provider,
    with: ['uptimekuma/wittyoneoff-heartbeat-v1.json'],
    components: 6,
    groups: 2,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  {
    file: 'uptimekuma/wittyoneoff-heartbeat-v1.json',
    provider,
    components: 6,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
];
