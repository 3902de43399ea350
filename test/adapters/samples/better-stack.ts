import type { Sample } from '../sample.js';

const provider = 'better-stack';

export const samples: readonly Sample[] = [
  {
    file: 'betterstack/betterstack-own-page-trimmed.json',
    provider,
    url: 'https://status.betterstack.com/index.json',
    components: 1,
    groups: 1,
    incidents: 1,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  {
    // Incomplete: the page refers to two more resources and two reports.
    file: 'betterstack/latitude-index-partial.json',
    provider,
    url: 'https://status.latitude.so/index.json',
    components: 1,
    groups: 1,
    incidents: 0,
    maintenances: 0,
    overall: 'unknown',
    warnings: ['$.components[1]', '$.components[2]', '$.incidents[0]', '$.incidents[1]', '$.status'],
  },
  // Operational with one resource that is not monitored.
  {
    file: 'betterstack/motion-not-monitored-trimmed.json',
    provider,
    url: 'https://status.usemotion.com/index.json',
    components: 1,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  {
    file: 'betterstack/synth-90day-incident-and-maintenance.json',
    provider,
    components: 4,
    groups: 2,
    // One is the announcement of the page.
    incidents: 2,
    maintenances: 1,
    overall: 'degraded_performance',
    warnings: [],
  },
];
