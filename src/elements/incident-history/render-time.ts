import { html, type TemplateResult } from 'lit';
import type { Format } from '../../locale/format.js';
import type { HistoryContext } from './history-context.js';

export const isSameDay = (a: number, b: number, format: Format): boolean => format.date(a) === format.date(b);

/** "Today, 4:01 PM", or the date and the time if it is another day. */
export const dayAndTime = (at: number, { format, messages, now }: HistoryContext): string =>
  isSameDay(at, now, format) ? messages.todayAt(format.time(at)) : format.full(at);

/** A time in words. The complete one is shown on hover. */
export const renderTime = (at: number, words: string, format: Format): TemplateResult =>
  html`<time part="time" datetime=${new Date(at).toISOString()} title=${format.full(at)}>${words}</time>`;
