import type { Sample } from '../sample.js';

/** Bodies that no adapter reads: of inactive or abandoned pages, or of other providers. And a body at the usual URL of another provider. */
export const samples: readonly Sample[] = [
  { file: '_traps/statuspage-inactive.json' },
  { file: 'rootly/docs-status.json' },
  // Not updated since 2024.
  { file: 'stripe/current-frozen-2024.json' },
  {
    file: '_traps/instatus-answering-statuspage-path.json',
    provider: 'instatus',
    url: 'https://status.splitwise.com/api/v2/summary.json',
    components: 0,
    groups: 0,
    incidents: 0,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
];
