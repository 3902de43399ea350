import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  // The format until 2022.
  { file: 'aws/aws-data-json-2022.json' },
  {
    file: 'aws/currentevents-2026-trimmed.json',
    provider: 'aws',
    url: 'https://health.aws.amazon.com/public/currentevents',
    components: 4,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'major_outage',
    warnings: [],
  },
];
