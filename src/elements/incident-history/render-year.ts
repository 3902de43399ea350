import type { TemplateResult } from 'lit';
import { middleOf, monthOf, nameOf, yearOf, type CalendarMonth } from './calendar-month.js';
import type { ControlsContext } from './history-context.js';
import type { MonthsOfNotices } from './months-of-notices.js';
import type { SharedCode } from './shared-code.js';

interface YearOptions {
  readonly months: MonthsOfNotices;
  /** Undefined for all months. */
  readonly selected: CalendarMonth | undefined;
  /** Whether the feed has older pages that are not loaded yet. */
  readonly canLoad: boolean;
  readonly onSelect: (month: CalendarMonth | undefined) => void;
}

/** The months of the selected year, each with its number of notices and the worst of their impacts. */
export const renderYear = (
  { html, nothing, icon }: SharedCode,
  { messages, format, now }: ControlsContext,
  { months, selected, canLoad, onSelect }: YearOptions,
): TemplateResult => {
  const current = monthOf(now, format);
  const month = selected ?? current;
  const first = 12 * yearOf(month);
  const shortNames = new Intl.DateTimeFormat(messages.lang, { month: 'short', calendar: 'gregory', timeZone: 'UTC' });
  const isLoaded = (each: CalendarMonth): boolean => each === current || !!months.of(each) || months.isComplete(each);
  const isOff = (each: CalendarMonth): boolean => each > current || !(canLoad || isLoaded(each));

  const renderStep = (label: string, each: CalendarMonth, path: string): TemplateResult =>
    html`<button
      part="action"
      class="step"
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isOff(each)}
      @click=${() => isOff(each) || onSelect(each)}
    >
      <svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>
    </button>`;

  const renderMonth = (each: CalendarMonth): TemplateResult => {
    const name = nameOf(each, format);
    const { items, level } = months.of(each) ?? {};
    const isShown = each <= current && isLoaded(each);
    const count = items?.size ?? 0;
    return html`<li>
      <button
        part="action"
        class="cell ${isShown ? '' : each > current ? 'later' : 'missing'}"
        type="button"
        aria-disabled=${isOff(each)}
        aria-pressed=${each === selected}
        @click=${() => isOff(each) || onSelect(each)}
      >
        <span aria-hidden="true">${shortNames.format(middleOf(each))}</span>
        <span class="count" aria-hidden="true">${level ? icon(level) : nothing}${isShown ? count : each > current ? nothing : '?'}</span>
        <span class="sr">${isShown ? messages.inMonth(name, count) : messages.monthUnknown(name)}</span>
      </button>
    </li>`;
  };

  return html`<div class="steps">
      ${renderStep(messages.previousMonth, month - 1, 'm10 3-5 5 5 5')}
      <span class="selected">${selected === undefined ? yearOf(month) : nameOf(month, format)}</span>
      ${renderStep(messages.nextMonth, month + 1, 'm6 3 5 5-5 5')}
      <button
        part="action"
        class="small"
        type="button"
        aria-disabled=${selected === undefined}
        @click=${() => onSelect(undefined)}
      >
        ${messages.allMonths}
      </button>
    </div>
    <ul class="year" role="list">
      ${[...Array(12).keys()].map((index) => renderMonth(first + index))}
    </ul>`;
};
