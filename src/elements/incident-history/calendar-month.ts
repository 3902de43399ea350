import type { Format } from '../../locale/format.js';

/** A calendar month as a number: that of the months since January of the year 0. */
export type CalendarMonth = number;

export const yearOf = (month: CalendarMonth): number => Math.floor(month / 12);

/** A time in a month that is in this month in every time zone, in milliseconds. */
export const middleOf = (month: CalendarMonth): number => Date.UTC(yearOf(month), month % 12, 15);

/** "November 2026" */
export const nameOf = (month: CalendarMonth, format: Format): string => format.month(middleOf(month));

/** The month of a time in the time zone of a format. */
export const monthOf = (at: number, format: Format): CalendarMonth => {
  const date = new Date(at);
  const month = 12 * date.getUTCFullYear() + date.getUTCMonth();
  // The time zone may be behind or ahead of UTC.
  return [month, month - 1, month + 1].find((each) => nameOf(each, format) === format.month(at)) ?? month;
};
