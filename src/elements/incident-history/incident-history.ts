import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Needs } from '../../adapters/adapter.js';
import { isInProgress } from '../../feed/derive.js';
import type { Maintenance } from '../../feed/schema.js';
import { historyMessages } from '../../locale/history-messages.js';
import { skeleton } from '../../styles/skeleton.js';
import { surfaces } from '../../styles/surfaces.js';
import type { Choices } from '../base/attribute-checks.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { FeedOverview } from '../base/feed-overview.js';
import type { RenderContext } from '../base/render-context.js';
import { badgeStyles } from '../parts/badge.styles.js';
import { freshnessNotice } from '../parts/freshness-notice.js';
import { ControlsLoader } from './controls-loader.js';
import { DrawingSteps } from './drawing-steps.js';
import type { HistoryContext } from './history-context.js';
import { historyStyles } from './incident-history.styles.js';
import { monthsOf } from './months.js';
import { NoticeActions } from './notice-actions.js';
import { NoticeFocus } from './notice-focus.js';
import { incidentNotice, maintenanceNotice, type Notice } from './notice.js';
import { noticeId } from '../base/notice-link.js';
import { PastPages } from './past-pages.js';
import { isMaintenance, type PastItem } from './past-item.js';
import { renderNotice, type NoticeOptions } from './render-notice.js';
import { PhoneController } from './phone-controller.js';
import { phoneStyles } from './phone.styles.js';
import { updatesStyles } from './updates.styles.js';

const SHOW = ['active', 'past', 'maintenance'] as const;
const ORDERS = ['newest', 'oldest'] as const;
const EXPANDS = ['auto', 'all', 'none'] as const;

const isPlanned = (item: Maintenance): boolean => !isInProgress(item) && item.status !== 'completed';

const idOf = (item: PastItem): string => noticeId({ id: item.id, isMaintenance: isMaintenance(item) });

/**
 * Open incidents, maintenances and past incidents with their updates. Older ones are loaded page by page.
 * @element incident-history
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart month - The heading of a month.
 * @csspart incident - One incident or maintenance.
 * @csspart badge - The impact of an incident, as the state that it counts as.
 * @csspart mark - A mark of an incident: it was reopened, or has a postmortem.
 * @csspart icon - The icons of impacts and buttons.
 * @csspart chip - An affected component.
 * @csspart timeline - The updates of an incident.
 * @csspart update - One update. Its `::before` is the dot on the timeline, its `::after` the line below it.
 * @csspart time - A time.
 * @csspart controls - The controls above past notices.
 * @csspart control - A search field or a filter.
 * @csspart action - Links and buttons.
 * @cssprop [--status-chip-radius=1em] - Corners of affected components.
 * @cssprop [--status-density=1] - Factor for the space around and between incidents and updates: 0.5 for a dense history.
 * @cssprop [--status-skeleton-size=12em] - Height of the placeholder until the first feed is on screen.
 */
export class IncidentHistory extends FeedElement {
  static override styles: CSSResultGroup = [
    FeedElement.styles,
    surfaces,
    skeleton,
    badgeStyles,
    historyStyles,
    updatesStyles,
    phoneStyles,
  ];

  static override properties: PropertyDeclarations = {
    show: {},
    days: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    order: {},
    expand: {},
    controls: { type: Boolean },
  };

  /** What to show: `active`, `past` and `maintenance`, separated by spaces. Default: all. */
  declare show: string | undefined;
  /** Days covered by the first page. Default: 30. */
  declare days: number | undefined;
  /** Maximum number of past incidents per page. Default: 10. */
  declare pageSize: number | undefined;
  /** Which update of an incident comes first: `newest` (default) or `oldest`. */
  declare order: string | undefined;
  /** Updates that are shown at first: `all`, `none` except the latest one, or `auto` (default): the latest one of past notices, three of the others, one in a narrow window or column. */
  declare expand: string | undefined;
  /** Shows a search, filters, the months of a year and a choice of the time zone above past notices. */
  declare controls: boolean;

