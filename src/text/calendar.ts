/** The text of iCalendar files: https://www.rfc-editor.org/rfc/rfc5545 */
const encoder = new TextEncoder();

/** Folds a line after 75 bytes, never inside a character: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const fold = (line: string): string => {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (bytes + length > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
};

/** The text of a file with these lines. */
export const calendarText = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

/** Escapes a TEXT value: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
export const escapeCalendarText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

/** A time in UTC: `20261128T220000Z`. `at` is in milliseconds. */
export const calendarTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
