import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { IncidentUpdate, MaintenanceUpdate } from '../../feed/schema.js';
import { translationOf } from '../base/feed-translation.js';
import type { HistoryContext } from './history-context.js';
import type { Notice } from './notice.js';
import { dayAndTime, isSameDay, renderTime } from './render-time.js';
import { isCut, isLong, renderBody } from './update-body.js';

/** How the updates of a notice are shown. */
export interface UpdatesOptions {
  readonly context: HistoryContext;
  /** Heading level of the notice's title. */
  readonly level: number;
  readonly oldestFirst: boolean;
  /** Language of the texts in the feed. Undefined if unknown. */
  readonly language: string | undefined;
  /** Whether all updates are shown at first. */
  readonly showsAll: boolean;
  /** Whether the visitor, a link or find-in-page has opened the notice. */
  readonly isOpened: boolean;
  /** Whether only the latest update is shown at first. */
  readonly isFolded: boolean;
  /** Whether that applies to all notices, because the window or the element is narrow. */
  readonly isPhone: boolean;
  readonly onToggle: (event: Event) => void;
}

/** Number of updates that a notice shows at first. */
const MAX_UPDATES = 3;

/** One update. Shows its date if it differs from `previous`, the time above it. */
const renderUpdate = (
  update: IncidentUpdate | MaintenanceUpdate,
  previous: number | undefined,
  isHidden: boolean,
  notice: Notice,
  { context, level }: UpdatesOptions,
): TemplateResult => {
  const { messages, format } = context;
  const { status } = update;
  const at = +new Date(update.at);
  const words = previous === undefined || isSameDay(previous, at, format) ? format.time(at) : dayAndTime(at, context);
  const translation = translationOf(update);
  const word = (
    notice.isMaintenance
      ? { ...messages.incident, ...messages.maintenance }
      : { ...messages.maintenance, ...messages.incident }
  )[status];
  return html`<li part="update" class="update ${status}" hidden=${isHidden ? 'until-found' : nothing} aria-hidden=${isHidden || nothing}>
    <span class="word">${word}</span>${renderTime(at, words, context)} ${renderBody(update, level, translation?.language)}
    ${translation ? html`<details class="original"><summary lang=${messages.lang}>${messages.showOriginal}</summary>${renderBody(translation.original, level)}</details>` : nothing}
    ${isCut(update) && notice.url ? html`<p><a part="action" href=${notice.url}>${messages.restOnPage}</a></p>` : nothing}
  </li>`;
};

/** The timeline of a notice. Earlier updates are hidden until the button is pressed, or until find-in-page finds them. */
export const renderUpdates = (notice: Notice, options: UpdatesOptions): unknown => {
  const { context, language, oldestFirst, isFolded, isPhone, isOpened, showsAll, onToggle } = options;
  const { messages } = context;
  const { length } = notice.updates;
  if (!length) return nothing;
  // One hidden update would save no space, except where only one is shown.
  const isShort = isFolded || isPhone;
  const most = isShort ? 1 : length === MAX_UPDATES + 1 ? length : MAX_UPDATES;
  const shown = showsAll || isOpened ? length : Math.min(most, length);
  const isTight = isFolded && isPhone;
  const isClamped = isShort && isLong(notice.updates[0], isTight);
  const hasButton = !showsAll && (length > most || isClamped);
  const earlier = length - shown;
  // The button shows the whole update, too.
  const more = [isClamped && earlier ? [messages.showUpdates(0), ' · '] : nothing, messages.showUpdates(earlier)];
  const button = hasButton
    ? html`<button part="action" class="small toggle" type="button" @click=${onToggle}>
        ${isOpened ? messages.showLess : more}
      </button>`
    : nothing;
  const ordered = oldestFirst ? notice.updates.toReversed() : notice.updates;
  const isHidden = (index: number): boolean => (oldestFirst ? length - 1 - index : index) >= shown;
  const items = ordered.map((update, index) => {
    // While the updates above are hidden, the dates of the notice are above.
    const above = isHidden(index - 1) && !isHidden(index) ? undefined : ordered[index - 1];
    const dated = isFolded && !isOpened ? (notice.end ?? notice.start) : notice.start;
    return renderUpdate(update, above ? +new Date(above.at) : dated, isHidden(index), notice, options);
  });
  return html`<div class="story ${hasButton && (isClamped || isTight) && !isOpened ? 'clamped' : ''}">
    ${oldestFirst ? button : nothing}
    <ol part="timeline" class="timeline" role="list" lang=${language ?? nothing}>${items}</ol>
    ${oldestFirst ? nothing : button}
  </div>`;
};
