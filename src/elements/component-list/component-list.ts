import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Needs } from '../../adapters/adapter.js';
import { rankOf } from '../../feed/derive.js';
import { isLossy } from '../../feed/lossy.js';
import { skeleton } from '../../styles/skeleton.js';
import { surfaces } from '../../styles/surfaces.js';
import type { Choices } from '../base/attribute-checks.js';
import { choiceOf, isOn } from '../base/attribute-values.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import { listMessages } from '../../locale/list-messages.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { icon } from '../parts/icon.js';
import { badgeStyles } from '../parts/badge.styles.js';
import { isOut } from '../parts/day-bars.js';
import { DayBarsController } from '../parts/day-bars-controller.js';
import { dayBarsStyles } from '../parts/day-bars.styles.js';
import { freshnessNotice } from '../parts/freshness-notice.js';
import { chevron } from './chevron.js';
import { listStyles } from './component-list.styles.js';
import { FocusController } from './focus-controller.js';
import { CHUNK, EMPTY_LISTING, listingOf, type ListedSection, type Listing } from './listing.js';
import { renderLegend } from './legend.js';
import { hasDayBars, renderRow } from './render-row.js';
import { RowsController } from './rows-controller.js';
import type { Section, Sort } from './sections.js';
import { TableController } from './table-controller.js';

/** Number of components above which rows are only drawn completely when they become visible. */
const LONG = 100;

/** Milliseconds. */
const MINUTE = 60_000;

const SORTS: readonly Sort[] = ['feed', 'severity', 'name'];
const EXPANDS = ['auto', 'all', 'none'] as const;

/**
 * Groups and components with state, uptime and day bars.
 * @element component-list
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The frame.
 * @csspart group - A group, which is a disclosure.
 * @csspart component - The row of a component.
 * @csspart badge - The state of a component.
 * @csspart icon - The icon of a state.
 * @csspart uptime - The day bars and the percentage.
 * @csspart name - The name of a component.
 * @csspart axis - The line below the day bars: their first and last day, and the percentage.
 * @csspart legend - The colors of the day bars.
 * @csspart day - Details of the day that has the pointer or the focus.
 * @csspart table - The disclosure of `uptime-table`.
 * @csspart time - The age of the data, shown when it is stale.
 * @csspart action - Links and buttons: to an incident of a day, to the status page when the state is unknown, and the one that copies.
 * @cssprop [--status-bars-size=26px] - Height of the day bars.
 * @cssprop [--status-density=1] - Factor for the space around and between the rows: 0.5 for a dense list.
 * @cssprop [--status-skeleton-size=12em] - Height of the placeholder until the first feed is on screen.
 */
export class ComponentList extends FeedElement {
  static override styles: CSSResultGroup = [
    FeedElement.styles,
    surfaces,
    skeleton,
    badgeStyles,
    dayBarsStyles,
    listStyles,
  ];

  static override properties: PropertyDeclarations = {
    expand: {},
    sort: {},
    uptimeDays: { type: Number, attribute: 'uptime-days' },
    uptimeTable: { type: Boolean, attribute: 'uptime-table' },
  };

  /** Groups that are open at first: `all`, `none`, or `auto` (default), which opens all except those that are `collapsed` in the feed and operational. */
  declare expand: string | undefined;
  /** Order of the components: `feed` (default), `severity` or `name`. */
  declare sort: string | undefined;
  /** Days of uptime history, 1–366. Default: 90. The percentages cover all of them, the bars as many as fit. */
  declare uptimeDays: number | undefined;
  /** Adds a disclosure below the list: the uptime and downtime of each component in numbers, and a button that copies all days as CSV. */
  declare uptimeTable: boolean | undefined;

  readonly #bars = new DayBarsController(this, () => this.context);
  readonly #rows = new RowsController(this, () => this.#count);
  readonly #table = new TableController(this);
  #listing: Listing = EMPTY_LISTING;
  /** By group id: the initial state of each group that the visitor has opened or closed. */
  readonly #toggled = new Map<string | undefined, boolean>();

