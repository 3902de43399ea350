/** Markdown for generated regions. */
export const code = (text) => `\`${text}\``;

const cell = (text) =>
  String(text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** `<status-feed>`, `<status-source>` */
export const tagList = (names) => names.map((name) => code(`<${name}>`)).join(', ');
