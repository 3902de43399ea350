import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Needs } from '../adapters/adapter.js';
import { activeIncidents, isInProgress, isOpen } from '../feed/derive.js';
import type { Incident } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { surfaces } from '../styles/surfaces.js';
import { defineTag } from './define-tag.js';
import { FeedElement } from './feed-element.js';
import { icon } from './icon.js';
import { historyStyles } from './incident-history.styles.js';
import { incidentNotice, maintenanceNotice, type Notice } from './notice.js';
import { renderNotice, type NoticeOptions } from './render-notice.js';
import { badgeStyles } from './status-badge.styles.js';

const DAY = 86_400_000;

type Body = Pick<NoticeOptions, 'isCut'> & { readonly renderBody: (...args: Parameters<typeof import('./body.js').renderBody>) => unknown };

/** A positive whole number, else the default. */
const whole = (value: number | undefined, standard: number): number => (value && value >= 1 ? Math.trunc(value) : standard);

/**
 * Open incidents, maintenances and past incidents with their timelines; older ones by the page.
 * @element incident-history
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart incident - One incident or maintenance.
 * @csspart badge - Its impact.
 * @csspart timeline - Its updates.
 * @csspart update - One update.
 * @csspart time - A time.
 * @csspart action - Links and buttons.
 */
