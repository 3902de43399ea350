import type { ReactiveElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isInProgress, isOpen } from '../../feed/derive.js';
import { narrowed } from '../../feed/filter-feed.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { Messages } from '../../locale/messages.js';
import { surfaces } from '../../styles/surfaces.js';
import { historyStyles } from './incident-history.styles.js';
import type { ElementView } from '../base/lazy-element.js';
import { renderNote } from '../parts/freshness-notice.js';
import { incidentNotice, maintenanceNotice, type Notice } from './notice.js';
import { renderNotice, type NoticeOptions } from './render-notice.js';
import type { Scene } from '../base/render-context.js';
import { badgeStyles } from '../parts/badge.styles.js';
import type { View } from '../base/feed-overview.js';

const DAY = 86_400_000;
const NONE: readonly Incident[] = [];
const ALL = ['active', 'maintenance', 'past'];

/** A past incident or a completed maintenance, as the feed has it: of ten thousand a page is drawn. */
type Past = Incident | Maintenance;

const isMaintenance = (item: Past): item is Maintenance => item.status === 'completed';

/** Milliseconds; NaN when the feed does not say. */
const startOf = (item: Past): number =>
  Date.parse((isMaintenance(item) ? item.startsAt : (item.startedAt ?? item.updates.at(-1)?.at)) ?? '');

const noticeOf = (item: Past, messages: Messages): Notice =>
  isMaintenance(item) ? maintenanceNotice(item, messages) : incidentNotice(item, messages);

interface HistoryHost extends ReactiveElement {
  readonly show: string | undefined;
  readonly days: number | undefined;
  readonly pageSize: number | undefined;
  readonly order: string | undefined;
}

/** A positive whole number, else the default. */
const whole = (value: number | undefined, standard: number): number =>
  value && value >= 1 ? Math.trunc(value) : standard;

