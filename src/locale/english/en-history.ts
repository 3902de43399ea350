import type { HistoryMessages } from '../messages.js';

const notices = (count: number): string => (count ? `${count} notice${count === 1 ? '' : 's'}` : 'No notices');

/** English for incident histories. */
export const enHistory: HistoryMessages = {
  impact: {
    none: 'Notice',
    maintenance: 'Maintenance',
    unknown: 'Impact unknown',
  },
  todayAt: (time) => `Today, ${time}`,
  dated: (moment) => moment,
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
  search: 'Search in titles',
  allComponents: 'All components',
  allOf: (group) => `All of ${group}`,
  kind: 'Kind of notice',
  allKinds: 'All kinds',
  results: notices,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  allMonths: 'Show all months',
  inMonth: (month, count) => `${month}: ${notices(count)}`,
  monthUnknown: (month) => `${month}: not known`,
  showTimesIn: (zone) => `Show times in ${zone}`,
  showOwnTimes: 'Show times in your time zone',
};
