import type { html as Html, TemplateResult } from 'lit';
import { DURATIONS } from '../../feed/uptime.js';
import type { complete as completeMessages } from '../../locale/complete-messages.js';
import { enTable } from '../../locale/english/en-table.js';
import { formatDuration } from '../../locale/format-duration.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages, ListMessages, TableMessages } from '../../locale/messages.js';
import { TABLE } from '../../locale/message-sections.js';
import type { ShownDay } from '../parts/day-bars.js';

export { tableStyles } from './uptime-table.styles.js';

/** A component with an uptime. */
export interface TableRow {
  readonly name: string;
  /** The percentage in words. Empty if there is none. */
  readonly share: string;
  /** As in the day bars. */
  readonly days: readonly ShownDay[];
}

/** Options of `renderTable`. */
export interface TableOptions {
  readonly days: number;
  readonly messages: CommonMessages & ListMessages;
  readonly format: Format;
}

/** The texts of a table, and the days of all components as CSV. */
interface UptimeTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly csv: string;
}

/** A field of CSV (RFC 4180). Spreadsheets would run a name that begins like a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const field = (text: string | number): string => {
  const safe = String(text).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The uptime and the time in each state of all components: totals as a table, and each day as CSV, in seconds. */
const uptimeTable = (
  components: readonly TableRow[],
  { days: count, format }: TableOptions,
  messages: TableOptions['messages'] & TableMessages,
): UptimeTable => {
  const lines = [['component', 'date', 'state', ...DURATIONS.map(([, status]) => status)]];
  const totals = components.map(({ name, share, days }) => {
    const label = name.trim() || messages.unnamed;
    for (const { date, state, seconds } of days)
      lines.push([
        label,
        date,
        state === 'stale' ? 'no_data' : state,
        ...DURATIONS.map(([, status]) => String(seconds[status] ?? 0)),
      ]);
    const seconds = DURATIONS.map(([, status]) => days.reduce((sum, day) => sum + (day.seconds[status] ?? 0), 0));
    return { label, share, seconds };
  });
  const columns = DURATIONS.map(([, status], index) => ({ status, index })).filter(({ index }) =>
    totals.some(({ seconds }) => seconds[index]),
  );
  return {
    head: [messages.component, messages.uptimeShare(count), ...columns.map(({ status }) => messages.status[status])],
    rows: totals.map(({ label, share, seconds }) => [
      label,
      share || '–',
      ...columns.map(({ index }) => (seconds[index] ? formatDuration(format, seconds[index]) : '–')),
    ]),
    csv: `${lines.map((line) => line.map(field).join()).join('\r\n')}\r\n`,
  };
};

interface CopyOptions {
  /** Passed in like `html`. */
  readonly complete: typeof completeMessages;
  /** False if the browser does not allow it. Undefined before. */
  readonly isCopied: boolean | undefined;
  /** Resolves when the answer is on screen. */
  readonly onCopy: (csv: string) => Promise<void>;
}

/**
 * Renders a table, and a button that copies it. Where the browser does not allow that, the text is there to be copied by hand.
 * @param html That of Lit. Passed in, because this file would load Lit a second time.
 */
export const renderTable = (
  html: typeof Html,
  components: readonly TableRow[],
  options: TableOptions & CopyOptions,
): TemplateResult => {
  const { isCopied, onCopy, complete } = options;
  const messages = complete(options.messages, enTable, TABLE);
  const { head, rows, csv } = uptimeTable(components, options, messages);
  const cell = (text: string, index: number): TemplateResult =>
    index ? html`<td>${text}</td>` : html`<th scope="row"><bdi>${text}</bdi></th>`;
  const onClick = async ({ currentTarget }: Event): Promise<void> => {
    await onCopy(csv);
    if (currentTarget instanceof Element) currentTarget.parentElement?.querySelector('textarea')?.select();
  };
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${messages.uptimeTable}>
      <table>
        <thead>
          <tr>
            ${head.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}
        </tbody>
      </table>
    </div>
    <button part="action" type="button" @click=${onClick}>${messages.copyCsv}</button>
    <span role="status">${isCopied ? messages.csvCopied : undefined}</span>
    ${isCopied === false ? html`<textarea readonly rows="5" aria-label=${messages.copyCsv} .value=${csv}></textarea>` : undefined}`;
};