  constructor() {
    super();
    new FocusController(this);
  }

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'component-list', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get choices(): Choices {
    return { ...super.choices, expand: EXPANDS, sort: SORTS };
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  protected override get canTakeOver(): boolean {
    return super.canTakeOver && this.#bars.isMeasured;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#listing = listingOf(this.context?.listed, choiceOf(SORTS, this.sort) ?? 'feed', this.#listing);
  }

  protected override renderFeed(context: RenderContext): unknown {
    const { sections } = this.#listing;
    let left = this.#rows.drawn;
    const parts = this.#sectionsUpTo(left, sections).map((section) => {
      const rows = this.#renderRows(section, left, context);
      left -= section.rows.length;
      return section.group ? this.#renderGroup(section, rows, context) : html`<div class="part">${rows}</div>`;
    });
    const isEmpty = context.overview && !sections.length;
    const { isNarrow, isRtl } = this.#bars;
    const components = sections.flatMap(({ rows }) => rows);
    const bars = this.#bars.options(context);
    return html`<div
        part="base"
        class="list ${isNarrow ? 'narrow' : ''} ${isRtl ? 'rtl' : ''}"
        .style=${`--_days:${bars.count}`}
      >
        ${freshnessNotice(context)} ${parts}
        ${isEmpty ? html`<p class="note">${listMessages(context.messages).noComponents}</p>` : nothing}
        ${renderLegend(components, bars)}
        ${isOn(this.uptimeTable) ? this.#table.render(components, bars) : nothing}
      </div>${this.#bars.renderDayBox()}`;
  }

  get #count(): number {
    return this.#listing.feed?.components.length ?? 0;
  }

  /** The sections for the first `count` rows. No section is drawn below rows that are still missing, unless their group is closed. */
  #sectionsUpTo(count: number, sections: readonly ListedSection[]): readonly ListedSection[] {
    let left = count;
    const end = sections.findIndex(
      (section) => (left -= section.rows.length) < 0 && (!section.group || this.#isOpen(section)),
    );
    return sections.slice(0, Math.min(count, end < 0 ? Infinity : end + 1));
  }

  #renderGroup(section: ListedSection, rows: unknown, context: RenderContext): TemplateResult {
    const { group } = section;
    return html`<details
      part="group"
      class="part"
      data-id=${group?.id ?? ''}
      .open=${this.#isOpen(section)}
      @toggle=${(event: Event) => this.#onToggle(section, event)}
    >
      <summary>
        ${chevron()}
        <span class="title" role="heading" aria-level=${context.headingLevel}
          ><bdi>${group?.name.trim() || context.messages.unnamed}</bdi></span
        >
        ${this.#renderSummary(section, context)}
      </summary>
      ${group?.description ? html`<p class="about"><bdi>${group.description}</bdi></p>` : nothing} ${rows}
    </details>`;
  }

  /** Whether a group is open until the visitor toggles it. */
  #isInitiallyOpen({ group, status }: Section): boolean {
    const { expand } = this;
    return expand === 'all' || (expand !== 'none' && (!group?.collapsed || status !== 'operational'));
  }

  #isOpen(section: Section): boolean {
    const initial = this.#isInitiallyOpen(section);
    return this.#toggled.get(section.group?.id) === initial ? !initial : initial;
  }

  #onToggle(section: Section, { currentTarget }: Event): void {
    const initial = this.#isInitiallyOpen(section);
    if (!(currentTarget instanceof HTMLDetailsElement)) return;
    if (currentTarget.open === initial) this.#toggled.delete(section.group?.id);
    else this.#toggled.set(section.group?.id, initial);
  }

  /** The state of a group in words: the number of components with problems. */
  #renderSummary({ rows, status: worst }: Section, context: RenderContext): TemplateResult {
    const { freshness } = context.state;
    const messages = listMessages(context.messages);
    // A dropped part of the feed may belong to this group.
    const status = worst === 'operational' && isLossy(this.#listing.feed ?? {}) ? 'unknown' : worst;
    const state = statusIconOf(status, freshness);
    const affected = rows.filter((row) => rankOf(row.status) > 1).length;
    const unknown = rows.filter((row) => row.status === 'unknown').length;
    const words = (): string => {
      if (state === 'stale') return messages.was(status, '');
      if (freshness === 'unknown') return messages.status.unknown;
      if (affected) return messages.groupSome(affected, rows.length);
      if (unknown) return messages.groupUnknown(unknown);
      return status === 'unknown' ? messages.status.unknown : messages.groupAll;
    };
    return html`<bdi class="summary ${state}">${state === 'operational' ? nothing : icon(state)}${words()}</bdi>`;
  }

  /** The chunks of a section that begin within its first `left` rows. */
  #renderRows({ chunks }: ListedSection, left: number, context: RenderContext): unknown {
    const { messages, format, state } = context;
    const bars = this.#bars.options(context);
    const isLong = this.#count > LONG;
    return chunks.slice(0, Math.max(0, Math.ceil(left / CHUNK))).map(({ rows, changed }, index) => {
      const id = rows[0]?.id ?? '';
      // A current outage lasts longer every minute.
      const time = rows.some(isOut) && `${bars.asOf} ${Math.floor(bars.until / MINUTE)}`;
      const isSeen = !isLong || this.#rows.isSeen(id, this.#rows.drawn - left + index * CHUNK);
      return guard(
        [chunks[index], messages, format, state.freshness, bars.count, bars.days, bars.today, bars.isRtl, isSeen, time],
        () =>
          html`<ul
            role="list"
            class=${isLong ? 'chunk' : nothing}
            .style=${`--_rows:${rows.length};--_bars:${rows.filter(hasDayBars).length}`}
            @contentvisibilityautostatechange=${(event: Event) => this.#rows.onVisibility(event, id)}
          >
            ${rows.map((row) => keyed(row.id, renderRow(row, { hasChanged: changed.has(row.id), isSeen, bars, context })))}
          </ul>`,
      );
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'component-list': ComponentList;
  }
}
