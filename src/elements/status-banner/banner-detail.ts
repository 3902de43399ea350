import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isInProgress, rankOf } from '../../feed/derive.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages } from '../../locale/messages.js';
import { summarize } from '../../locale/summarize.js';
import { translationOf } from '../base/feed-translation.js';
import type { FeedOverview } from '../base/feed-overview.js';
import { statusIconOf } from '../base/status-icon.js';
import type { RenderContext } from '../base/render-context.js';
import { newestUpdate } from './newest-update.js';

/** Milliseconds. An incident that starts this soon has already started, because clocks differ. */
const TOLERANCE = 300_000;
const DAY = 86_400_000;
/** Names of affected components to show. */
const MAX_NAMES = 3;

/** Number of characters from which a title may need two lines on a phone. */
const LONG = 30;

/** Whether the incident in the banner has a long title. */
export const isLong = ({ overview }: RenderContext): boolean => (overview?.incidents[0]?.title.length ?? 0) > LONG;

/** A relative time. Its absolute time is formatted when the pointer is there, because the first use of Intl takes 15 ms. */
const renderTime = (at: string, words: string, { full }: Format): TemplateResult => {
  const onEnter = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) currentTarget.title = full(+new Date(at));
  };
  return html`<time part="time" datetime=${at} @pointerenter=${onEnter}>${words}</time>`;
};

/** Words that contain the age of the data. */
const renderAge = ({ asOf, format }: RenderContext, words: string): unknown =>
  asOf > 0 ? renderTime(new Date(asOf).toISOString(), words, format) : words;

/** What follows the title of a line, the most important first, because the others are not shown where there is no room. */
const renderParts = (...parts: readonly unknown[]): TemplateResult =>
  html`<span class="parts">${parts.map((part) => (part ? html`<span><i> · </i>${part}</span>` : nothing))}</span>`;

const renderTitle = (item: Incident | Maintenance, { messages }: RenderContext): TemplateResult => {
  const name = html`<b dir="auto" lang=${translationOf(item)?.language ?? nothing}>${item.title.trim() || messages.untitled}</b>`;
  return html`<span>${item.url ? html`<a href=${item.url}>${name}</a>` : name}</span>`;
};

/**
 * The names of the components that an incident affects, worst first. For the first incident, only those that the sentence counts, if
 * it does. Empty if the sentence already names them.
 */
const affectedNames = (incident: Incident, overview: FeedOverview, messages: CommonMessages): string => {
  const { name, feed, affected: count, status, incidents } = overview;
  const affected = feed.components
    .filter(({ id }) => incident.components.includes(id))
    .sort((a, b) => rankOf(b.status) - rankOf(a.status));
  const counted = affected.filter((each) => each.status === status);
  const names = (count > 1 && counted.length && incident === incidents[0] ? counted : affected).flatMap(
    (each) => each.name.trim() || [],
  );
  if (names.length < 2 && (names[0] ?? name) === name) return '';
  const rest = names.splice(MAX_NAMES).length;
  if (rest) names.push(messages.more(rest));
  return names.reduce(messages.list);
};

const renderStart = (startedAt: string, { messages, format, now }: RenderContext): TemplateResult => {
  const at = +new Date(startedAt);
  const started =
    at - now > TOLERANCE ? messages.starts(format.relative(at, now)) : messages.started(format.relative(at, now, true));
  return renderTime(startedAt, started, format);
};

const renderIncident = (incident: Incident, overview: FeedOverview, context: RenderContext): TemplateResult => {
  const { messages } = context;
  const { startedAt, status, statusText } = incident;
  const time = startedAt && renderStart(startedAt, context);
  const names = affectedNames(incident, overview, messages);
  const phase = messages.phase((status === 'unknown' && statusText) || messages.incident[status]);
  return html`${renderTitle(incident, context)}${renderParts(time, phase, names && html`<bdi>${names}</bdi>`)}`;
};

