import type { CommonMessages, RelativeUnit } from '../messages.js';

const all = {
  operational: 'All systems operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  minor_outage: 'Minor outage',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  unknown: 'Status unknown',
} as const;

/** The states in the middle of a sentence. */
export const inSentence = {
  operational: 'operational',
  under_maintenance: 'under maintenance',
  degraded_performance: 'degraded performance',
  minor_outage: 'minor outage',
  partial_outage: 'partial outage',
  major_outage: 'major outage',
  unknown: 'status unknown',
} as const;

const s = (count: number): string => (count === 1 ? '' : 's');

const amount = (count: number, unit: RelativeUnit): string => `${count} ${unit}${s(count)}`;
/** "1 day", "90 days" */
export const dayCount = (days: number): string => amount(days, 'day');
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English for all tags. */
export const enCommon: CommonMessages = {
  lang: 'en',
  status: { ...all, operational: 'Operational', unknown: 'Unknown' },
  all,
  inSentence,
  some: (status, affected, count) =>
    `${all[status]}${status === 'unknown' || status === 'under_maintenance' ? ':' : ' affecting'} ${affected} of ${count} components`,
  one: (name, status) => `${name}: ${inSentence[status]}`,
  viewPage: 'View status page',
  unnamed: 'Unnamed component',
  incident: {
    investigating: 'Investigating',
    identified: 'Identified',
    monitoring: 'Monitoring',
    resolved: 'Resolved',
    postmortem: 'Postmortem',
    unknown: 'Update',
  },
  maintenance: {
    scheduled: 'Scheduled',
    in_progress: 'In progress',
    verifying: 'Verifying',
    completed: 'Completed',
    unknown: 'Maintenance',
  },
  dismiss: 'Dismiss',
  dismissed: 'Dismissed',
  undo: 'Undo',
  was: (status, ago) =>
    status === 'operational'
      ? `Was ${inSentence[status]}${ago && ` ${ago}`}`
      : `Last known state: ${inSentence[status]}${ago && `, ${ago}`}`,
  stale: (ago) => `Last checked ${ago}`,
  unavailable: 'Status is unavailable right now',
  phase: (word) => word.toLowerCase(),
  readMore: 'Read more',
  duration: (hours, minutes) => `${hours} ${minutes}`,
  list: (first, next) => `${first}, ${next}`,
  otherNotices: (count, areIncidents) => `${count} more ${areIncidents ? 'incident' : 'notice'}${s(count)}`,
  badgeLabel: (word) => `Status: ${word}`,
  started: (ago) => `started ${ago}`,
  more: (count) => `+${count}`,
  starts: (when) => `starts ${when}`,
  ends: (when) => `ends ${when}`,
  updated: (ago) => `Updated ${ago}`,
  justNow: 'just now',
  numbers: {
    en: {
      relative: (ahead, unit) => (ahead < 0 ? `${amount(-ahead, unit)} ago` : `in ${amount(ahead, unit)}`),
      amount,
      day: (day, month, year) => `${MONTHS[month - 1]} ${day}, ${year}`,
      month: (month, year) => `${MONTHS[month - 1]} ${year}`,
      time: (hour, minute) => `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'A' : 'P'}M`,
      moment: (day, time) => `${day} at ${time}`,
      percent: (percent) => `${percent}%`,
    },
  },
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  untitled: 'Untitled notice',
};
