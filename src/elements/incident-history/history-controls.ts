import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Impact, StatusFeed } from '../../feed/schema.js';
import { enControls } from '../../locale/english/en-controls.js';
import type { Format } from '../../locale/format.js';
import { CONTROLS } from '../../locale/message-sections.js';
import type { RenderContext } from '../base/render-context.js';
import { monthOf, nameOf, type CalendarMonth } from './calendar-month.js';
import type { ControlsContext, HistoryContext } from './history-context.js';
import { MonthsOfNotices } from './months-of-notices.js';
import { isMaintenance, type PastItem } from './past-item.js';
import { renderYear } from './render-year.js';
import type { SharedCode } from './shared-code.js';

/** The past notices, before and after the filters. */
interface Notices {
  readonly all: readonly PastItem[];
  readonly items: readonly PastItem[];
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** Whether the feed has older pages that are not loaded yet. */
  readonly canLoad: boolean;
}

const KINDS: readonly Impact[] = ['critical', 'major', 'minor', 'none', 'maintenance', 'unknown'];
const kindOf = (item: PastItem): Impact => (isMaintenance(item) ? 'maintenance' : item.impact);

/** With the messages of the controls. */
const withMessages = (context: HistoryContext, { complete }: SharedCode): ControlsContext => ({
  ...context,
  messages: complete(context.messages, enControls, CONTROLS),
});

const valueOf = ({ currentTarget }: Event): string =>
  currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement ? currentTarget.value : '';