  readonly #phone = new PhoneController(this);
  readonly #steps = new DrawingSteps(this);
  readonly #past = new PastPages(this, () => this.loadOlder());
  readonly #actions = new NoticeActions(this, () =>
    this.context ? historyMessages(this.context.messages).copied : '',
  );
  readonly #loader = new ControlsLoader(this);
  readonly #focus = new NoticeFocus(this, this.#past, {
    seek: () => this.#loader.current?.reset(),
    found: (id) => this.#actions.open(id),
    isComplete: () => !!this.overview && this.#steps.isDone,
  });
  /** Notices that were open while the element was on the page. They are not folded when they end. */
  readonly #seenOpen = new Set<string>();

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'incident-history', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get choices(): Choices {
    return { ...super.choices, show: SHOW, order: ORDERS, expand: EXPANDS };
  }

  protected override get needs(): Needs {
    return { incidents: true };
  }

  get #shown(): ReadonlySet<string> {
    const words = [this.show].join().split(/[\s,]+/);
    const selected = SHOW.filter((section) => words.includes(section));
    return new Set(selected.length ? selected : SHOW);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { context } = this;
    if (!context) return;
    this.#past.update(context, (item) => this.#focus.isTarget(idOf(item)), this.#loader.current);
    const { incidents = [], feed } = context.overview ?? {};
    for (const { id } of incidents) this.#seenOpen.add(noticeId({ id, isMaintenance: false }));
    const running = feed?.maintenances.filter(isInProgress) ?? [];
    for (const { id } of running) this.#seenOpen.add(noticeId({ id, isMaintenance: true }));
    this.#steps.longest = Math.max(incidents.length + running.length, feed?.maintenances.filter(isPlanned).length ?? 0);
  }

  readonly #onMore = async (): Promise<void> => {
    const next = await this.#past.showMore();
    // Focus the first of the new notices.
    if (next) this.#focus.moveTo(idOf(next));
  };

  protected override renderFeed(context: RenderContext): unknown {
    const { overview } = context;
    const messages = historyMessages(context.messages);
    const format = this.#loader.current?.formatOf(context) ?? context.format;
    return html`<div class=${this.#phone.isPhone ? 'narrow' : ''}>
      ${freshnessNotice(context)}${overview ? this.#renderSections(overview, { ...context, messages, format }) : nothing}
    </div>`;
  }

  #renderSections({ feed, incidents: open }: FeedOverview, context: HistoryContext): unknown {
    const { messages } = context;
    const show = this.#shown;
    const options: NoticeOptions = {
      context,
      actions: this.#actions,
      level: context.headingLevel + 1,
      oldestFirst: this.order === 'oldest',
      language: feed.page.language,
      names: new Map(feed.components.map(({ id, name }) => [id, name])),
      showsAll: this.expand === 'all',
      isPhone: this.#phone.isPhone,
      isFolded: (notice) =>
        this.expand === 'none' || (this.expand !== 'all' && !notice.isOpen && !this.#seenOpen.has(noticeId(notice))),
    };
    const maintenances = (matches: (item: Maintenance) => boolean): Notice[] =>
      feed.maintenances.filter(matches).map((item) => maintenanceNotice(item, messages));
    const active = [...open.map((item) => incidentNotice(item, messages)), ...maintenances(isInProgress)];
    const upcoming = maintenances(isPlanned);
    const list = (notices: readonly Notice[]): unknown =>
      this.#renderNotices(notices.slice(0, this.#steps.limit), options);
    const section = (title: string, content: unknown): TemplateResult =>
      html`<section>
        <div class="heading" role="heading" aria-level=${context.headingLevel}>${title}</div>
        ${content}
      </section>`;
    const past = (): unknown => [this.#loader.current?.render(this.#past, feed, context), this.#renderPast(options)];
    const sections = [
      show.has('active') && active.length && section(messages.activeNotices, list(active)),
      show.has('maintenance') && upcoming.length && section(messages.maintenances, list(upcoming)),
      show.has('past') && [section(messages.recentNotices, past()), this.#renderMore(context)],
    ].filter(Boolean);
    return sections.length ? sections : html`<p class="empty">${messages.noNotices}</p>`;
  }

  #renderNotices(notices: readonly Notice[], options: NoticeOptions): unknown {
    return repeat(notices, noticeId, (notice) => renderNotice(notice, options));
  }

  /** The past notices by month. */
  #renderPast(options: NoticeOptions): unknown {
    const { messages, state, format } = options.context;
    const notices = this.#past.shown.map((item) =>
      isMaintenance(item) ? maintenanceNotice(item, messages) : incidentNotice(item, messages),
    );
    // Warnings about a whole document have its URL as their path.
    const isIncomplete = state.warnings.some(({ path }) => /^https?:/.test(path));
    if (!notices.length) {
      const unknown = this.#loader.current?.unknownMonth(this.#past, options.context);
      // The controls say how many notices they leave.
      if (unknown === undefined && !isIncomplete && this.#past.items !== this.#past.all) return nothing;
      return html`<p class="empty">${unknown ?? (isIncomplete ? messages.olderFailed : messages.noNotices)}</p>`;
    }
    return repeat(
      monthsOf(notices, format),
      (month) => month.name,
      ({ name, notices: ofMonth }) => [
        name
          ? html`<div part="month" class="month" role="heading" aria-level=${Math.min(6, options.level)}>${name}</div>`
          : nothing,
        this.#renderNotices(ofMonth, { ...options, level: options.level + 1 }),
      ],
    );
  }

  /** A button for more loaded notices or an older page of the feed. After the last one, a link to the status page. */
  #renderMore({ messages, pageLink }: HistoryContext): unknown {
    const { hasMore, isLoading, hasFailed } = this.#past;
    if (hasMore)
      return html`<button part="action" type="button" class="more" aria-disabled=${isLoading} @click=${this.#onMore}>
          ${messages.moreNotices}
        </button>
        <p role="alert" class="note">${hasFailed ? messages.olderFailed : nothing}</p>`;
    return pageLink
      ? html`<a part="action" class="more" href=${pageLink}
          >${messages.historyOnPage}<span class="arrow" aria-hidden="true">↗</span></a
        >`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-history': IncidentHistory;
  }
}
