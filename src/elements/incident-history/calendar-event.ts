import type { StatusFeed } from '../../feed/schema.js';
import { tagUri } from '../../feed/tag-uri.js';
import type { CommonMessages, HistoryMessages } from '../../locale/messages.js';
import { calendarText, calendarTime, escapeCalendarText } from '../../text/calendar.js';
import type { Notice } from './notice.js';

/**
 * A planned maintenance as an iCalendar file. It has the same id as in the calendar that the server makes (`createFeedHandler`), so
 * that a calendar with both has it once.
 */
export const calendarEvent = (
  { id, title, start = NaN, end = NaN, url, components, updates }: Notice,
  feed: StatusFeed,
  messages: CommonMessages & HistoryMessages,
  now: number,
): string => {
  const names = feed.components.flatMap((component) => (components.includes(component.id) ? [component.name] : []));
  const link = url ?? feed.page.url;
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ScootKit//Status Widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeCalendarText(tagUri(feed, 'maintenance', id))}`,
    `DTSTAMP:${calendarTime(now)}`,
    `SEQUENCE:${updates.length}`,
    `DTSTART:${calendarTime(start)}`,
    ...(end > start ? [`DTEND:${calendarTime(end)}`] : []),
    `SUMMARY:${escapeCalendarText(messages.labeled(feed.page.name, title))}`,
    ...(names.length
      ? [
          `DESCRIPTION:${escapeCalendarText(messages.labeled(messages.affectedComponents, names.reduce(messages.list)))}`,
        ]
      : []),
    ...(link ? [`URL:${link}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
};

/** Saves a planned maintenance as a file, which calendars open. */
export const saveEvent = (notice: Notice, feed: StatusFeed, messages: CommonMessages & HistoryMessages): void => {
  const file = new Blob([calendarEvent(notice, feed, messages, Date.now())], { type: 'text/calendar' });
  const href = URL.createObjectURL(file);
  const name = notice.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'maintenance';
  Object.assign(document.createElement('a'), { href, download: `${name}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};
