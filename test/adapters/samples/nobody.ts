import type { Sample } from '../sample.js';

/** What no adapter reads: pages that are switched off, that are no longer kept up, or whose makers have none here; and one at an address that is usually another maker's. */
export const samples: readonly Sample[] = [
  { file: '_traps/statuspage-inactive.json' },
  { file: 'rootly/docs-status.json' },
  // Nobody writes it any more: the file stands still since 2024.
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
