import type { HistoryMessages } from '../messages.js';

/** English for incident histories. */
export const enHistory: HistoryMessages = {
  impact: {
    none: 'Notice',
    maintenance: 'Maintenance',
    unknown: 'Impact unknown',
  },
  today: 'Today',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  labeled: (label, text) => `${label}: ${text}`,
  activeNotices: 'Active notices',
  maintenances: 'Scheduled maintenance',
  recentNotices: 'Recent notices',
  noNotices: 'No notices',
  moreNotices: 'Show older notices',
  historyOnPage: 'Show notice history on the status page',
  olderFailed: 'Older notices could not be loaded. Try again.',
  showUpdates: (earlier) =>
    earlier ? `Show ${earlier} earlier update${earlier === 1 ? '' : 's'}` : 'Show the whole update',
  showLess: 'Show less',
  resolvedAfter: (duration) => `Resolved after ${duration}`,
  lasting: (duration) => `for ${duration}`,
  downtime: (duration) => `${duration} of downtime`,
  reopened: 'Reopened',
  addToCalendar: 'Add to calendar',
  copyLink: 'Copy link',
  copied: 'Link copied',
  affectedComponents: 'Affected components',
  showOriginal: 'Show original',
  restOnPage: 'Read the rest on the status page',
};
