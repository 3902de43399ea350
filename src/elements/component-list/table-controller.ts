import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Component } from '../../feed/schema.js';
import { withOngoing } from '../../feed/ongoing.js';
import { shareOf, type DayBarsOptions, type Share } from '../parts/day-bars.js';
import { chevron } from './chevron.js';

/** Loaded when the table is opened for the first time. */
let module: typeof import('./uptime-table.js') | undefined;

/** A disclosure with the uptime in numbers and a button that copies it. Its content is created when it is opened. */
export class TableController implements ReactiveController {
  #isOpen = false;
  #isCopied = false;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isCopied = false;
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
    this.#isCopied = false;
    module ??= await import('./uptime-table.js').catch(() => undefined);
    this.host.requestUpdate();
  };

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text).then(
      () => (this.#isCopied = true),
      () => {},
    );
    this.host.requestUpdate();
  }

  #renderTable(components: readonly Component[], bars: DayBarsOptions): unknown {
    const { messages } = bars;
    // Of another time or other days than the column says.
    const words = ({ text, days, asOf }: Share): string =>
      text && (asOf || days !== bars.days) ? messages.uptime(text, days === bars.days ? 0 : days, asOf) : text;
    const table = module?.uptimeTable(
      components.map((component) => ({
        component: withOngoing(component, bars),
        share: words(shareOf(component, bars)),
      })),
      bars,
    );
    if (!table) return nothing;
    const cell = (text: string, index: number): TemplateResult =>
      index ? html`<td>${text}</td>` : html`<th scope="row"><bdi>${text}</bdi></th>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${messages.uptimeTable}>
        <table>
          <thead>
            <tr>
              ${table.head.map((text) => html`<th scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}
          </tbody>
        </table>
      </div>
      ${
        navigator.clipboard
          ? html`<button part="action" type="button" @click=${() => this.#copy(table.csv)}>${messages.copyCsv}</button>`
          : nothing
      }
      <span role="status">${this.#isCopied ? messages.csvCopied : nothing}</span>`;
  }
}
