import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Needs } from '../../adapters/adapter.js';
import { isInProgress } from '../../feed/derive.js';
import type { Maintenance } from '../../feed/schema.js';
import { skeleton } from '../../styles/skeleton.js';
import { surfaces } from '../../styles/surfaces.js';
import type { Choices } from '../base/attribute-checks.js';
import { numberOf } from '../base/attribute-values.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { FeedOverview } from '../base/feed-overview.js';
import { historyMessages } from '../../locale/history-messages.js';
import type { RenderContext } from '../base/render-context.js';
import { badgeStyles } from '../parts/badge.styles.js';
import { freshnessNotice } from '../parts/freshness-notice.js';
import { historyStyles } from './incident-history.styles.js';
import { incidentNotice, maintenanceNotice, type Notice } from './notice.js';
import { hashRoute, linkedNotice, linkTo, noticeId } from '../base/notice-link.js';
import { isMaintenance, NO_PAST, pastOf, startOf, type Past, type PastItem } from './past-notices.js';
import { renderNotice, type HistoryContext, type NoticeOptions } from './render-notice.js';

const DAY = 86_400_000;
const SHOW = ['active', 'past', 'maintenance'] as const;
const ORDERS = ['newest', 'oldest'] as const;

const idOf = (item: PastItem): string => noticeId({ id: item.id, isMaintenance: isMaintenance(item) });

/**
 * Open incidents, maintenances and past incidents with their updates. Older ones are loaded page by page.
 * @element incident-history
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart incident - One incident or maintenance.
 * @csspart badge - The impact of an incident.
 * @csspart timeline - The updates of an incident.
 * @csspart update - One update.
 * @csspart time - A time.
 * @csspart action - Links and buttons.
 * @cssprop [--status-skeleton-size=12em] - Height of the placeholder until the first feed is on screen.
 */