export class IncidentHistory extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, surfaces, badgeStyles, historyStyles];

  static override properties: PropertyDeclarations = {
    show: {},
    days: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    order: {},
  };

  /** Which of `active`, `past` and `maintenance`, space-separated. Default: all. */
  declare show: string | undefined;
  /** Days that the first page goes back. Default 30. */
  declare days: number | undefined;
  /** Past incidents that each page shows at most. Default 10. */
  declare pageSize: number | undefined;
  /** Of an incident's updates: `newest` first (default) or `oldest`. */
  declare order: string | undefined;

  /** Past notices that the reader has asked for beyond the first page. */
  #more = 0;
  #isLoadingOlder = false;
  #hasFailed = false;
  #body: Body | undefined;
  /** Notices whose affected components are all shown. */
  readonly #expanded = new Set<string>();
  #past: readonly Incident[] = [];
  /** The address's fragment that was already scrolled to. */
  #reached = '';
  #focus: string | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'incident-history', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needsLater(): boolean {
    return true;
  }

  protected override get needs(): Needs {
    return { incidents: true };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    // The reader of bodies comes while the feed is on its way; plain text stands in if it cannot.
    void import('./body.js').then(
      (body) => this.#useBody(body),
      () => this.#useBody({ renderBody: ({ body }) => html`<div class="body plain">${body}</div>`, isCut: () => false }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  #useBody(body: Body): void {
    this.#body = body;
    this.requestUpdate();
  }

  readonly #onHash = (): void => {
    this.#reached = '';
    this.requestUpdate();
  };

  /** Follows the link by itself, which puts it into the address bar, and into the clipboard where that is allowed. */
  readonly #onLink = (event: Event): void => {
    if (event.currentTarget instanceof HTMLAnchorElement) {
      const url = new URL(event.currentTarget.hash, location.href).href;
      void navigator.clipboard?.writeText(url).catch(() => {});
    }
  };

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { view, current } = this;
    const loaded = view?.feed.incidents.filter((incident) => !isOpen(incident)) ?? [];
    const known = new Set(loaded.map(({ id }) => id));
    this.#past = [...loaded, ...current.older.filter((incident) => !isOpen(incident) && !known.has(incident.id))];
    const wanted = this.#wanted;
    const index = wanted ? this.#past.findIndex(({ id }) => id === wanted) : -1;
    if (index >= this.#count) this.#more = index + 1 - this.#first;
  }

  protected override updated(): void {
    super.updated();
    const wanted = this.#focus ?? (this.#reached === location.hash ? undefined : this.#wanted);
    const notice = wanted && this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`incident-${wanted}`)}`);
    if (!notice) return;
    this.#reached = location.hash;
    notice.focus({ preventScroll: true });
    notice.scrollIntoView({ block: this.#focus ? 'nearest' : 'start' });
    this.#focus = undefined;
  }

  /** Id of the incident that the address asks for. */
  get #wanted(): string | undefined {
    const [, id] = /^#incident-(.+)$/.exec(location.hash) ?? [];
    try {
      return id && decodeURIComponent(id);
    } catch {
      return id;
    }
  }

  /** Past notices of the first page: those of the last days. */
  get #first(): number {
    const since = this.now - whole(this.days, 30) * DAY;
    const old = this.#past.findIndex(({ startedAt, updates }) => Date.parse(startedAt ?? updates.at(-1)?.at ?? '') < since);
    return Math.min(old < 0 ? this.#past.length : old, whole(this.pageSize, 10));
  }

  get #count(): number {
    return this.#first + this.#more;
  }

  readonly #onMore = async (): Promise<void> => {
    const shown = Math.min(this.#count, this.#past.length);
    const size = whole(this.pageSize, 10);
    if (this.#isLoadingOlder) return;
    this.#hasFailed = false;
    if (shown + 1 > this.#past.length) {
      this.#isLoadingOlder = true;
      this.requestUpdate();
      try {
        await this.loadOlder();
      } catch {
        this.#hasFailed = true;
      }
      this.#isLoadingOlder = false;
    }
    this.#more = shown - this.#first + size;
    this.#focus = this.#hasFailed ? undefined : this.#pastAt(shown);
    this.requestUpdate();
  };

  #pastAt(index: number): string | undefined {
    const { current, view } = this;
    const loaded = view?.feed.incidents.filter((incident) => !isOpen(incident)) ?? [];
    return [...loaded, ...current.older][index]?.id;
  }

  protected override render(): unknown {
    const { messages, state, view } = this;
    if (!messages || state === 'loading' || (view && !this.#body)) return html`<slot></slot>`;
    const sections = view && this.#body ? this.#sections(messages, this.#body) : nothing;
    return [this.#note(messages), sections, view ? this.#older(messages) : nothing, state === 'unknown' ? html`<slot></slot>` : nothing];
  }

  #note(messages: Messages): unknown {
    const { state, current, pageLink, view } = this;
    if (state === 'fresh') return nothing;
    const ago = this.age;
    if (state === 'stale' && !ago) return nothing;
    return html`<p part="time" class="note">
      ${icon(state === 'stale' ? 'stale' : 'unknown')}${state === 'stale' ? messages.stale(ago) : `${messages.all.unknown}. ${current.error ? messages.unreachable : ''}`}
      ${!view && pageLink ? html`<a part="action" href=${pageLink}>${messages.viewPage}</a>` : nothing}
    </p>`;
  }

  #sections(messages: Messages, body: Body): unknown {
    const { view, now } = this;
    if (!view) return nothing;
        const { feed } = view;
    const show = new Set(this.show?.split(/\s+/).filter(Boolean) ?? ['active', 'maintenance', 'past']);
    const incident = (each: Incident): Notice => incidentNotice(each, messages);
    const maintenance = (each: (typeof feed.maintenances)[number]): Notice => maintenanceNotice(each, messages);
    const names = new Map(feed.components.map(({ id, name }) => [id, name]));
    const options: NoticeOptions = {
      messages,
      format: this.format,
      now,
      level: Math.min(6, this.level + 1),
      oldestFirst: this.order === 'oldest',
      language: feed.page.language,
      names,
      body: (update) => body.renderBody(update, Math.min(6, this.level + 1)),
      isCut: body.isCut,
      isExpanded: (id) => this.#expanded.has(id),
      onExpand: (id) => {
        this.#expanded.add(id);
        this.requestUpdate();
      },
      onLink: this.#onLink,
    };
    const active = show.has('active') ? [...activeIncidents(feed).map(incident), ...feed.maintenances.filter(isInProgress).map(maintenance)] : [];
    const ahead = show.has('maintenance') ? feed.maintenances.filter((each) => !isInProgress(each) && each.status !== 'completed').map(maintenance) : [];
    const past = show.has('past') ? this.#past.slice(0, this.#count).map(incident) : [];
    return [
      this.#section(messages.activeNotices, active, options),
      this.#section(messages.maintenances, ahead, options),
      show.has('past') ? this.#section(messages.recentNotices, past, options, messages.noNotices) : nothing,
    ];
  }

  #section(title: string, notices: readonly Notice[], options: NoticeOptions, empty?: string): unknown {
    if (!notices.length && !empty) return nothing;
    return html`<section>
      <div class="heading" role="heading" aria-level=${this.level}>${title}</div>
      ${repeat(
        notices,
        ({ id }) => id,
        (notice) => renderNotice(notice, options),
      )}
      ${notices.length ? nothing : html`<p class="empty">${empty}</p>`}
    </section>`;
  }

  /** The way to older notices: those that are loaded, then those of the feed's history, then the status page. */
  #older(messages: Messages): unknown {
    if (this.show && !this.show.split(/\s+/).includes('past')) return nothing;
    if (this.#count < this.#past.length || this.current.previous) {
      return html`<button part="action" type="button" class="more" aria-disabled=${this.#isLoadingOlder} @click=${this.#onMore}>${messages.moreNotices}</button>
        <span role="alert" class="note">${this.#hasFailed ? messages.olderFailed : nothing}</span>`;
    }
    const { pageLink } = this;
    return pageLink ? html`<a part="action" class="more" href=${pageLink}>${messages.moreNotices}</a>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-history': IncidentHistory;
  }
}
