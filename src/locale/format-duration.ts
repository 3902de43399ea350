import type { Format } from './format.js';
import { oncePer } from './once.js';

const unit = (name: string) =>
  oncePer((lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }));
const hours = unit('hour');
const minutes = unit('minute');

/** Formats a duration: "5 h 12 min", or "5 hours 12 minutes" if `long`, for screen readers. At least one minute. */
export const formatDuration = ({ messages, words }: Format, seconds: number, long = false): string => {
  const { lang } = messages;
  const total = Math.max(1, Math.round(seconds / 60));
  const h = Math.floor(total / 60);
  const min = total % 60;
  const parts: string[] = [];
  if (h) parts.push(long ? (words?.amount(h, 'hour') ?? hours(lang).format(h)) : messages.hours(h));
  if (min) parts.push(long ? (words?.amount(min, 'minute') ?? minutes(lang).format(min)) : messages.minutes(min));
  return parts.reduce(messages.duration);
};
