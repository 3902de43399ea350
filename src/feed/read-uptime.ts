import { boolean, date, isAbsent, list, number, object, parser, positive, required } from './read-values.js';
import type { Raw } from './read-values.js';
import { DAY_SECONDS, isDate } from './time-formats.js';

const requiredDate = required(date);
const seconds = number(DAY_SECONDS);
const ratio = number(1);

const dayOf = (raw: Raw) => ({
  date: requiredDate(raw.date, 'date'),
  partialOutage: seconds(raw.partialOutage, 'partialOutage'),
  majorOutage: seconds(raw.majorOutage, 'majorOutage'),
  minorOutage: seconds(raw.minorOutage, 'minorOutage'),
  degraded: seconds(raw.degraded, 'degraded'),
  maintenance: seconds(raw.maintenance, 'maintenance'),
  noData: boolean(raw.noData, 'noData'),
});
const day = object((raw) => {
  const before = parser.count;
  const item = dayOf(raw);
  // Only days with problems are listed. If one of the numbers is invalid, the day must look neither operational nor less bad.
  return parser.count > before ? dayOf({ date: item.date || undefined, noData: true }) : item;
});
const days = list(
  day,
  (item) => item.date,
  (a, b) => (a.date < b.date ? -1 : 1),
);
const shareDays = required(positive);
const shareRatio = required(ratio);
const shares = list(object((raw) => ({ days: shareDays(raw.days, 'days'), ratio: shareRatio(raw.ratio, 'ratio') })));
/** The uptime of a component. */
export const uptime = object((raw) => {
  const before = parser.lost;
  const listed = days(raw.days, 'days');
  // If the last day or one of the listed days is invalid, no day counts as monitored.
  const isKnown = parser.lost === before && (isAbsent(raw.to) || isDate(raw.to));
  return {
    ratio: ratio(raw.ratio, 'ratio'),
    shares: shares(raw.shares, 'shares'),
    from: isKnown ? date(raw.from, 'from') : undefined,
    to: date(raw.to, 'to'),
    days: listed,
  };
});
