import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import type { HistoryContext } from './history-context.js';
import type { Notice } from './notice.js';
import type { NoticeActions } from './notice-actions.js';
import { linkTo, noticeId } from '../base/notice-link.js';
import { renderDates } from './render-dates.js';
import { renderUpdates } from './render-updates.js';

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
  /** Whether all updates are shown at first. */
  readonly showsAll: boolean;
  readonly isFolded: (notice: Notice) => boolean;
  /** Whether all notices show only their latest update at first, because the window or the element is narrow. */
  readonly isPhone: boolean;
  readonly actions: NoticeActions;
}

/** Number of affected components to show before the button for the rest. */
const MAX_CHIPS = 4;
const MAX_FOLDED_CHIPS = 2;

/** The affected components. Ids without a name in the feed are left out. */
const renderChips = (
  notice: Notice,
  id: string,
  isClosed: boolean,
  { names, context: { messages }, actions, isPhone }: NoticeOptions,
): unknown => {
  const components = notice.components.filter((component) => names.has(component));
  if (!components.length) return nothing;
  const most =
    isClosed || isPhone ? MAX_FOLDED_CHIPS : components.length === MAX_CHIPS + 1 ? components.length : MAX_CHIPS;
  const shown = actions.isExpanded(id) ? components : components.slice(0, most);
  const rest = components.length - shown.length;
  return html`<ul class="chips" role="list" aria-label=${messages.affectedComponents}>
    ${shown.map((component) => html`<li part="chip" class="chip"><bdi>${names.get(component)}</bdi></li>`)}
    ${rest ? html`<li><button part="chip action" type="button" class="chip" aria-label=${messages.labeled(messages.affectedComponents, messages.more(rest))} @click=${actions.expand}>${messages.more(rest)}</button></li>` : nothing}
  </ul>`;
};

const CHAIN =
  'M6.5 9.5a3 3 0 0 0 4.3 0l2.3-2.3A3 3 0 0 0 8.8 2.9L8 3.7m1.5 2.8a3 3 0 0 0-4.3 0L2.9 8.8a3 3 0 0 0 4.3 4.3l.8-.8';
const CHECK = 'm3.5 8.5 3 3 6-6.5';

/** The link to the notice. A click copies its URL. */
const renderLink = (id: string, title: string, { context: { messages }, actions }: NoticeOptions): TemplateResult => {
  const answer = actions.answerOf(id);
  const word = answer || messages.copyLink;
  return html`<a part="action" class="link" href=${linkTo(id)} aria-label=${messages.labeled(word, title)} title=${word} @click=${actions.copyLink}>
    ${answer}
    <svg part="icon" class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${answer === messages.copied ? CHECK : CHAIN}></path></svg>
  </a>`;
};

/** One incident or maintenance with its timeline. */
export const renderNotice = (notice: Notice, options: NoticeOptions): TemplateResult => {
  const { title, url, impactWord, phaseWord, isOpen } = notice;
  const level = Math.min(6, options.level);
  const { language, actions } = options;
  const id = noticeId(notice);
  const isOpened = actions.isOpened(id);
  const isFolded = options.isFolded(notice);
  const isClosed = isFolded && !isOpened;
  // Unlike `id`, a reference to an id cannot contain spaces.
  const titleId = encodeURIComponent(`title-${id}`);
  const name = html`<bdi lang=${notice.language ?? language ?? nothing}>${title}</bdi>`;
  return html`<article part="incident" class="incident ${isClosed ? 'folded' : ''}" id=${id} tabindex="-1" aria-labelledby=${titleId} @beforematch=${() => actions.open(id)}>
    <div class="top">
      <div class="title">
        <span id=${titleId} role="heading" aria-level=${level}>${url ? html`<a href=${url}>${name}</a>` : name}</span>
        ${renderLink(id, title, options)}
      </div>
      <div class="meta">
        ${notice.level ? html`<span part="badge" class="badge ${notice.level}">${icon(notice.level)}${impactWord}</span>` : html`<span>${impactWord}</span>`}
        ${isOpen ? html`<span>${phaseWord}</span>` : nothing}
        ${notice.marks.map((mark) => html`<span part="mark" class="mark">${mark}</span>`)} ${renderDates(notice, options)}
      </div>
      ${renderChips(notice, id, isClosed, options)}
    </div>
    ${renderUpdates(notice, { ...options, level, isFolded, isOpened, onToggle: actions.toggle })}
  </article>`;
};
