import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { rankOf } from '../feed/derive.js';
import type { Component, StatusFeed } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { BarsElement } from './bars-element.js';
import { renderBars, shareOf } from './bars.js';
import { barsStyles } from './bars.styles.js';
import { badge } from './badge.js';
import { listStyles } from './component-list.styles.js';
import { sectionsOf, type Section, type Sort } from './component-rows.js';
import { componentWord } from './component-word.js';
import { defineTag } from './define-tag.js';
import { icon } from './icon.js';
import { markOf } from './mark.js';
import { surfaces } from '../styles/surfaces.js';
import { badgeStyles } from './status-badge.styles.js';

/** Rows that share one `content-visibility`: per row it costs more than it saves. */
const CHUNK = 50;

/** The feed as sections, made once per feed and order. */
interface Listing {
  readonly feed: StatusFeed;
  readonly sort: Sort;
  readonly sections: readonly Section[];
}

/**
 * Groups and components with state, uptime share and day bars. The first rows are drawn at once, the rest in slices.
 * @element component-list
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The frame.
 * @csspart group - A group: a disclosure.
 * @csspart component - A component's row.
 * @csspart badge - A component's state.
 * @csspart uptime - Day bars and percentage.
 * @csspart day - What happened on the day under the pointer or the keyboard.
 * @csspart time - The age of what is shown, once it is stale.
 * @csspart action - The link to the status page, where the state is unknown.
 * @cssprop [--status-bars-size=26px] - Height of the day bars.
 */
export class ComponentList extends BarsElement {
  static override styles: CSSResultGroup = [BarsElement.styles, surfaces, badgeStyles, barsStyles, listStyles];

  static override properties: PropertyDeclarations = { expand: {}, sort: {} };

  /** Which groups stand open at first: `auto` (all, but what the feed says `collapsed` and is operational), `all`, `none`. */
  declare expand: string | undefined;
  /** `feed` (default), `severity` or `name`. */
  declare sort: string | undefined;

  #listing: Listing | undefined;
  /** Rows drawn so far. */
  #drawn = CHUNK;
  #slice: ReturnType<typeof setTimeout> | undefined;
  /** What each component was at the last feed, so that a change can be shown. */
  #before = new Map<string, Component['status']>();
  #changed: ReadonlySet<string> = new Set();

  /** Registers the class under its tag, or another name. */
  static define(tag = 'component-list', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slice);
    this.#slice = undefined;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const feed = this.view?.feed;
    const sort = this.sort === 'severity' || this.sort === 'name' ? this.sort : 'feed';
    if (!feed || (this.#listing?.feed === feed && this.#listing.sort === sort)) return;
    this.#listing = { feed, sort, sections: sectionsOf(feed, sort) };
    const before = this.#before;
    this.#before = new Map(feed.components.map(({ id, status }) => [id, status]));
    this.#changed = new Set(feed.components.flatMap(({ id, status }) => (before.has(id) && before.get(id) !== status ? id : [])));
  }

  protected override updated(): void {
    super.updated();
    if ((this.view?.feed.components.length ?? 0) <= this.#drawn) return;
    this.#slice ??= setTimeout(() => {
      this.#slice = undefined;
      this.#drawn += CHUNK;
      this.requestUpdate();
    });
  }

  protected override render(): unknown {
    const { messages, state, view } = this;
    if (!messages || state === 'loading') return html`<slot></slot>`;
    const sections = view ? (this.#listing?.sections ?? []) : [];
    let left = this.#drawn;
    return html`<div part="base" class="list">
        ${this.#note(messages)}
        ${sections.map((section) => {
          const drawn = section.rows.slice(0, Math.max(0, left));
          left -= section.rows.length;
          return section.group ? this.#group(section, drawn, messages) : html`<div class="part">${this.#rows(drawn, messages)}</div>`;
        })}
        ${view && !sections.length ? html`<p class="note">${messages.noComponents}</p>` : nothing}
      </div>
      ${this.dayBox()} ${state === 'unknown' ? html`<slot></slot>` : nothing}`;
  }

  /** Says that what is shown is old, or that nothing is known. */
  #note(messages: Messages): unknown {
    const { state, current, pageLink, view } = this;
    if (state === 'fresh') return nothing;
    const ago = this.age;
    const words = state === 'stale' ? (ago ? messages.stale(ago) : messages.loading) : messages.all.unknown + (current.error ? `. ${messages.unreachable}` : '');
    return html`<p part="time" class="note">${icon(view && state === 'stale' ? 'stale' : 'unknown')}${words} ${state === 'unknown' && pageLink ? html`<a part="action" href=${pageLink}>${messages.viewPage}</a>` : nothing}</p>`;
  }

  #group(section: Section, drawn: readonly Component[], messages: Messages): TemplateResult {
    const { group, rows } = section;
    return html`<details part="group" class="part" ?open=${this.#isOpen(section)}>
      <summary>
        <svg class="icon chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2 4 4-4 4"></path></svg>
        <span class="title" role="heading" aria-level=${this.level}><bdi>${group?.name || messages.unnamed}</bdi></span>
        ${this.#roll(section, messages)}
      </summary>
      ${group?.description ? html`<p class="about"><bdi>${group.description}</bdi></p>` : nothing}
      ${drawn.length || !rows.length ? this.#rows(drawn, messages) : nothing}
    </details>`;
  }

  #isOpen({ group, status }: Section): boolean {
    if (this.expand === 'all') return true;
    if (this.expand === 'none') return false;
    return !group?.collapsed || status !== 'operational';
  }

  /** How many of a group are in trouble. */
  #roll({ rows, status }: Section, messages: Messages): TemplateResult {
    const mark = markOf(status, this.state);
    const affected = rows.filter((row) => rankOf(row.status) > 1).length;
    const unknown = rows.filter((row) => row.status === 'unknown').length;
    const words =
      mark === 'stale' ? messages.was('operational', '') : this.state === 'unknown' ? messages.status.unknown : affected ? messages.groupSome(affected, rows.length) : unknown ? messages.groupUnknown(unknown) : messages.groupAll;
    return html`<span class="roll ${mark}">${words}</span>`;
  }

  #rows(rows: readonly Component[], messages: Messages): unknown {
    const chunks: unknown[] = [];
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      chunks.push(
        guard([...chunk, this.state, messages, this.format, this.#changed, this.barsKey], () => html`<ul role="list" class=${rows.length > CHUNK ? 'chunk' : ''}>
          ${chunk.map((component) => this.#row(component, messages))}
        </ul>`),
      );
    }
    return chunks;
  }

  #row(component: Component, messages: Messages): TemplateResult {
    const { id, name, url, description, uptime, status } = component;
    const mark = markOf(status, this.state);
    const words = html`<bdi>${name.trim() || messages.unnamed}</bdi>`;
    const options = uptime && this.barsOptions(component, messages);
    const share = options && shareOf(component, options);
    return html`<li part="component" class="row ${mark} ${this.#changed.has(id) ? 'changed' : ''}">
      <div class="head">
        ${url ? html`<a class="name" href=${url}>${words}</a>` : html`<span class="name">${words}</span>`}
        ${badge(mark, componentWord(component, messages, mark))}
        ${share ? html`<span part="uptime" class="share">${messages.uptime(share)}</span>` : nothing}
      </div>
      ${description ? html`<p class="about"><bdi>${description}</bdi></p>` : nothing}
      ${options && (uptime.days.length || uptime.from) ? renderBars(component, options) : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'component-list': ComponentList;
  }
}
