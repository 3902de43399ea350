import type { Maintenance, StatusFeed } from '../feed/schema.js';
import { tagUri } from '../feed/tag-uri.js';
import type { Messages } from '../locale/messages.js';
import { calendarText, calendarTime, escapeCalendarText } from '../text/calendar.js';
import { readText } from '../text/read-text.js';
import { firstSequence } from './calendar-sequences.js';
import { componentNames } from './component-names.js';
import { toPlainText } from './text-plain.js';

/** When a maintenance was reported as completed. */
const completedAt = ({ status, updates }: Maintenance): string | undefined =>
  status === 'completed' ? updates.find((update) => update.status === 'completed')?.at : undefined;

const eventLines = (
  feed: StatusFeed,
  maintenance: Maintenance,
  messages: Messages,
  sequences: ReadonlyMap<string, number>,
  isWithdrawn = false,
): readonly string[] => {
  const { id, title, status, startsAt, endsAt, url, components, updates } = maintenance;
  if (!startsAt) return [];
  const completed = completedAt(maintenance);
  // One that is completed before its start did not take place.
  const isCanceled = isWithdrawn || (!!completed && Date.parse(completed) < Date.parse(startsAt));
  const ends = [endsAt, isCanceled ? undefined : completed].flatMap((at) => (at ? [Date.parse(at)] : []));
  const end = Math.min(...ends);
  const names = componentNames(feed, components);
  const description = [
    messages.maintenance[status],
    names.length ? messages.labeled(messages.affectedComponents, names.reduce(messages.list)) : '',
    ...updates.slice(0, 1).map(({ body, format }) => toPlainText(readText(body ?? '', format ?? 'text'))),
  ]
    .filter(Boolean)
    .join('\n\n');
  return [
    'BEGIN:VEVENT',
    // The same for a maintenance that has moved, so that calendars move the event.
    `UID:${escapeCalendarText(tagUri(feed, 'maintenance', id))}`,
    `DTSTAMP:${calendarTime(Date.parse(updates[0]?.at ?? startsAt))}`,
    `SEQUENCE:${sequences.get(id) ?? firstSequence(maintenance, isWithdrawn)}`,
    `DTSTART:${calendarTime(Date.parse(startsAt))}`,
    ...(end > Date.parse(startsAt) && end < Infinity ? [`DTEND:${calendarTime(end)}`] : []),
    `SUMMARY:${escapeCalendarText(messages.labeled(feed.page.name, title || messages.untitled))}`,
    `DESCRIPTION:${escapeCalendarText(description)}`,
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${isCanceled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/** A component that shows nothing, because a calendar must have one: https://www.rfc-editor.org/rfc/rfc5545#section-3.6 */
const NO_EVENTS = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * The maintenances of a feed as a calendar to subscribe to: https://www.rfc-editor.org/rfc/rfc5545. A maintenance without a start is
 * left out. `canceled` are those that were withdrawn before their start. `sequences` are those of an archive. The name and the refresh interval are those of https://www.rfc-editor.org/rfc/rfc7986
 */
export const maintenanceCalendar = (
  feed: StatusFeed,
  messages: Messages,
  canceled: readonly Maintenance[] = [],
  sequences: ReadonlyMap<string, number> = new Map(),
): string => {
  const events = [
    ...feed.maintenances.flatMap((maintenance) => eventLines(feed, maintenance, messages, sequences)),
    ...canceled.flatMap((maintenance) => eventLines(feed, maintenance, messages, sequences, true)),
  ];
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ScootKit//Status Widgets//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeCalendarText(feed.page.name)}`,
    `X-WR-CALNAME:${escapeCalendarText(feed.page.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(events.length ? events : NO_EVENTS),
    'END:VCALENDAR',
  ]);
};