/** Id of the incident that the address asks for; empty when it asks for none. */
const wantedId = (): string => {
  const [, id = ''] = /^#incident-(.+)$/.exec(location.hash) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** Draws `<incident-history>`: a page of past incidents at a time, however many there are. */
export class IncidentHistoryView implements ElementView {
  readonly styles = [surfaces, badgeStyles, historyStyles];

  /** All that is over, newest first, for as long as neither feed nor older pages change. */
  #past: {
    readonly feed: StatusFeed | undefined;
    readonly older: readonly Incident[];
    readonly items: readonly Past[];
  } = { feed: undefined, older: NONE, items: [] };
  /** Items of the first page, and those that the reader has asked for beyond it. */
  #first = 0;
  #more = 0;
  #isLoading = false;
  #hasFailed = false;
  /** Notices whose affected components are all shown. */
  readonly #expanded = new Set<string>();
  /** An incident to bring into view after the next rendering, and what the address asked for last. */
  #goal = wantedId();

  constructor(
    private readonly host: HistoryHost,
    private readonly loadOlder: () => Promise<void>,
  ) {}

  entered(): void {
    addEventListener('hashchange', this.#onHash);
  }

  left(): void {
    removeEventListener('hashchange', this.#onHash);
  }

  drawn(): void {
    const notice = this.#goal && this.host.shadowRoot?.getElementById(`incident-${this.#goal}`);
    if (!notice) return;
    this.#goal = '';
    notice.focus();
  }

  readonly #onHash = (): void => {
    this.#goal = wantedId();
    this.host.requestUpdate();
  };

  /** The link puts itself into the address bar; into the clipboard too, where that is allowed. */
  readonly #onLink = (event: Event): void => {
    if (event.currentTarget instanceof HTMLAnchorElement)
      navigator.clipboard?.writeText(event.currentTarget.href).catch(() => {});
  };

  readonly #onMore = async (): Promise<void> => {
    if (this.#isLoading) return;
    const shown = Math.min(this.#first + this.#more, this.#past.items.length);
    this.#hasFailed = false;
    if (shown === this.#past.items.length) {
      this.#isLoading = true;
      this.host.requestUpdate();
      this.#hasFailed = await this.loadOlder().then(
        () => false,
        () => true,
      );
      this.#isLoading = false;
    }
    this.#more = shown - this.#first + (this.#hasFailed ? 0 : whole(this.host.pageSize, 10));
    this.host.requestUpdate();
    await this.host.updateComplete;
    // The reader goes on where the new ones begin.
    this.#goal = this.#hasFailed ? '' : (this.#past.items[shown]?.id ?? '');
    this.drawn();
  };

  /** Brings the past up to date, and makes the page that shows the incident which is asked for. */
  #take({ view, state: { feed: all, older = NONE }, now }: Scene): void {
    const feed = view?.feed;
    if (this.#past.feed !== feed || this.#past.older !== older) {
      const loaded = feed?.incidents.filter((incident) => !isOpen(incident)) ?? [];
      const known = new Set(loaded.map(({ id }) => id));
      const counting =
        all && older.length && view?.narrowing
          ? narrowed({ ...all, incidents: older }, view.narrowing).feed.incidents
          : older;
      const incidents = [...loaded, ...counting.filter((incident) => !isOpen(incident) && !known.has(incident.id))];
      const completed = feed?.maintenances.filter(({ status }) => status === 'completed') ?? [];
      const items = completed.length
        ? [...incidents, ...completed].sort((a, b) => (startOf(b) || 0) - (startOf(a) || 0))
        : incidents;
      this.#past = { feed, older, items };
    }
    const { items } = this.#past;
    const since = now - whole(this.host.days, 30) * DAY;
    const size = whole(this.host.pageSize, 10);
    const old = items.slice(0, size).findIndex((item) => startOf(item) < since);
    this.#first = old < 0 ? Math.min(size, items.length) : old;
    const wanted = this.#goal ? items.findIndex(({ id }) => id === this.#goal) : -1;
    this.#more = Math.max(this.#more, wanted + 1 - this.#first);
  }

  render(scene: Scene): unknown {
    this.#take(scene);
    const { view } = scene;
    return [renderNote(scene), view ? this.#sections(view, scene) : nothing];
  }

  #sections({ feed, incidents: open }: View, scene: Scene): unknown {
    const { messages } = scene;
    const wished = ALL.filter((each) =>
      [this.host.show]
        .join()
        .split(/[\s,]+/)
        .includes(each),
    );
    const show = new Set(wished.length ? wished : ALL);
    const options: NoticeOptions = {
      scene,
      level: Math.min(6, scene.level + 1),
      oldestFirst: this.host.order === 'oldest',
      language: feed.page.language,
      names: new Map(feed.components.map(({ id, name }) => [id, name])),
      isExpanded: (id) => this.#expanded.has(id),
      onExpand: (id) => {
        this.#expanded.add(id);
        this.host.requestUpdate();
      },
      onLink: this.#onLink,
    };
    const incidents = (items: readonly Incident[]): Notice[] => items.map((item) => incidentNotice(item, messages));
    const maintenances = (isWanted: (item: (typeof feed.maintenances)[number]) => boolean): Notice[] =>
      feed.maintenances.filter(isWanted).map((item) => maintenanceNotice(item, messages));
    const active = [...incidents(open), ...maintenances(isInProgress)];
    const ahead = maintenances((item) => !isInProgress(item) && item.status !== 'completed');
    const sections = [
      ...(show.has('active') && active.length ? [this.#section(messages.activeNotices, active, options)] : []),
      ...(show.has('maintenance') && ahead.length ? [this.#section(messages.maintenances, ahead, options)] : []),
      ...(show.has('past')
        ? [
            this.#section(
              messages.recentNotices,
              this.#past.items.slice(0, this.#first + this.#more).map((item) => noticeOf(item, messages)),
              options,
            ),
            this.#older(scene),
          ]
        : []),
    ];
    return sections.length ? sections : html`<p class="empty">${messages.noNotices}</p>`;
  }

  #section(title: string, notices: readonly Notice[], options: NoticeOptions): TemplateResult {
    const { level, messages } = options.scene;
    return html`<section>
      <div class="heading" role="heading" aria-level=${level}>${title}</div>
      ${repeat(
        notices,
        ({ id, isMaintenance }) => `${isMaintenance} ${id}`,
        (notice) => renderNotice(notice, options),
      )}
      ${notices.length ? nothing : html`<p class="empty">${messages.noNotices}</p>`}
    </section>`;
  }

  /** The way to older notices: those that are loaded, then those of the feed's history, then the status page. */
  #older({ messages, state, pageLink }: Scene): unknown {
    if (this.#first + this.#more < this.#past.items.length || state.previous) {
      return html`<button part="action" type="button" class="more" aria-disabled=${this.#isLoading} @click=${this.#onMore}>${messages.moreNotices}</button>
        <p role="alert" class="note">${this.#hasFailed ? messages.olderFailed : nothing}</p>`;
    }
    return pageLink ? html`<a part="action" class="more" href=${pageLink}>${messages.moreNotices}</a>` : nothing;
  }
}
