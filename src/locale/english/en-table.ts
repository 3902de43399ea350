import type { TableMessages } from '../messages.js';

/** English for the table with the uptime in numbers. */
export const enTable: TableMessages = {
  component: 'Component',
  uptimeShare: (days) => `Uptime over ${days} day${days === 1 ? '' : 's'}`,
  copyCsv: 'Copy all days as CSV',
  csvCopied: 'Copied',
};
