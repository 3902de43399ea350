import type { Sample } from '../sample.js';

/** Flashduty's feed looks alike; what incident.io's own pages ask for is not documented. Of updates without a time the two are lost. */
export const samples: readonly Sample[] = [
  { file: 'incidentio/flashduty-deepseek-lookalike.json' },
  { file: 'incidentio/neon-widget-empty.json', provider: 'incident-io', url: 'https://neonstatus.com/aws-europe-frankfurt/api/v1/summary', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'incidentio/openai-summary-active-2026-09-29.json', provider: 'incident-io', url: 'https://status.openai.com/api/v2/summary.json', components: 25, groups: 0, incidents: 2, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'incidentio/openai-summary-active-minimal.json', provider: 'incident-io', url: 'https://status.openai.com/api/v2/summary.json', components: 1, groups: 0, incidents: 1, maintenances: 0, overall: 'degraded_performance', warnings: ['$.incidents[0].updates[0]', '$.incidents[0].updates[1]'] },
  { file: 'incidentio/openai-summary-ok-no-incidents-key.json', provider: 'incident-io', url: 'https://status.openai.com/api/v2/summary.json', components: 8, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'incidentio/proxy-component-impacts-empty.json' },
  { file: 'incidentio/proxy-incidents-trimmed.json' },
  { file: 'incidentio/proxy-summary-structure.json' },
  { file: 'incidentio/widget-api-example.json', provider: 'incident-io', url: 'https://status.example.com/api/v1/summary', components: 1, groups: 1, incidents: 1, maintenances: 2, overall: 'partial_outage', warnings: [] },
];
