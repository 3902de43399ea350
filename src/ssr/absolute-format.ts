import { formatFor, zoneOf, type Format } from '../locale/format.js';
import { completeWith } from '../locale/complete-messages.js';
import { enServer } from '../locale/english/en-server.js';
import type { CommonMessages } from '../locale/messages.js';
import { SERVER } from '../locale/message-sections.js';

const DAY = 86_400_000;
const serverMessages = completeWith(enServer, SERVER);

/** The time zone that is asked for, else that of the status page, else UTC. A server does not know the zone of the visitor. */
export const serverZone = (asked: string | undefined, ofPage: string | undefined): string =>
  [asked, ofPage].find((zone) => zone && zoneOf(zone)) ?? 'UTC';

/** A format with absolute times where a page has relative ones: HTML may be shown much later. */
export const absoluteFormat = (messages: CommonMessages, timeZone: string): Format => {
  const format = formatFor(messages, timeZone);
  const { dated } = serverMessages(messages);
  return { ...format, relative: (at) => dated(format.full(at)) };
};

/** Messages that name days by their dates, not as today or days before it. */
export const absoluteMessages = (messages: CommonMessages, { date }: Format, now: number): CommonMessages => {
  const days = {
    today: date(now),
    daysAgo: (count: number) => date(now - count * DAY),
  };
  return { ...messages, ...days };
};

/** "November 28, 2026 at 2:05 PM UTC", where the messages have a relative time. */
export const zonedTime = (at: number, messages: CommonMessages, timeZone: string): string => {
  const format = new Intl.DateTimeFormat(messages.lang, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return serverMessages(messages).dated(format.format(at));
};
