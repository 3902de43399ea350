import { isDate } from '../feed/time-formats.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s+)?';
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>\\d{4})';

/** Forms of a day that can be read in one way only. `10/11/2026` is not one of them: which number is the month depends on the country. */
const DAYS = [
  `${YEAR}(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>${DAY}`,
  `${YEAR}(?<month>\\d\\d)(?<day>\\d\\d)`,
  `${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`,
  `(?<day>1[3-9]|[23]\\d)(?<sign>[-/])(?<month>\\d{1,2})\\k<sign>${YEAR}`,
  `(?<month>\\d{1,2})(?<sign>[-/])(?<day>1[3-9]|[23]\\d)\\k<sign>${YEAR}`,
  // RFC 2822, and dates in English.
  `${WEEKDAY}${DAY}(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`,
  `${WEEKDAY}${MONTH}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
];
const CLOCK =
  '(?:(?:T|,?\\s+(?:at\\s+)?)(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d+))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?(?:\\s*(?<zone>Z|(?:UTC|GMT)?[+-]\\d\\d:?\\d\\d|UTC|GMT)(?:\\s*\\([^)]*\\))?)?)?';
const FORMS = DAYS.map((day) => new RegExp(`^${day}${CLOCK}$`, 'i'));

/** Numbers of other sizes are more probably digits of a date. Until 2033. */
const unixTime = (found: number): number => {
  const at = found < 1e11 ? found * 1000 : found;
  return at >= 1e12 && at < 2e12 ? at : NaN;
};

const twoDigits = (text: string | number = 0): string => String(text).padStart(2, '0');

/** `05:00:00.500`. Undefined if the hour does not exist. */
const clockOf = ({ hour = '0', minute, second, fraction = '0', half }: Partial<Record<string, string>>) => {
  const isHour = half ? +hour >= 1 && +hour <= 12 : +hour <= 23;
  if (!isHour) return undefined;
  const inDay = half ? (+hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return `${twoDigits(inDay)}:${twoDigits(minute)}:${twoDigits(second)}.${fraction}`;
};

/** `+01:00` */
const offsetOf = (zone: string): string => zone.replace(/^(?:UTC|GMT|Z)/i, '').replace(/^([+-]\d\d):?/, '$1:') || 'Z';

const writeTime = (at: number, isDay: boolean): string => {
  const iso = new Date(at).toISOString();
  return `write "${isDay ? iso.slice(0, 10) : iso.replace('.000', '')}"`;
};

/** What to write for a time, or for a day, in another format. Empty if it cannot be read, or in more than one way. */
export const timeHint = (found: unknown, isDay: boolean): string => {
  const text = typeof found === 'string' ? found.trim() : '';
  const number = typeof found === 'number' ? found : /^\d+$/.test(text) ? Number(text) : NaN;
  const at = unixTime(number);
  // Midnight in another time zone may be on the day before in UTC.
  if (at) return isDay && at % 86_400_000 ? '' : writeTime(at, isDay);
  const match = FORMS.map((form) => form.exec(text || String(number))).find((each) => each);
  if (!match?.groups) return '';
  const { year = '', name = '', day, zone } = match.groups;
  const month = match.groups.month ?? MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const clock = clockOf(match.groups);
  if (!isDate(date) || !clock) return '';
  if (isDay) return `write "${date}"`;
  const time = Date.parse(`${date}T${clock}${offsetOf(zone ?? 'Z')}`);
  if (!time) return '';
  return `${writeTime(time, false)}${zone ? '' : ', or with your offset, such as +01:00'}`;
};
