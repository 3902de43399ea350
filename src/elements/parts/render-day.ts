import { html, nothing, type TemplateResult } from 'lit';
import type { Component, StatusFeed } from '../../feed/schema.js';
import { formatDay } from '../../locale/format-day.js';
import { formatDuration } from '../../locale/format-duration.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages, ListMessages } from '../../locale/messages.js';
import { dayWords, problemsOf, type ShownDay } from './day-bars.js';
import type { DayIncident } from './day-incidents.js';
import { icon } from './icon.js';

/** The days of a component, and what is needed to show their details. */
export interface ComponentDays {
  readonly component: Component;
  readonly days: readonly ShownDay[];
  readonly feed: StatusFeed;
  readonly timeZone: string | undefined;
  readonly pageLink: string | undefined;
  readonly messages: CommonMessages & ListMessages;
  readonly format: Format;
}

/** The details of a day: the date, the time in each state, and the incidents. */
export const renderDay = (day: ShownDay, incidents: readonly DayIncident[], found: ComponentDays): TemplateResult => {
  const { messages, format } = found;
  const line = (state: ShownDay['state'], words: string, seconds = 0): TemplateResult =>
    html`<div class=${state}>
        ${state === 'no_data' ? nothing : icon(state)}${words}${seconds ? html`<bdi class="time">${formatDuration(format, seconds)}</bdi>` : nothing}
      </div>`;
  const problems = problemsOf(day).map(([status, seconds]) => line(status, messages.status[status], seconds));
  const links = incidents.map(({ title, href }) => {
    const words = html`<bdi>${title.trim() || messages.untitled}</bdi>`;
    return href
      ? html`<a part="action" class="incident" href=${href}>${words}</a>`
      : html`<div class="incident">${words}</div>`;
  });
  return html`<div part="day" class="day">
      <b>${formatDay(format, day.date, true)}</b>
      ${problems.length ? problems : line(day.state, day.state === 'operational' ? messages.status[day.state] : dayWords(day, messages, format))} ${links}
    </div>`;
};
