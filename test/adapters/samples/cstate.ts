import type { Sample } from '../sample.js';

const provider = 'cstate';
const url = 'https://example.com/index.json';

/** Categories without their title are no groups; informational posts are no incidents; one permalink is one incident. */
export const samples: readonly Sample[] = [
  { file: 'cstate/example-index.json', provider, url, components: 5, groups: 1, incidents: 1, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'cstate/example-index.json', provider, url, with: ['cstate/example-issues-list.json'], components: 5, groups: 1, incidents: 8, maintenances: 0, overall: 'major_outage', warnings: [] },
  // Eleven issues, three of them informational; one is open.
  { file: 'cstate/example-issues-list.json', provider, url: 'https://example.com/issues/index.json', components: 0, groups: 0, incidents: 8, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'cstate/example-issue-dns.json', provider, url: 'https://example.com/issues/2024-12-27-dns-resolution-api/index.json', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'major_outage', warnings: [] },
  { file: 'cstate/example-issue-formatting.json', provider, url: 'https://example.com/issues/2023-04-16-formatting-testing/index.json', components: 0, groups: 0, incidents: 0, maintenances: 0, overall: 'unknown', warnings: [] },
  { file: 'cstate/example-issue-maintenance.json', provider, url: 'https://example.com/issues/2024-02-24-maintenance-window/index.json', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'unknown', warnings: [] },
  { file: 'cstate/example-issue-timeline.json', provider, url: 'https://example.com/issues/2018-04-13-unavailable-guilds-connection-issues/index.json', components: 0, groups: 0, incidents: 1, maintenances: 0, overall: 'unknown', warnings: [] },
  // Disrupted by the page's own word: what is was cut out of the recording.
  { file: 'cstate/torproject-index-1.json', provider, url: 'https://status.torproject.org/index.json', components: 15, groups: 3, incidents: 0, maintenances: 0, overall: 'partial_outage', warnings: [] },
  { file: 'cstate/torproject-index-2.json', provider, url: 'https://status.torproject.org/index.json', components: 15, groups: 3, incidents: 1, maintenances: 0, overall: 'partial_outage', warnings: [] },
];
