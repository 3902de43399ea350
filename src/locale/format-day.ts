import type { Format } from './format.js';
import { oncePer } from './once.js';

const long = oncePer((lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }));
const withWeekday = oncePer((lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }));

/** Formats a calendar day `YYYY-MM-DD`. With the weekday if `full`. */
export const formatDay = ({ messages: { lang }, words }: Format, text: string, full = false): string => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return (!full && words?.day(date, month, year)) || (full ? withWeekday : long)(lang).format(+new Date(text));
};
