import type { Sample } from '../sample.js';

/** A notice is an issue too: the page is not `ok`. */
export const samples: readonly Sample[] = [
  { file: 'slack/slack-current-long-notes.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 2, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'slack/slack-current-many-services.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'slack/slack-current-notice.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'degraded_performance', warnings: [] },
  { file: 'slack/slack-current-ok.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'operational', warnings: [] },
  { file: 'slack/slack-current-outage.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'slack/slack-current-two-incidents.json', provider: 'slack', url: 'https://slack-status.com/api/v2.0.0/current', components: 0, groups: 0, incidents: 2, maintenances: 0, overall: 'degraded_performance', warnings: [] },
];
