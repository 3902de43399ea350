import type { HistoryMessages } from '../messages.js';

/** English for incident histories. */
export const enHistory: HistoryMessages = {
  impact: {
    none: 'Notice',
    minor: 'Minor',
    major: 'Major',
    critical: 'Critical',
    maintenance: 'Maintenance',
    unknown: 'Impact unknown',
  },
  activeNotices: 'Active notices',
  maintenances: 'Scheduled maintenance',
  recentNotices: 'Recent notices',
  noNotices: 'No notices',
  moreNotices: 'Show notice history',
  olderFailed: 'Older notices could not be loaded. Try again.',
  resolvedAfter: (duration) => `Resolved after ${duration}`,
  lasting: (duration) => `for ${duration}`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  affectedComponents: 'Affected components',
  moreComponents: (count) => `+ ${count}`,
  showOriginal: 'Show original',
  restOnPage: 'Read the rest on the status page',
};
