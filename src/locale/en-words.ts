import type { Words } from './messages.js';

const all = {
  operational: 'All systems operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  minor_outage: 'Minor outage',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  unknown: 'Status unknown',
} as const;

/** The English words of the first paint; `en` has all of them. */
export const enWords: Words = {
  lang: 'en',
  status: { ...all, operational: 'Operational', unknown: 'Unknown' },
  all,
  some: {
    ...all,
    under_maintenance: 'Partly under maintenance',
    degraded_performance: 'Partially degraded performance',
    partial_outage: 'Minor outage',
    major_outage: 'Partial outage',
    unknown: 'Status partly unknown',
  },
  one: (name, status) => `${name}: ${all[status].toLowerCase()}`,
  viewPage: 'View status page',
};
