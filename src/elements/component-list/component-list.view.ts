import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { rankOf } from '../../feed/derive.js';
import { hasLost } from '../../feed/lossy.js';
import type { Component, StatusFeed } from '../../feed/schema.js';
import { surfaces } from '../../styles/surfaces.js';
import { badge } from '../parts/badge.js';
import { BarsView, type BarsHost } from '../parts/bars-view.js';
import { renderBars, shareOf } from '../parts/day-bars.js';
import { barsStyles } from '../parts/day-bars.styles.js';
import { listStyles } from './component-list.styles.js';
import { sectionsOf, type Section, type Sort } from './sections.js';
import type { ElementView } from '../base/lazy-element.js';
import { markOf, type Mark } from '../base/status-icon.js';
import { renderNote } from '../parts/freshness-notice.js';
import type { Scene } from '../base/render-context.js';
import { badgeStyles } from '../parts/badge.styles.js';

/** Rows that share one `content-visibility`: per row it costs more than it saves. */
const CHUNK = 25;
/** Rows from the top that are drawn whole without waiting until they come into sight. */
const AT_ONCE = 2 * CHUNK;
/** Components from which what is out of sight is skipped. */
const LONG = 100;
/** Milliseconds until the second slice: a frame with the first one comes before it (2,000 rows: 48 ms after the last byte instead of 61). */
const FRAME = 50;
/** Milliseconds that a slice of rows may take; the next one is larger after half of that, smaller after more. */
const SLICE = 16;
/** Elsewhere nothing tells which rows come into sight. */
const CAN_SKIP = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

interface ListHost extends BarsHost {
  readonly expand: string | undefined;
  readonly sort: string | undefined;
}

/** Rows that are drawn together, and again only where another chunk has taken their place. */
interface Chunk {
  readonly rows: readonly Component[];
  /** Components whose state is not what it was in the feed before. */
  readonly changed: ReadonlySet<string>;
}

interface Part extends Section {
  readonly chunks: readonly Chunk[];
}

/** The feed as sections, made once per feed and order. */
interface Listing {
  readonly feed: StatusFeed | undefined;
  readonly sort: Sort;
  readonly parts: readonly Part[];
}

const isSame = ({ rows, changed }: Chunk, { rows: others, changed: more }: Chunk): boolean =>
  !changed.size && !more.size && rows.length === others.length && rows.every((row, index) => row === others[index]);

const hasBars = ({ uptime }: Component): boolean => !!(uptime?.days.length || uptime?.from);

/** Draws `<component-list>`: the first rows at once, the rest in slices. */
export class ComponentListView extends BarsView implements ElementView {
  readonly styles = [surfaces, badgeStyles, barsStyles, listStyles];

  #listing: Listing = { feed: undefined, sort: 'feed', parts: [] };
  /** Rows that are drawn, and those of the next slice. */
  #drawn = CHUNK;
  #step = CHUNK;
  #slice: ReturnType<typeof setTimeout> | undefined;
  /** By the first row's id: chunks that have been in sight, or everything once it is printed. Others do without what only eyes need. */
  readonly #seen = new Set<string>();
  #isPrinted = !CAN_SKIP;
  /** By the group's id: what a reader has opened or closed, and was not so before. It stays with the group wherever that stands. */
  readonly #turned = new Map<string | undefined, boolean>();

  constructor(private readonly list: ListHost) {
    super(list);
  }