/** The controls above the past notices: search, filters, months and time zone. */
export class HistoryControls {
  /** The selected month. Undefined for all months. */
  month: CalendarMonth | undefined;
  #query = '';
  /** `component <id>`, `group <id>` or empty. */
  #component = '';
  #kind = '';
  #usesPageZone = false;
  #months: MonthsOfNotices | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly timeZone: string | undefined },
    private readonly code: SharedCode,
  ) {}

  /** Shows all notices again. */
  reset(): void {
    this.#query = this.#component = this.#kind = '';
    this.month = undefined;
  }

  /** The format in the time zone that the visitor has chosen. */
  formatOf({ format, messages, state }: RenderContext): Format {
    return this.#usesPageZone ? this.code.formatFor(messages, state.feed?.page.timeZone) : format;
  }

  /** Whether an item is shown. Undefined if all are. */
  filterOf(items: readonly PastItem[], context: RenderContext): ((item: PastItem) => boolean) | undefined {
    const query = this.#query.trim().toLowerCase();
    const component = this.#component;
    const components = context.overview?.feed.components ?? [];
    const { month } = this;
    // A component or a kind that is no longer there cannot be seen in the controls, so it does not filter.
    const isOfKind = (item: PastItem): boolean => kindOf(item) === this.#kind;
    const hasKind = items.some(isOfKind);
    const ids = new Set(
      components.flatMap(({ id, group }) =>
        components[1] && [`component ${id}`, `group ${group}`].includes(component) ? id : [],
      ),
    );
    if (!query && !ids.size && !hasKind && month === undefined) return undefined;
    const ofMonth = month === undefined ? undefined : this.#monthsOf(items, context).of(month)?.items;
    return (item) =>
      (month === undefined || !!ofMonth?.has(item)) &&
      (!hasKind || isOfKind(item)) &&
      (!ids.size || this.code.affectsAny(item, ids)) &&
      item.title.toLowerCase().includes(query);
  }

  /** Whether the selected month may have notices on an older page of the feed. */
  needsOlder(items: readonly PastItem[], context: RenderContext): boolean {
    return this.month !== undefined && !this.#monthsOf(items, context).isComplete(this.month);
  }

  /** What to say instead of "No notices" about a month whose notices are not all known. Undefined if they are. */
  unknownMonth({ all, isLoading, canLoad, hasFailed }: Notices, context: HistoryContext): string | undefined {
    const { month } = this;
    if (month === undefined || !this.needsOlder(all, context)) return undefined;
    if (isLoading) return '';
    if (hasFailed) return context.messages.olderFailed;
    const isKnown = !!this.#monthsOf(all, context).of(month) || month === monthOf(context.now, context.format);
    return canLoad || !isKnown
      ? withMessages(context, this.code).messages.monthUnknown(nameOf(month, context.format))
      : undefined;
  }

  render(notices: Notices, feed: StatusFeed, history: HistoryContext): TemplateResult {
    const { html, nothing } = this.code;
    const context = withMessages(history, this.code);
    const { messages } = context;
    const { all, items, isLoading, canLoad } = notices;
    const isUnsaid = items === all || isLoading || (!items.length && this.unknownMonth(notices, context) !== undefined);
    const year = {
      months: this.#monthsOf(all, context),
      selected: this.month,
      canLoad,
      onSelect: (month: CalendarMonth | undefined) => this.#set(() => (this.month = month)),
    };
    return html`<div part="controls" class="controls">
      <div class="filters">
        <input
          part="control"
          type="search"
          aria-label=${messages.search}
          placeholder=${messages.search}
          .value=${this.#query}
          @input=${(event: Event) => this.#set(() => (this.#query = valueOf(event)))}
        />
        ${this.#renderComponents(feed, context)} ${this.#renderKinds(all, context)}
      </div>
      ${renderYear(this.code, context, year)}
      <p role="status" class="note">${isUnsaid ? nothing : html`<bdi>${messages.results(items.length)}</bdi>`}</p>
      ${this.#renderZone(feed, context)}
    </div>`;
  }

  #set(change: () => void): void {
    change();
    this.host.requestUpdate();
  }

  #monthsOf(items: readonly PastItem[], context: RenderContext): MonthsOfNotices {
    const format = this.formatOf(context);
    const { older, previous } = context.state;
    const { state } = this.#months ?? {};
    if (this.#months?.items !== items || this.#months.format !== format || state?.previous !== previous)
      this.#months = new MonthsOfNotices(items, format, this.code, { older, previous });
    return this.#months;
  }

  #renderOption(value: string, words: string, selected: string): TemplateResult {
    return this.code.html`<option value=${value} ?selected=${value === selected}>${words}</option>`;
  }

  #renderComponents({ components, groups }: StatusFeed, { messages }: ControlsContext): unknown {
    const { html, nothing } = this.code;
    if (components.length < 2) return nothing;
    const option = (value: string, words: string): TemplateResult => this.#renderOption(value, words, this.#component);
    const optionsOf = (id: string | undefined): unknown =>
      components.filter(({ group }) => group === id).map((each) => option(`component ${each.id}`, each.name));
    return html`<select
      part="control"
      aria-label=${messages.affectedComponents}
      @change=${(event: Event) => this.#set(() => (this.#component = valueOf(event)))}
    >
      ${option('', messages.allComponents)} ${optionsOf(undefined)}
      ${groups.map(({ id, name }) => html`<optgroup label=${name}>${option(`group ${id}`, messages.allOf(name))} ${optionsOf(id)}</optgroup>`)}
    </select>`;
  }

  #renderKinds(items: readonly PastItem[], { messages }: ControlsContext): unknown {
    const { html, nothing, impactWord } = this.code;
    const found = new Set(items.map(kindOf));
    if (found.size < 2) return nothing;
    return html`<select
      part="control"
      aria-label=${messages.kind}
      @change=${(event: Event) => this.#set(() => (this.#kind = valueOf(event)))}
    >
      ${this.#renderOption('', messages.allKinds, this.#kind)}
      ${KINDS.filter((kind) => found.has(kind)).map((kind) => this.#renderOption(kind, impactWord({ impact: kind }, messages), this.#kind))}
    </select>`;
  }

  /** A button that switches between the time zone of the visitor and that of the status page, if they differ. */
  #renderZone({ page }: StatusFeed, { messages }: ControlsContext): unknown {
    const { html, nothing, zoneOf } = this.code;
    const zone = page.timeZone && zoneOf(page.timeZone);
    if (this.host.timeZone || !zone || zone === new Intl.DateTimeFormat().resolvedOptions().timeZone) return nothing;
    return html`<button
      part="action"
      class="small"
      type="button"
      @click=${() => this.#set(() => (this.#usesPageZone = !this.#usesPageZone))}
    >
      ${this.#usesPageZone ? messages.showOwnTimes : messages.showTimesIn(zone)}
    </button>`;
  }
}
