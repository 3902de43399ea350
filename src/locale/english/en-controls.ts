import type { ControlsMessages } from '../messages.js';

const notices = (count: number): string => (count ? `${count} notice${count === 1 ? '' : 's'}` : 'No notices');

/** English for the controls of a history. */
export const enControls: ControlsMessages = {
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
