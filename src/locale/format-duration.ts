import type { Format } from './format.js';
import { oncePer } from './once.js';

const unit = (name: string) =>
  oncePer((lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }));
const units = { hour: unit('hour'), minute: unit('minute') };

/**
 * Formats a duration: "5 h 12 min", or "5 hours 12 minutes" if `long`, for screen readers. At least one minute. From two days on,
 * the short form has days and hours.
 */
export const formatDuration = ({ messages, words }: Format, seconds: number, long = false): string => {
  const total = Math.max(1, Math.round(seconds / 60));
  const hours = Math.floor(total / 60);
  const amount = (count: number, name: 'hour' | 'minute'): string[] =>
    count
      ? [long ? (words?.amount(count, name) ?? units[name](messages.lang).format(count)) : messages[`${name}s`](count)]
      : [];
  const parts =
    hours < 48 || long
      ? [...amount(hours, 'hour'), ...amount(total % 60, 'minute')]
      : [messages.days(Math.floor(hours / 24)), ...amount(hours % 24, 'hour')];
  return parts.reduce(messages.duration);
};
