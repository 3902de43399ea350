import type { Format } from './format.js';
import { oncePer } from './once.js';

const unit = (name: string) =>
  oncePer((lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }));
const units = { hour: unit('hour'), minute: unit('minute') };

/** Formats a duration: "5 h 12 min", or "5 hours 12 minutes" if `long`, for screen readers. At least one minute. */
export const formatDuration = ({ messages, words }: Format, seconds: number, long = false): string => {
  const total = Math.max(1, Math.round(seconds / 60));
  const amount = (count: number, name: 'hour' | 'minute'): string[] =>
    count
      ? [long ? (words?.amount(count, name) ?? units[name](messages.lang).format(count)) : messages[`${name}s`](count)]
      : [];
  return [...amount(Math.floor(total / 60), 'hour'), ...amount(total % 60, 'minute')].reduce(messages.duration);
};
