import { isolated } from './isolated.js';
import type { Messages, RelativeUnit } from './messages.js';

const all = {
  operational: 'All systems operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  minor_outage: 'Minor outage',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  unknown: 'Status unknown',
} as const;

const s = (count: number): string => (count === 1 ? '' : 's');

const amount = (count: number, unit: RelativeUnit): string => `${count} ${unit}${s(count)}`;
/** Of a percentage: how many days it covers. */
const inDays = (days: number | false): string => (days ? ` in ${amount(days, 'day')}` : '');
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

/** English. */
export const en: Messages = {
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
  one: (name, status) => `${isolated(name)}: ${all[status].toLowerCase()}`,
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
  impact: {
    none: 'Notice',
    minor: 'Minor',
    major: 'Major',
    critical: 'Critical',
    maintenance: 'Maintenance',
    unknown: 'Impact unknown',
  },

  dismiss: 'Dismiss',
  loading: 'Loading status',
  was: (status, ago) =>
    status === 'operational' || status === 'under_maintenance'
      ? `Was ${status === 'operational' ? 'operational' : 'under maintenance'}${ago && ` ${ago}`}`
      : `Last known state: ${all[status].toLowerCase()}${ago && `, ${ago}`}`,
  stale: (ago) => `Last checked ${ago}`,
  unreachable: 'The feed cannot be reached.',
  unreadable: 'The feed cannot be read.',
  phase: (word) => word.toLowerCase(),
  affected: (count) => `${count} component${s(count)} affected`,
  share: (affected, count) => `${affected} of ${count} components`,
  started: (ago) => `started ${ago}`,
  starts: (when) => `starts ${when}`,
  ends: (when) => `ends ${when}`,
  updated: (ago) => `Updated ${ago}`,
  justNow: 'just now',
  numbers: {
    en: {
      relative: (ahead, unit) => (ahead < 0 ? `${amount(-ahead, unit)} ago` : `in ${amount(ahead, unit)}`),
      amount,
      day: (day, month, year) => `${MONTHS[month - 1]} ${day}, ${year}`,
      time: (hour, minute) => `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`,
      moment: (day, time) => `${day} at ${time}`,
      percent: (percent) => `${percent}%`,
    },
  },

  groupAll: 'All operational',
  groupSome: (affected, count) => `${affected} of ${count} affected`,
  groupUnknown: (count) => `${count} unknown`,
  noComponents: 'No components listed',
  uptime: (share, days) => `${share} - uptime${inDays(days)}`,
  today: 'Today',
  daysAgo: (count) => `${amount(count, 'day')} ago`,
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${share} uptime${inDays(days !== count && days)}, `}last ${amount(count, 'day')}`,
  noData: 'No data',
  noTrouble: 'no downtime',
  dayLabel: (date, what) => `${date}: ${what}`,
  dayPart: (status, duration) => `${all[status].toLowerCase()} ${duration}`.trim(),
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,

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
  untitled: 'Untitled notice',
  showOriginal: 'Show original',
  restOnPage: 'Read the rest on the status page',
};
