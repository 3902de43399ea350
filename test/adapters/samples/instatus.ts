import type { Sample } from '../sample.js';

export const samples: readonly Sample[] = [
  { file: 'instatus/docs-api-components-with-incidents.json', provider: 'instatus', url: 'https://status.example.com/v2/components.json', components: 2, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/docs-summary-legacy.json', provider: 'instatus', url: 'https://instat.us/summary.json', components: 0, groups: 0, incidents: 1, maintenances: 1, overall: 'major_outage', warnings: [] },
  { file: 'instatus/docs-summary-v3.json', provider: 'instatus', url: 'https://instat.us/v3/summary.json', components: 0, groups: 0, incidents: 1, maintenances: 1, overall: 'major_outage', warnings: [] },
  { file: 'instatus/manychat-components-v2-trimmed.json', provider: 'instatus', url: 'https://status.manychat.com/v2/components.json', components: 5, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  // Calls itself UP.
  { file: 'instatus/manychat-summary-up-with-open-incident.json', provider: 'instatus', url: 'https://status.manychat.com/summary.json', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'instatus/manychat-summary-up-with-open-incident.json', provider: 'instatus', url: 'https://status.manychat.com/summary.json', with: ['instatus/manychat-components-v2-trimmed.json'], components: 5, groups: 0, incidents: 1, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'instatus/perplexity-summary-up.json', provider: 'instatus', url: 'https://status.perplexity.com/summary.json', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/polymarket-components-v3-grouped.json', provider: 'instatus', url: 'https://status.polymarket.com/v3/components.json', components: 1, groups: 1, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/polymarket-summary-up.json', provider: 'instatus', url: 'https://status.polymarket.com/summary.json', with: ['instatus/polymarket-components-v3-grouped.json'], components: 1, groups: 1, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/scootkit-components-v3-synth.json', provider: 'instatus', url: 'https://status.scootkit.com/v3/components.json', components: 19, groups: 3, incidents: 0, maintenances: 0, overall: 'partial_outage', warnings: [] },
  { file: 'instatus/scootkit-summary-synth.json', provider: 'instatus', url: 'https://status.scootkit.com/summary.json', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'instatus/scootkit-summary-synth.json', provider: 'instatus', url: 'https://status.scootkit.com/summary.json', with: ['instatus/scootkit-components-v3-synth.json'], components: 19, groups: 3, incidents: 1, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'instatus/splitwise-components-v2.json', provider: 'instatus', url: 'https://status.splitwise.com/v2/components.json', components: 3, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/splitwise-summary-up.json', provider: 'instatus', url: 'https://status.splitwise.com/summary.json', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/tldv-summary-up.json', provider: 'instatus', url: 'https://tldv.instatus.com/summary.json', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/undermaintenance-summary-synth.json', provider: 'instatus', url: 'https://status.example.com/v3/summary.json', components: 0, groups: 0, incidents: 0, maintenances: 1, overall: 'under_maintenance', warnings: [] },
  { file: 'instatus/wistia-components-v3-trimmed.json', provider: 'instatus', url: 'https://status.wistia.com/v3/components.json', components: 1, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'instatus/wistia-summary-up.json', provider: 'instatus', url: 'https://status.wistia.com/summary.json', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
];
