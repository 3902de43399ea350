import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { formatDuration } from '../../locale/format-duration.js';
import type { HistoryContext } from './history-context.js';
import type { Notice } from './notice.js';
import type { NoticeActions } from './notice-actions.js';
import { dayAndTime, isSameDay, renderTime } from './render-time.js';

interface DatesOptions {
  readonly context: HistoryContext;
  readonly actions: NoticeActions;
}

/** "November 20, 2026 – November 21, 2026" */
const renderSpan = (
  start: TemplateResult | undefined,
  end: TemplateResult | undefined,
  { messages }: HistoryContext,
): TemplateResult => html`<span>${start}${start && end ? messages.range('', '') : nothing}${end}</span>`;

/** When a maintenance is planned, and how long until its start or its end. */
const renderPlan = (notice: Notice, { context, actions }: DatesOptions): unknown => {
  const { format, messages, now, pageLink } = context;
  const { start, end, isOpen, url = pageLink } = notice;
  const endWords = (at: number): string =>
    start !== undefined && isSameDay(start, at, format) ? format.time(at) : dayAndTime(at, context);
  const span = renderSpan(
    start === undefined ? undefined : renderTime(start, dayAndTime(start, context), context),
    end === undefined ? undefined : renderTime(end, endWords(end), context),
    context,
  );
  if (isOpen && start !== undefined && start > now)
    return html`${span}<span>${messages.starts(format.relative(start, now))}</span>${
      actions.canSave
        ? html`<button part="action" class="small" type="button" @click=${() => actions.saveEvent(notice, context)}>
              ${messages.addToCalendar}
            </button>`
        : url && html`<a part="action" class="small" href=${url}>${messages.viewPage}</a>`
    }`;
  return isOpen && end !== undefined && end > now
    ? html`${span}<span>${messages.ends(format.relative(end, now))}</span>`
    : span;
};

/** When a notice began and ended, and how long it took. */
export const renderDates = (notice: Notice, options: DatesOptions): unknown => {
  const { start, end, duration, downtime, isOpen, isMaintenance } = notice;
  const { context } = options;
  const { format, messages, now } = context;
  if (isMaintenance) return renderPlan(notice, options);
  const day = (at: number): TemplateResult =>
    renderTime(at, isOpen ? dayAndTime(at, context) : format.date(at), context);
  const span = renderSpan(
    start === undefined ? undefined : day(start),
    start === undefined || end === undefined || isSameDay(start, end, format) ? undefined : day(end),
    context,
  );
  const lengths = [
    duration !== undefined && messages.resolvedAfter(formatDuration(format, duration)),
    !!downtime && messages.downtime(formatDuration(format, downtime)),
    isOpen &&
      start !== undefined &&
      now - start > 60_000 &&
      messages.lasting(formatDuration(format, (now - start) / 1000)),
  ];
  return html`${span} ${lengths.map((words) => (words ? html`<span>${words}</span>` : nothing))}`;
};
