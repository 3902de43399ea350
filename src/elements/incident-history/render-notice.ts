import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type {
  ComponentStatus,
  IncidentStatus,
  IncidentUpdate,
  MaintenanceStatus,
  MaintenanceUpdate,
} from '../../feed/schema.js';
import { formatDuration } from '../../locale/format-duration.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages, HistoryMessages } from '../../locale/messages.js';
import { translationOf } from '../base/feed-translation.js';
import { isCut, renderBody } from './update-body.js';
import { icon } from '../parts/icon.js';
import type { Notice } from './notice.js';
import { linkTo, noticeId } from '../base/notice-link.js';
import type { RenderContext } from '../base/render-context.js';

/** The context with the messages of histories. */
export interface HistoryContext extends RenderContext {
  readonly messages: CommonMessages & HistoryMessages;
}

/** Options of all notices in one rendering. */
export interface NoticeOptions {
  readonly context: HistoryContext;
  /** Heading level of the notice's title. */
  readonly level: number;
  readonly oldestFirst: boolean;
  /** Language of the texts in the feed. Undefined if unknown. */
  readonly language: string | undefined;
  /** Names of the components by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly isExpanded: (id: string) => boolean;
  readonly onExpand: (id: string) => void;
  readonly onLink: (event: Event) => void;
}

/** Number of affected components to show before the button for the rest. */
const MAX_CHIPS = 4;

/** The component status whose color a phase has. */
const PHASE_COLORS: Readonly<Record<IncidentStatus | MaintenanceStatus, ComponentStatus>> = {
  investigating: 'major_outage',
  identified: 'partial_outage',
  monitoring: 'under_maintenance',
  resolved: 'operational',
  postmortem: 'unknown',
  scheduled: 'under_maintenance',
  in_progress: 'under_maintenance',
  verifying: 'under_maintenance',
  completed: 'operational',
  unknown: 'unknown',
};

const isSameDay = (a: number, b: number, format: Format): boolean => format.date(a) === format.date(b);

const renderTime = (at: number, words: string, format: Format): TemplateResult =>
  html`<time part="time" datetime=${new Date(at).toISOString()} title=${format.full(at)}>${words}</time>`;

const renderDates = (notice: Notice, { context: { format, messages, now } }: NoticeOptions): unknown => {
  const { start, end, duration, isOpen, isMaintenance } = notice;
  const startTime =
    start === undefined ? nothing : renderTime(start, isOpen ? format.full(start) : format.date(start), format);
  if (isMaintenance) {
    const endTime =
      end === undefined
        ? nothing
        : html` – ${renderTime(end, start !== undefined && isSameDay(start, end, format) ? format.time(end) : format.full(end), format)}`;
    return html`<span>${startTime}${endTime}</span>`;
  }
  const durationText =
    duration !== undefined
      ? messages.resolvedAfter(formatDuration(format, duration))
      : isOpen && start !== undefined && now - start > 60_000
        ? messages.lasting(formatDuration(format, (now - start) / 1000))
        : '';
  return html`<span>${startTime}</span>${durationText ? html`<span>${durationText}</span>` : nothing}`;
};

/** The affected components. Ids without a name in the feed are left out. */
const renderChips = (
  { id, ...notice }: Notice,
  { names, context: { messages }, isExpanded, onExpand }: NoticeOptions,
): unknown => {
  const components = notice.components.filter((component) => names.has(component));
  if (!components.length) return nothing;
  const shown = isExpanded(id) || components.length === MAX_CHIPS + 1 ? components : components.slice(0, MAX_CHIPS);
  const rest = components.length - shown.length;
  return html`<ul class="chips" role="list" aria-label=${messages.affectedComponents}>
    ${shown.map((component) => html`<li class="chip"><bdi>${names.get(component)}</bdi></li>`)}
    ${rest ? html`<li><button type="button" class="chip" aria-label="${messages.affectedComponents} ${messages.moreComponents(rest)}" @click=${() => onExpand(id)}>${messages.moreComponents(rest)}</button></li>` : nothing}
  </ul>`;
};

/** One update. Shows its date if it differs from `previous`, the time above it. */
const renderUpdate = (
  update: IncidentUpdate | MaintenanceUpdate,
  previous: number | undefined,
  notice: Notice,
  options: NoticeOptions,
): TemplateResult => {
  const { messages, format } = options.context;
  const { status } = update;
  const at = Date.parse(update.at);
  const words = previous === undefined || isSameDay(previous, at, format) ? format.time(at) : format.full(at);
  const translation = translationOf(update);
  const word = (
    notice.isMaintenance
      ? { ...messages.incident, ...messages.maintenance }
      : { ...messages.maintenance, ...messages.incident }
  )[status];
  return html`<li part="update" class="update ${PHASE_COLORS[status]}">
    <span class="word">${word}</span>${renderTime(at, words, format)} ${renderBody(update, options.level, translation?.language)}
    ${translation ? html`<details class="original"><summary lang=${messages.lang}>${messages.showOriginal}</summary>${renderBody(translation.original, options.level)}</details>` : nothing}
    ${isCut(update) && notice.url ? html`<p><a part="action" href=${notice.url}>${messages.restOnPage}</a></p>` : nothing}
  </li>`;
};

/** One incident or maintenance with its timeline. */
export const renderNotice = (notice: Notice, options: NoticeOptions): TemplateResult => {
  const { title, url, level, impactWord, phaseWord, updates, isOpen } = notice;
  const {
    language,
    context: { messages },
  } = options;
  const domId = noticeId(notice);
  // Unlike `id`, a reference to an id cannot contain spaces.
  const titleId = encodeURIComponent(`title-${domId}`);
  const name = html`<bdi lang=${notice.language ?? language ?? nothing}>${title}</bdi>`;
  const ordered = options.oldestFirst ? updates.toReversed() : updates;
  return html`<article part="incident" class="incident" id=${domId} tabindex="-1" aria-labelledby=${titleId}>
    <div class="top">
      <div class="title">
        <span id=${titleId} role="heading" aria-level=${options.level}>${url ? html`<a href=${url}>${name}</a>` : name}</span>
        <a part="action" class="link" href=${linkTo(domId)} aria-label="${messages.copyLink}: ${title}" title=${messages.copyLink} @click=${options.onLink}>
          <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M6.5 9.5a3 3 0 0 0 4.3 0l2.3-2.3A3 3 0 0 0 8.8 2.9L8 3.7m1.5 2.8a3 3 0 0 0-4.3 0L2.9 8.8a3 3 0 0 0 4.3 4.3l.8-.8"></path></svg>
        </a>
      </div>
      <div class="meta">
        ${level ? html`<span part="badge" class="badge ${level}">${icon(level)}${impactWord}</span>` : html`<span>${impactWord}</span>`}
        ${isOpen ? html`<span>${phaseWord}</span>` : nothing} ${renderDates(notice, options)}
      </div>
      ${renderChips(notice, options)}
    </div>
    ${ordered.length ? html`<ol part="timeline" class="timeline" role="list" lang=${language ?? nothing}>${ordered.map((update, index) => renderUpdate(update, index ? Date.parse(ordered[index - 1]?.at ?? '') : notice.start, notice, options))}</ol>` : nothing}
  </article>`;
};
