import type { StatusFeedInput } from '../../src/feed/schema.js';

/** The time of the tests. */
export const NOW = Date.parse('2026-11-28T13:05:00Z');
export const TAGS = ['status-banner', 'status-badge', 'component-list', 'incident-history', 'uptime-bars'] as const;

/** A feed of a page in Berlin, where it is an hour later than in UTC. */
export const harborFeed = (more: Partial<StatusFeedInput> = {}): StatusFeedInput => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example', timeZone: 'Europe/Berlin' },
  groups: [
    { id: 'quay', name: 'Quay' },
    { id: 'yard', name: 'Yard', collapsed: true },
  ],
  components: [
    { id: 'cranes', name: 'Cranes', status: 'operational', group: 'quay', uptime: { from: '2026-01-01', days: [] } },
    { id: 'locks', name: 'Locks', status: 'operational', group: 'yard' },
  ],
  ...more,
});

/** An incident with more updates than a history shows at first. */
export const fog: NonNullable<StatusFeedInput['incidents']>[number] = {
  id: 'fog',
  title: 'Fog over the quay',
  status: 'identified',
  impact: 'major',
  startedAt: '2026-11-28T09:00:00Z',
  url: 'https://status.harbor.example/fog',
  components: ['cranes'],
  updates: ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((body, index) => ({
    status: 'identified',
    at: `2026-11-28T09:${index}0:00Z`,
    body: `<p>${body} <b>report</b></p>`,
    format: 'html',
  })),
};
