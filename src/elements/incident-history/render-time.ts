import { html, type TemplateResult } from 'lit';
import { formatFor, zoneOf, type Format } from '../../locale/format.js';
import type { HistoryContext } from './history-context.js';

export const isSameDay = (a: number, b: number, format: Format): boolean => format.date(a) === format.date(b);

/** Milliseconds of a day. */
const DAY = 86_400_000;
/** The weekday and the time, where a date would say no more. */
const DAY_TIME = { weekday: 'short', hour: 'numeric', minute: 'numeric' } as const;

/** "Today, 4:01 PM". "Sat 4:01 PM" if that is less than a day ago. Otherwise, the date and the time. */
export const dayAndTime = (at: number, { format, messages, now }: HistoryContext): string => {
  const isToday = isSameDay(at, now, format);
  return at < now && now - at < DAY && !isToday
    ? format.dates(at, DAY_TIME)
    : messages.dayAndTime(isToday ? messages.today : format.date(at), format.time(at));
};

/** A time in words. The complete one is shown on hover, also in the time zone of the status page. */
export const renderTime = (at: number, words: string, { format, messages, state }: HistoryContext): TemplateResult => {
  const own = format.full(at);
  // Not before: the first use of Intl takes 15 ms.
  const onEnter = ({ currentTarget }: Event): void => {
    const zone = zoneOf(state.feed?.page.timeZone);
    const there = zone && formatFor(messages, zone).full(at);
    if (there && there !== own && currentTarget instanceof HTMLElement)
      currentTarget.title = `${own}\n${there} (${zone})`;
  };
  return html`<time part="time" datetime=${new Date(at).toISOString()} title=${own} @pointerenter=${onEnter}>${words}</time>`;
};
