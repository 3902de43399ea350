import { dayCount, inSentence } from './en-common.js';
import type { ListMessages } from '../messages.js';

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` over ${dayCount(days)}` : '');

/** English for component lists and day bars. */
export const enList: ListMessages = {
  groupAll: 'All operational',
  groupSome: (affected, count) => `${affected} of ${count} affected`,
  groupUnknown: (count) => `${count} unknown`,
  noComponents: 'No components listed',
  uptime: (share, days, asOf) => `${share} uptime${inDays(days)}${asOf && ` as of ${asOf}`}`,
  today: 'Today',
  daysAgo: (count) => `${dayCount(count)} ago`,
  lastDays: (count) => `last ${dayCount(count)}`,
  noData: 'No data',
  noTrouble: 'no downtime',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (status, duration) => `${inSentence[status]} ${duration}`.trim(),
  uptimeTable: 'Uptime in numbers',
};
