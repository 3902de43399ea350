import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { rankOf } from '../feed/derive.js';
import type { Component, StatusFeed } from '../feed/schema.js';
import { surfaces } from '../styles/surfaces.js';
import { badge } from './badge.js';
import { BarsView, type BarsHost } from './bars-view.js';
import { renderBars, shareOf, type BarsOptions } from './bars.js';
import { barsStyles } from './bars.styles.js';
import { listStyles } from './component-list.styles.js';
import { sectionsOf, type Section, type Sort } from './component-rows.js';
import type { ElementView } from './lazy-element.js';
import { markOf, type Mark } from './mark.js';
import { renderNote } from './note.js';
import type { Scene } from './scene.js';
import { badgeStyles } from './status-badge.styles.js';

/** Rows that share one `content-visibility`, and that are drawn in one slice: per row it costs more than it saves. */
const CHUNK = 50;

interface ListHost extends BarsHost {
  readonly expand: string | undefined;
  readonly sort: string | undefined;
}

/** The feed as sections, made once per feed and order. */
interface Listing {
  readonly feed: StatusFeed | undefined;
  readonly sort: Sort;
  readonly sections: readonly Section[];
  /** Components whose state is not what it was in the feed before. */
  readonly changed: ReadonlySet<string>;
}

/** Draws `<component-list>`: the first rows at once, the rest in slices. */
export class ComponentListView extends BarsView implements ElementView {
  readonly styles = [surfaces, badgeStyles, barsStyles, listStyles];

  #listing: Listing = { feed: undefined, sort: 'feed', sections: [], changed: new Set() };
  #drawn = CHUNK;
  #slice: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly list: ListHost) {
    super(list);
  }

  override left(): void {
    super.left();
    clearTimeout(this.#slice);
    this.#slice = undefined;
  }

  drawn(): void {
    if ((this.#listing.feed?.components.length ?? 0) <= this.#drawn) return;
    this.#slice ??= setTimeout(() => {
      this.#slice = undefined;
      this.#drawn += CHUNK;
      this.list.requestUpdate();
    });
  }

  /** Brings the sections up to date. */
  #take(feed: StatusFeed | undefined): Listing {
    const { sort: asked } = this.list;
    const sort = asked === 'severity' || asked === 'name' ? asked : 'feed';
    const last = this.#listing;
    if (last.feed === feed && last.sort === sort) return last;
    const before = new Map(last.feed?.components.map(({ id, status }) => [id, status]));
    const changed = new Set(feed?.components.flatMap(({ id, status }) => ((before.get(id) ?? status) === status ? [] : id)));
    return (this.#listing = { feed, sort, sections: feed ? sectionsOf(feed, sort) : [], changed });
  }

  render(scene: Scene): unknown {
    this.scene = scene;
    const { sections } = this.#take(scene.listed);
    let left = this.#drawn;
    return html`<div part="base" class="list">
        ${renderNote(scene)}
        ${sections.map((section) => {
          const drawn = section.rows.slice(0, Math.max(0, left));
          left -= section.rows.length;
          return section.group ? this.#group(section, drawn, scene) : html`<div class="part">${this.#rows(drawn, scene)}</div>`;
        })}
        ${scene.view && !sections.length ? html`<p class="note">${scene.messages.noComponents}</p>` : nothing}
      </div>
      ${this.dayBox()}`;
  }

  #group(section: Section, drawn: readonly Component[], scene: Scene): TemplateResult {
    const { group } = section;
    return html`<details part="group" class="part" ?open=${this.#isOpen(section)}>
      <summary>
        <svg class="icon chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2 4 4-4 4"></path></svg>
        <span class="title" role="heading" aria-level=${scene.level}><bdi>${group?.name.trim() || scene.messages.unnamed}</bdi></span>
        ${this.#roll(section, scene)}
      </summary>
      ${group?.description ? html`<p class="about"><bdi>${group.description}</bdi></p>` : nothing} ${this.#rows(drawn, scene)}
    </details>`;
  }

  #isOpen({ group, status }: Section): boolean {
    const { expand } = this.list;
    return expand === 'all' || (expand !== 'none' && (!group?.collapsed || status !== 'operational'));
  }

  /** How many of a group are in trouble. */
  #roll({ rows, status }: Section, { messages, state: { freshness } }: Scene): TemplateResult {
    const mark = markOf(status, freshness);
    const affected = rows.filter((row) => rankOf(row.status) > 1).length;
    const unknown = rows.filter((row) => row.status === 'unknown').length;
    const known = affected ? messages.groupSome(affected, rows.length) : unknown ? messages.groupUnknown(unknown) : messages.groupAll;
    return html`<bdi class="roll ${mark}">${mark === 'stale' ? messages.was(status, '') : freshness === 'unknown' ? messages.status.unknown : known}</bdi>`;
  }

  #rows(rows: readonly Component[], scene: Scene): unknown {
    const { messages, format, state } = scene;
    const { count, days, today } = this.options({ status: 'unknown' }, scene);
    const chunks: unknown[] = [];
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      chunks.push(
        guard(
          [...chunk, messages, format, state.freshness, this.#listing.changed, count, days, today],
          () => html`<ul role="list" class=${rows.length > CHUNK ? 'chunk' : nothing}>
            ${chunk.map((component) => this.#row(component, scene))}
          </ul>`,
        ),
      );
    }
    return chunks;
  }

  #row(component: Component, scene: Scene): TemplateResult {
    const { id, name, url, description, uptime } = component;
    const options = this.options(component, scene);
    const { messages, mark } = options;
    const words = html`<bdi>${name.trim() || messages.unnamed}</bdi>`;
    return html`<li part="component" class="row ${mark} ${this.#listing.changed.has(id) ? 'changed' : ''}">
      <div class="head">
        ${url ? html`<a class="name" href=${url}>${words}</a>` : html`<span class="name">${words}</span>`} ${badge(mark, this.#word(component, mark, scene))}
        ${uptime ? this.#share(component, options) : nothing}
      </div>
      ${description ? html`<p class="about"><bdi>${description}</bdi></p>` : nothing}
      ${uptime?.days.length || uptime?.from ? renderBars(component, options) : nothing}
    </li>`;
  }

  #share(component: Component, options: BarsOptions): unknown {
    const share = shareOf(component, options);
    return share ? html`<bdi part="uptime" class="share">${options.messages.uptime(share)}</bdi>` : nothing;
  }

  /** What is unknown keeps the provider's own spelling, where there is one. */
  #word({ status, statusText }: Component, mark: Mark, { messages, state }: Scene): string {
    if (mark === 'stale') return messages.was(status, '');
    return (status === 'unknown' && state.freshness !== 'unknown' && statusText) || messages.status[mark];
  }
}
