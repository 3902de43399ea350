import { css, html, nothing, type CSSResult, type ReactiveController, type ReactiveElement } from 'lit';
import type { Component } from '../../feed/schema.js';
import { complete } from '../../locale/complete-messages.js';
import { addStyles } from '../base/document-styles.js';
import { shareOf, shownDays, type DayBarsOptions, type Share } from '../parts/day-bars.js';
import { chevron } from './chevron.js';

/** Loaded when the table is opened for the first time. */
let module: typeof import('./uptime-table.js') | undefined;
let styles: CSSResult | undefined;

/** A disclosure with the uptime in numbers and a button that copies it. Its content is created when it is opened. */
export class TableController implements ReactiveController {
  #isOpen = false;
  /** False if the browser does not allow it. */
  #isCopied: boolean | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isCopied = undefined;
  }

  /** The disclosure for the components of a list. */
  render(components: readonly Component[], bars: DayBarsOptions): unknown {
    const rows = components.filter(({ uptime }) => uptime);
    return rows.length
      ? html`<details part="table" class="table" @toggle=${this.#onToggle}>
          <summary>${chevron()}<bdi>${bars.messages.uptimeTable}</bdi></summary>
          ${this.#isOpen ? this.#renderTable(rows, bars) : nothing}
        </details>`
      : nothing;
  }

  readonly #onToggle = async ({ currentTarget }: Event): Promise<void> => {
    this.#isOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    this.#isCopied = undefined;
    module ??= await import('./uptime-table.js').catch(() => undefined);
    if (module) addStyles(this.host, (styles ??= module.tableStyles(css)));
    this.host.requestUpdate();
  };

  readonly #copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.#isCopied = true;
    } catch {
      this.#isCopied = false;
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
  };

  #renderTable(components: readonly Component[], bars: DayBarsOptions): unknown {
    const { messages } = bars;
    // Of another time or other days than the column says.
    const words = ({ text, days, asOf }: Share): string =>
      text && (asOf || days !== bars.days) ? messages.uptime(text, days === bars.days ? 0 : days, asOf) : text;
    const rows = components.map((component) => ({
      name: component.name,
      share: words(shareOf(component, bars)),
      days: shownDays(component, bars, bars.days),
    }));
    return (
      module?.renderTable(html, rows, { ...bars, complete, isCopied: this.#isCopied, onCopy: this.#copy }) ?? nothing
    );
  }
}