const renderUpdate = (incident: Incident, { messages, format, now }: RenderContext, onLoad: () => void): unknown => {
  const update = newestUpdate(incident, onLoad);
  if (!update) return undefined;
  const { at, text } = update;
  // The line has the direction of the text.
  return html`<bdi>${renderTime(at, messages.updated(format.relative(+new Date(at), now, true)), format)}</bdi>${text && `\u00a0· ${text}`}`;
};

const renderMaintenance = (maintenance: Maintenance, context: RenderContext): TemplateResult => {
  const { messages, format, now } = context;
  const { status, startsAt, endsAt } = maintenance;
  const [at = '', words] = status === 'scheduled' ? [startsAt, messages.starts] : [endsAt, messages.ends];
  const time = +new Date(at);
  const renderWhen = (): TemplateResult =>
    renderParts(
      renderTime(at, words(format.relative(time, now)), format),
      (format.date(time) === format.date(now) ? format.time : format.full)(time),
    );
  return html`${renderTitle(maintenance, context)}${time > now ? renderWhen() : nothing}`;
};

/** The next scheduled maintenance, if it starts within a number of days. */
const nextMaintenance = ({ maintenances }: StatusFeed, now: number, days: number): Maintenance | undefined =>
  maintenances
    .filter(({ status, startsAt = '' }) => {
      const time = +new Date(startsAt);
      return status === 'scheduled' && time > now && time <= now + days * DAY;
    })
    .sort((a, b) => +new Date(a.startsAt ?? '') - +new Date(b.startsAt ?? ''))[0];

/** The sentence about the overall state. In the past tense while the state is stale. */
export const bannerSentence = ({ overview, state: { freshness }, messages, age }: RenderContext): string => {
  if (!overview) return messages.unavailable;
  if (freshness === 'unknown') return messages.all.unknown;
  return statusIconOf(overview.status, freshness) === 'stale'
    ? messages.was(overview.status, age)
    : summarize(overview.feed, messages, overview.isFiltered, overview);
};

/** The open incidents and the maintenances in progress besides the first one, which the banner shows. */
export const otherNotices = ({
  overview,
  state,
}: RenderContext): readonly [readonly Incident[], readonly Maintenance[]] => {
  if (!overview || state.freshness === 'unknown') return [[], []];
  const { incidents, feed } = overview;
  const current = feed.maintenances.filter(isInProgress);
  return incidents.length ? [incidents.slice(1), current] : [[], current.slice(1)];
};

/** The titles, phases and times of the other notices. */
export const renderOthers = (context: RenderContext): readonly TemplateResult[] => {
  const { overview } = context;
  const [incidents, maintenances] = otherNotices(context);
  return [
    ...(overview ? incidents.map((incident) => renderIncident(incident, overview, context)) : []),
    ...maintenances.map((maintenance) => renderMaintenance(maintenance, context)),
  ].map((line) => html`<li dir="auto">${line}</li>`);
};

/**
 * The lines below the sentence: the worst incident and its newest update, or a maintenance in progress. Without both: the next
 * maintenance, or the age of the data.
 * @param days How many days ahead a scheduled maintenance is announced.
 * @param onLoad Called when more of the text can be rendered.
 */
export const bannerDetail = (context: RenderContext, days: number, onLoad: () => void): unknown => {
  const {
    overview,
    state: { freshness },
    messages,
    age,
    now,
  } = context;
  if (!overview) return nothing;
  const { feed, status } = overview;
  if (freshness === 'unknown') return renderAge(context, messages.was(status, age));
  const [incident] = overview.incidents;
  const lines: unknown[] = [];
  if (freshness === 'stale' && status !== 'operational' && age) lines.push(renderAge(context, messages.stale(age)));
  if (incident) lines.push(renderIncident(incident, overview, context));
  const planned =
    !incident && (feed.maintenances.find(isInProgress) ?? (!lines.length && nextMaintenance(feed, now, days)));
  if (planned) lines.push(renderMaintenance(planned, context));
  if (!lines.length && age && freshness === 'fresh') lines.push(renderAge(context, messages.updated(age)));
  const update = incident && renderUpdate(incident, context, onLoad);
  return [
    ...lines.map((line) => html`<div class="line">${line}</div>`),
    update ? html`<div class="update" dir="auto">${update}</div>` : nothing,
  ];
};
