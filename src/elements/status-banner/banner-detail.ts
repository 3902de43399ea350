import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isInProgress } from '../../feed/derive.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { Format } from '../../locale/format.js';
import { summarize } from '../../locale/summarize.js';
import { failureText } from '../base/failure-text.js';
import { statusIconOf } from '../base/status-icon.js';
import type { RenderContext } from '../base/render-context.js';

/** Milliseconds. An incident that starts this soon has already started, because clocks differ. */
const TOLERANCE = 300_000;

/** Whether a visitor has hovered or focused a time. Before that, no absolute time is formatted: the first call of Intl takes 15 ms. */
let hasShownTime = false;

/** A relative time that shows its absolute time on hover and focus. */
const renderTime = (at: string, words: string, format: Format): TemplateResult => {
  const full = (): string => format.full(Date.parse(at));
  const onShow = ({ currentTarget }: Event): void => {
    hasShownTime = true;
    if (currentTarget instanceof HTMLElement) currentTarget.dataset.full = full();
  };
  return html`<time part="time" tabindex="0" datetime=${at} data-full=${hasShownTime ? full() : nothing} @pointerenter=${onShow} @focus=${onShow}>${words}</time>`;
};

/** Words that contain the age of the data. Shows the time of the data on hover and focus. */
const renderAge = ({ asOf, format }: RenderContext, words: string): unknown =>
  asOf > 0 ? renderTime(new Date(asOf).toISOString(), words, format) : words;

const renderTitle = ({ title, url }: Incident | Maintenance, { messages }: RenderContext): TemplateResult => {
  const name = html`<b><bdi>${title.trim() || messages.untitled}</bdi></b>`;
  return url ? html`<a href=${url}>${name}</a>` : name;
};

const renderIncident = (incident: Incident, feed: StatusFeed, context: RenderContext): TemplateResult => {
  const { messages, format, now } = context;
  const { startedAt, components, status, statusText } = incident;
  const at = Date.parse(startedAt ?? '');
  const started =
    startedAt &&
    renderTime(
      startedAt,
      at - now > TOLERANCE
        ? messages.starts(format.relative(at, now))
        : messages.started(format.relative(at, now, true)),
      format,
    );
  const affected = feed.components.filter(({ id }) => components.includes(id)).length || components.length;
  return html`${renderTitle(incident, context)}\u00a0· ${messages.phase((status === 'unknown' && statusText) || messages.incident[status])}${started ? html`, ${started}` : nothing}${affected ? `\u00a0· ${messages.affected(affected)}` : nothing}`;
};

const renderMaintenance = (maintenance: Maintenance, context: RenderContext): TemplateResult => {
  const { messages, format, now } = context;
  const { status, startsAt, endsAt } = maintenance;
  const [at, words] = status === 'scheduled' ? [startsAt, messages.starts] : [endsAt, messages.ends];
  return html`${renderTitle(maintenance, context)}${at && Date.parse(at) > now ? html`, ${renderTime(at, words(format.relative(Date.parse(at), now)), format)}` : nothing}`;
};

/** The next scheduled maintenance. */
const nextMaintenance = ({ maintenances }: StatusFeed, now: number): Maintenance | undefined =>
  maintenances
    .filter(({ status, startsAt }) => status === 'scheduled' && startsAt && Date.parse(startsAt) > now)
    .sort((a, b) => Date.parse(a.startsAt ?? '') - Date.parse(b.startsAt ?? ''))[0];

/** The sentence about the overall state. In the past tense while the state is stale. */
export const bannerSentence = ({ overview, state: { freshness }, messages, age }: RenderContext): string => {
  if (!overview || freshness === 'unknown') return messages.all.unknown;
  return statusIconOf(overview.status, freshness) === 'stale'
    ? messages.was(overview.status, age)
    : summarize(overview.feed, messages, overview.isFiltered, overview);
};

/**
 * The lines below the sentence: the worst incident and a maintenance in progress. Without both: the next
 * maintenance, or the age of the data.
 */
export const bannerDetail = (context: RenderContext): unknown => {
  const { overview, state, messages, age, now } = context;
  if (!overview || state.freshness === 'unknown')
    return html`${overview ? html`${renderAge(context, messages.was(overview.status, age))}. ` : nothing}${failureText(context)}`;
  const { feed, status, incidents } = overview;
  const [incident] = incidents;
  const current = feed.maintenances.find(isInProgress);
  const lines: unknown[] = [];
  if (incident) lines.push(renderIncident(incident, feed, context));
  if (current) lines.push(renderMaintenance(current, context));
  if (state.freshness === 'stale') {
    const [first, failure] = [
      status !== 'operational' && age && renderAge(context, messages.stale(age)),
      failureText(context),
    ].filter(Boolean);
    lines.push(failure ? html`${first}. ${failure}` : first);
  }
  const next = lines.length ? undefined : nextMaintenance(feed, now);
  if (next) lines.push(renderMaintenance(next, context));
  if (!lines.length && age) lines.push(renderAge(context, messages.updated(age)));
  return lines.map((line) => html`<div dir="auto">${line}</div>`);
};