  override entered(): void {
    super.entered();
    addEventListener('beforeprint', this.#print);
  }

  override left(): void {
    super.left();
    removeEventListener('beforeprint', this.#print);
    clearTimeout(this.#slice);
    this.#slice = undefined;
  }

  drawn(): void {
    if ((this.#listing.feed?.components.length ?? 0) <= this.#drawn) return;
    const isFirst = this.#drawn === CHUNK;
    this.#slice ??= setTimeout(
      () => {
        this.#slice = undefined;
        const start = performance.now();
        this.#drawn += this.#step;
        this.list.requestUpdate();
        void this.list.updateComplete.then(() => {
          const took = performance.now() - start;
          if (took < SLICE / 2) this.#step += CHUNK;
          else if (took > SLICE) this.#step = Math.max(CHUNK, this.#step - CHUNK);
        });
      },
      isFirst ? FRAME : 0,
    );
  }

  readonly #print = (): void => {
    this.#isPrinted = true;
    this.#drawn = Infinity;
    this.list.requestUpdate();
  };

  /** A chunk comes into sight: https://drafts.csswg.org/css-contain-3/#content-visibility-auto-state-change */
  #show(event: Event, id: string): void {
    if (!('skipped' in event) || event.skipped || this.#seen.has(id)) return;
    this.#seen.add(id);
    this.list.requestUpdate();
  }

  /** Brings the sections up to date. */
  #take(feed: StatusFeed | undefined): Listing {
    const { sort: asked } = this.list;
    const sort = asked === 'severity' || asked === 'name' ? asked : 'feed';
    const last = this.#listing;
    if (last.feed === feed && last.sort === sort) return last;
    const states = new Map(last.feed?.components.map(({ id, status }) => [id, status]));
    const before = new Map(
      last.parts.flatMap(({ chunks }) =>
        chunks.map((chunk): [string | undefined, Chunk] => [chunk.rows[0]?.id, chunk]),
      ),
    );
    const chunksOf = (rows: readonly Component[]): Chunk[] => {
      const chunks: Chunk[] = [];
      for (let start = 0; start < rows.length; start += CHUNK) {
        const some = rows.slice(start, start + CHUNK);
        const changed = new Set(some.flatMap(({ id, status }) => ((states.get(id) ?? status) === status ? [] : id)));
        const chunk = { rows: some, changed };
        const old = before.get(some[0]?.id);
        chunks.push(old && isSame(old, chunk) ? old : chunk);
      }
      return chunks;
    };
    const parts = feed ? sectionsOf(feed, sort).map((section) => ({ ...section, chunks: chunksOf(section.rows) })) : [];
    return (this.#listing = { feed, sort, parts });
  }

  render(scene: Scene): unknown {
    this.scene = scene;
    const { parts } = this.#take(scene.listed);
    let left = this.#drawn;
    return html`<div part="base" class="list">
        ${renderNote(scene)}
        ${this.#upTo(this.#drawn, parts).map((part) => {
          const rows = this.#rows(part, left, scene);
          left -= part.rows.length;
          return part.group ? this.#group(part, rows, scene) : html`<div class="part">${rows}</div>`;
        })}
        ${scene.view && !parts.length ? html`<p class="note">${scene.messages.noComponents}</p>` : nothing}
      </div>
      ${this.dayBox()}`;
  }

  /** The parts as far as `count` rows reach: nothing stands below rows that are still to come. Closed groups take no room. */
  #upTo(count: number, parts: readonly Part[]): readonly Part[] {
    let left = count;
    const end = parts.findIndex((part) => (left -= part.rows.length) < 0 && (!part.group || this.#isOpen(part)));
    return parts.slice(0, Math.min(count, end < 0 ? Infinity : end + 1));
  }

  #group(part: Part, rows: unknown, scene: Scene): TemplateResult {
    const { group } = part;
    return html`<details part="group" class="part" .open=${this.#isOpen(part)} @toggle=${(event: Event) => this.#toggled(part, event)}>
      <summary>
        <svg class="icon chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2 4 4-4 4"></path></svg>
        <span class="title" role="heading" aria-level=${scene.level}><bdi>${group?.name.trim() || scene.messages.unnamed}</bdi></span>
        ${this.#roll(part, scene)}
      </summary>
      ${group?.description ? html`<p class="about"><bdi>${group.description}</bdi></p>` : nothing} ${rows}
    </details>`;
  }

  /** Until a reader opens or closes it. */
  #isOpenAtFirst({ group, status }: Section): boolean {
    const { expand } = this.list;
    return expand === 'all' || (expand !== 'none' && (!group?.collapsed || status !== 'operational'));
  }

  #isOpen(section: Section): boolean {
    const first = this.#isOpenAtFirst(section);
    return this.#turned.get(section.group?.id) === first ? !first : first;
  }

  #toggled(section: Section, { currentTarget }: Event): void {
    const first = this.#isOpenAtFirst(section);
    if (!(currentTarget instanceof HTMLDetailsElement)) return;
    if (currentTarget.open === first) this.#turned.delete(section.group?.id);
    else this.#turned.set(section.group?.id, first);
  }

