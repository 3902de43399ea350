import { boolean, date, isAbsent, keyReader, list, number, object, positive, required } from './read-values.js';
import { parser } from './parser-state.js';
import type { ReadKey } from './read-values.js';
import { DAY_SECONDS, isDate } from './time-formats.js';

const requiredDate = required(date);
const seconds = number(DAY_SECONDS);
const ratio = number(1);

const dayOf = (read: ReadKey) => ({
  date: read('date', requiredDate),
  partialOutage: read('partialOutage', seconds),
  majorOutage: read('majorOutage', seconds),
  minorOutage: read('minorOutage', seconds),
  degraded: read('degraded', seconds),
  maintenance: read('maintenance', seconds),
  noData: read('noData', boolean),
});
const day = object((read) => {
  const before = parser.count;
  const item = dayOf(read);
  // Only days with problems are listed. If one of the numbers is invalid, the day must look neither operational nor less bad.
  return parser.count > before ? dayOf(keyReader({ date: item.date || undefined, noData: true })) : item;
});
const days = list(
  day,
  (item) => item.date,
  (a, b) => (a.date < b.date ? -1 : 1),
);
const shareDays = required(positive);
const shareRatio = required(ratio);
const shares = list(object((read) => ({ days: read('days', shareDays), ratio: read('ratio', shareRatio) })));
/** The uptime of a component. */
export const uptime = object((read, raw) => {
  const before = parser.lost;
  const listed = read('days', days);
  // If the last day or one of the listed days is invalid, no day counts as monitored.
  const isKnown = parser.lost === before && (isAbsent(raw.to) || isDate(raw.to));
  return {
    ratio: read('ratio', ratio),
    shares: read('shares', shares),
    from: isKnown ? read('from', date) : undefined,
    to: read('to', date),
    days: listed,
  };
});
