import { html, type TemplateResult } from 'lit';
import type { Format } from '../../locale/format.js';

export const isSameDay = (a: number, b: number, format: Format): boolean => format.date(a) === format.date(b);

/** A time in words. The complete one is shown on hover. */
export const renderTime = (at: number, words: string, format: Format): TemplateResult =>
  html`<time part="time" datetime=${new Date(at).toISOString()} title=${format.full(at)}>${words}</time>`;