  /** How many of a group are in trouble. */
  #roll({ rows, status: worst }: Section, { messages, state: { freshness } }: Scene): TemplateResult {
    // What was lost of the feed may have been one of these.
    const status = worst === 'operational' && hasLost(this.#listing.feed ?? {}) ? 'unknown' : worst;
    const mark = markOf(status, freshness);
    const affected = rows.filter((row) => rankOf(row.status) > 1).length;
    const unknown = rows.filter((row) => row.status === 'unknown').length;
    const known = affected
      ? messages.groupSome(affected, rows.length)
      : unknown
        ? messages.groupUnknown(unknown)
        : status === 'unknown'
          ? messages.status.unknown
          : messages.groupAll;
    return html`<bdi class="roll ${mark}">${mark === 'stale' ? messages.was(status, '') : freshness === 'unknown' ? messages.status.unknown : known}</bdi>`;
  }

  /** The chunks of a part, as far as `left` rows reach. */
  #rows({ chunks }: Part, left: number, scene: Scene): unknown {
    const { messages, format, state } = scene;
    const { count, days, today } = this.options({ status: 'unknown' }, scene);
    const isLong = (this.#listing.feed?.components.length ?? 0) > LONG;
    return chunks.slice(0, Math.max(0, Math.ceil(left / CHUNK))).map((chunk, index) => {
      const id = chunk.rows[0]?.id ?? '';
      const isSeen = !isLong || this.#isPrinted || this.#drawn - left + index * CHUNK < AT_ONCE || this.#seen.has(id);
      return guard(
        [chunk, messages, format, state.freshness, count, days, today, isSeen],
        () => html`<ul role="list" class=${isLong ? 'chunk' : nothing} .style=${`--_rows:${chunk.rows.length};--_bars:${chunk.rows.filter(hasBars).length}`} @contentvisibilityautostatechange=${(event: Event) => this.#show(event, id)}>
          ${chunk.rows.map((component) => this.#row(component, chunk.changed.has(component.id), isSeen, scene))}
        </ul>`,
      );
    });
  }

  #row(component: Component, hasChanged: boolean, isSeen: boolean, scene: Scene): TemplateResult {
    const { name, url, description } = component;
    const options = this.options(component, scene);
    const { messages, mark } = options;
    const words = html`<bdi>${name.trim() || messages.unnamed}</bdi>`;
    const word = this.#word(component, mark, scene);
    const share = shareOf(component, options);
    return html`<li part="component" class="row ${mark} ${hasChanged ? 'changed' : ''}">
      <div class="head">
        ${url ? html`<a class="name" href=${url}>${words}</a>` : html`<span class="name">${words}</span>`} ${isSeen ? badge(mark, word) : html`<span part="badge" class="badge unseen"><bdi class="word">${word}</bdi></span>`}
        ${share ? html`<bdi part="uptime" class="share">${messages.uptime(share)}</bdi>` : nothing}
      </div>
      ${description ? html`<p class="about"><bdi>${description}</bdi></p>` : nothing}
      ${hasBars(component) ? renderBars(component, options, share, isSeen) : nothing}
    </li>`;
  }

  /** What is unknown keeps the provider's own spelling, where there is one. */
  #word({ status, statusText }: Component, mark: Mark, { messages, state }: Scene): string {
    if (mark === 'stale') return messages.was(status, '');
    return (status === 'unknown' && state.freshness !== 'unknown' && statusText) || messages.status[mark];
  }
}
