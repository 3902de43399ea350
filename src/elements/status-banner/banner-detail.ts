import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isInProgress } from '../../feed/derive.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { Format } from '../../locale/format.js';
import { summarize } from '../../locale/summarize.js';
import { failureText } from '../base/failure-text.js';
import { statusIconOf } from '../base/status-icon.js';
import type { RenderContext } from '../base/render-context.js';

/** Clocks differ: an incident this many milliseconds ahead has begun. */
const TOLERANCE = 300_000;

/** Whether anybody has asked for an absolute time yet: the first that Intl makes on a page takes 15 ms. */
let isAsked = false;

/** A relative time whose absolute one shows on hover and on focus, so that the keyboard reaches it. */
const when = (at: string, words: string, format: Format): TemplateResult => {
  const full = (): string => format.full(Date.parse(at));
  const tell = ({ currentTarget }: Event): void => {
    isAsked = true;
    if (currentTarget instanceof HTMLElement) currentTarget.dataset.full = full();
  };
  return html`<time part="time" tabindex="0" datetime=${at} data-full=${isAsked ? full() : nothing} @pointerenter=${tell} @focus=${tell}>${words}</time>`;
};

/** Words with the age in them, which shows its moment. */
const aged = ({ asOf, format }: RenderContext, words: string): unknown =>
  asOf > 0 ? when(new Date(asOf).toISOString(), words, format) : words;

const titled = ({ title, url }: Incident | Maintenance, { messages }: RenderContext): TemplateResult => {
  const name = html`<b><bdi>${title.trim() || messages.untitled}</bdi></b>`;
  return url ? html`<a href=${url}>${name}</a>` : name;
};

const incidentLine = (incident: Incident, feed: StatusFeed, context: RenderContext): TemplateResult => {
  const { messages, format, now } = context;
  const { startedAt, components, status, statusText } = incident;
  const at = Date.parse(startedAt ?? '');
  const started =
    startedAt &&
    when(
      startedAt,
      at - now > TOLERANCE
        ? messages.starts(format.relative(at, now))
        : messages.started(format.relative(at, now, true)),
      format,
    );
  const counted = feed.components.filter(({ id }) => components.includes(id)).length || components.length;
  return html`${titled(incident, context)}\u00a0· ${messages.phase((status === 'unknown' && statusText) || messages.incident[status])}${started ? html`, ${started}` : nothing}${counted ? `\u00a0· ${messages.affected(counted)}` : nothing}`;
};

const maintenanceLine = (maintenance: Maintenance, context: RenderContext): TemplateResult => {
  const { messages, format, now } = context;
  const { status, startsAt, endsAt } = maintenance;
  const [at, words] = status === 'scheduled' ? [startsAt, messages.starts] : [endsAt, messages.ends];
  return html`${titled(maintenance, context)}${at && Date.parse(at) > now ? html`, ${when(at, words(format.relative(Date.parse(at), now)), format)}` : nothing}`;
};

/** The next maintenance that is still ahead. */
const nextMaintenance = ({ maintenances }: StatusFeed, now: number): Maintenance | undefined =>
  maintenances
    .filter(({ status, startsAt }) => status === 'scheduled' && startsAt && Date.parse(startsAt) > now)
    .sort((a, b) => Date.parse(a.startsAt ?? '') - Date.parse(b.startsAt ?? ''))[0];

/** The sentence, once it can be said with times: what was, where it is no longer known to be. */
export const bannerSentence = ({ overview, state: { freshness }, messages, age }: RenderContext): string => {
  if (!overview || freshness === 'unknown') return messages.all.unknown;
  return statusIconOf(overview.status, freshness) === 'stale'
    ? messages.was(overview.status, age)
    : summarize(overview.feed, messages, overview.isFiltered, overview);
};

/** The lines under the sentence: the worst incident, a maintenance in progress; else the breadth, the next maintenance or the age. */
export const bannerDetail = (context: RenderContext): unknown => {
  const { overview, state, messages, age, now } = context;
  if (!overview || state.freshness === 'unknown')
    return html`${overview ? html`${aged(context, messages.was(overview.status, age))}. ` : nothing}${failureText(context)}`;
  const { feed, status, affected, count, incidents } = overview;
  const [incident] = incidents;
  const current = feed.maintenances.find(isInProgress);
  const lines: unknown[] = [];
  if (incident) lines.push(incidentLine(incident, feed, context));
  if (current) lines.push(maintenanceLine(current, context));
  if (!lines.length && status !== 'operational' && affected > 1 && affected < count)
    lines.push(messages.share(affected, count));
  if (state.freshness === 'stale') {
    const [first, why] = [
      status !== 'operational' && age && aged(context, messages.stale(age)),
      failureText(context),
    ].filter(Boolean);
    lines.push(why ? html`${first}. ${why}` : first);
  }
  const next = lines.length ? undefined : nextMaintenance(feed, now);
  if (next) lines.push(maintenanceLine(next, context));
  if (!lines.length && age) lines.push(aged(context, messages.updated(age)));
  return lines.map((line) => html`<div dir="auto">${line}</div>`);
};
