import { formatFor, zoneOf, type Format } from '../locale/format.js';
import type { CommonMessages } from '../locale/messages.js';

const DAY = 86_400_000;

/** The time zone that is asked for, else that of the status page, else UTC. A server does not know the zone of the visitor. */
export const serverZone = (asked: string | undefined, ofPage: string | undefined): string =>
  [asked, ofPage].find((zone) => zone && zoneOf(zone)) ?? 'UTC';

/** A format with absolute times where a page has relative ones: HTML may be shown much later. */
export const absoluteFormat = (messages: CommonMessages, timeZone: string): Format => {
  const format = formatFor(messages, timeZone);
  return { ...format, relative: format.full };
};

/** Messages that name the ends of day bars by their dates, not as days before today. */
export const absoluteMessages = (messages: CommonMessages, { date }: Format, now: number): CommonMessages => {
  const ends = { today: date(now), daysAgo: (count: number) => date(now - count * DAY) };
  return { ...messages, ...ends };
};

/** "November 28, 2026 at 2:05 PM UTC" */
export const zonedTime = (at: number, { lang }: CommonMessages, timeZone: string): string =>
  new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