export class IncidentHistory extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, surfaces, skeleton, badgeStyles, historyStyles];

  static override properties: PropertyDeclarations = {
    show: {},
    days: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    order: {},
  };

  /** What to show: `active`, `past` and `maintenance`, separated by spaces. Default: all. */
  declare show: string | undefined;
  /** Days covered by the first page. Default: 30. */
  declare days: number | undefined;
  /** Maximum number of past incidents per page. Default: 10. */
  declare pageSize: number | undefined;
  /** Which update of an incident comes first: `newest` (default) or `oldest`. */
  declare order: string | undefined;

  #past: Past = NO_PAST;
  /** Number of items on the first page. */
  #first = 0;
  /** Number of items shown after the first page. */
  #more = 0;
  #isLoading = false;
  #hasFailed = false;
  /** Ids of the notices that show all affected components. */
  readonly #expanded = new Set<string>();
  /** DOM id of the notice to focus after the next update. */
  #target = '';

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'incident-history', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    if (!this.hasUpdated) this.#target = linkedNotice();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected override get choices(): Choices {
    return { ...super.choices, show: SHOW, order: ORDERS };
  }

  protected override get needs(): Needs {
    return { incidents: true };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { context } = this;
    if (!context) return;
    this.#past = pastOf(context, this.#past);
    const { items } = this.#past;
    const since = context.now - numberOf(this.days, 30) * DAY;
    const size = Math.trunc(numberOf(this.pageSize, 10));
    const old = items.slice(0, size).findIndex((item) => startOf(item) < since);
    this.#first = old < 0 ? Math.min(size, items.length) : old;
    const target = items.findIndex((item) => idOf(item) === this.#target);
    this.#more = Math.max(this.#more, target + 1 - this.#first);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#focusTarget();
  }

  #focusTarget(): void {
    if (!this.#target) return;
    // Links to maintenances once had the prefix of incidents.
    const ids = [this.#target, this.#target.replace(/^incident/, 'maintenance')];
    const [notice] = ids.flatMap((id) => this.shadowRoot?.getElementById(id) ?? []);
    if (!notice) return;
    this.#target = '';
    notice.focus();
  }

  readonly #onHash = (): void => {
    this.#target = linkedNotice();
    this.requestUpdate();
  };

  /** Copies the URL of a notice, if the browser allows it. The link also changes the hash of the page's URL, unless a router uses that. */
  readonly #onLink = (event: Event): void => {
    const { currentTarget } = event;
    const notice = currentTarget instanceof HTMLAnchorElement && currentTarget.closest<HTMLElement>('.incident');
    if (!notice) return;
    // The URL of the page may have changed since the last rendering.
    currentTarget.href = linkTo(notice.id);
    navigator.clipboard?.writeText(currentTarget.href).catch(() => {});
    if (!hashRoute()) return;
    event.preventDefault();
    notice.focus();
  };

  readonly #onExpand = (id: string): void => {
    this.#expanded.add(id);
    this.requestUpdate();
  };

  readonly #onMore = async (): Promise<void> => {
    if (this.#isLoading) return;
    const shown = Math.min(this.#first + this.#more, this.#past.items.length);
    this.#hasFailed = false;
    if (shown === this.#past.items.length) {
      this.#isLoading = true;
      this.requestUpdate();
      await this.loadOlder().catch(() => (this.#hasFailed = true));
      this.#isLoading = false;
    }
    this.#more = shown - this.#first + (this.#hasFailed ? 0 : Math.trunc(numberOf(this.pageSize, 10)));
    this.requestUpdate();
    await this.updateComplete;
    // Focus the first of the new notices.
    const next = this.#past.items[shown];
    this.#target = next && !this.#hasFailed ? idOf(next) : '';
    this.#focusTarget();
  };

  protected override renderFeed(context: RenderContext): unknown {
    const { overview } = context;
    const messages = historyMessages(context.messages);
    return [freshnessNotice(context), overview ? this.#renderSections(overview, { ...context, messages }) : nothing];
  }

  #renderSections({ feed, incidents: open }: FeedOverview, context: HistoryContext): unknown {
    const { messages } = context;
    const words = [this.show].join().split(/[\s,]+/);
    const selected = SHOW.filter((section) => words.includes(section));
    const show = new Set(selected.length ? selected : SHOW);
    const options: NoticeOptions = {
      context,
      level: Math.min(6, context.headingLevel + 1),
      oldestFirst: this.order === 'oldest',
      language: feed.page.language,
      names: new Map(feed.components.map(({ id, name }) => [id, name])),
      isExpanded: (id) => this.#expanded.has(id),
      onExpand: this.#onExpand,
      onLink: this.#onLink,
    };
    const maintenances = (matches: (item: Maintenance) => boolean): Notice[] =>
      feed.maintenances.filter(matches).map((item) => maintenanceNotice(item, messages));
    const active = [...open.map((item) => incidentNotice(item, messages)), ...maintenances(isInProgress)];
    const upcoming = maintenances((item) => !isInProgress(item) && !isMaintenance(item));
    const past = this.#past.items
      .slice(0, this.#first + this.#more)
      .map((item) => (isMaintenance(item) ? maintenanceNotice(item, messages) : incidentNotice(item, messages)));
    // Warnings about a whole document have its URL as their path.
    const isIncomplete = context.state.warnings.some(({ path }) => /^https?:/.test(path));
    const sections = [
      ...(show.has('active') && active.length ? [this.#renderSection(messages.activeNotices, active, options)] : []),
      ...(show.has('maintenance') && upcoming.length
        ? [this.#renderSection(messages.maintenances, upcoming, options)]
        : []),
      ...(show.has('past')
        ? [this.#renderSection(messages.recentNotices, past, options, isIncomplete), this.#renderMore(context)]
        : []),
    ];
    return sections.length ? sections : html`<p class="empty">${messages.noNotices}</p>`;
  }

  #renderSection(
    title: string,
    notices: readonly Notice[],
    options: NoticeOptions,
    isIncomplete = false,
  ): TemplateResult {
    const { headingLevel, messages } = options.context;
    return html`<section>
      <div class="heading" role="heading" aria-level=${headingLevel}>${title}</div>
      ${repeat(
        notices,
        (notice) => `${notice.isMaintenance} ${notice.id}`,
        (notice) => renderNotice(notice, options),
      )}
      ${notices.length ? nothing : html`<p class="empty">${isIncomplete ? messages.olderFailed : messages.noNotices}</p>`}
    </section>`;
  }

  /** A button for more loaded notices or an older page of the feed. After the last one, a link to the status page. */
  #renderMore({ messages, state, pageLink }: HistoryContext): unknown {
    if (this.#first + this.#more < this.#past.items.length || state.previous) {
      return html`<button
          part="action"
          type="button"
          class="more"
          aria-disabled=${this.#isLoading}
          @click=${this.#onMore}
        >
          ${messages.moreNotices}
        </button>
        <p role="alert" class="note">${this.#hasFailed ? messages.olderFailed : nothing}</p>`;
    }
    return pageLink ? html`<a part="action" class="more" href=${pageLink}>${messages.moreNotices}</a>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-history': IncidentHistory;
  }
}
