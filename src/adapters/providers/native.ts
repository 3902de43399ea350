import type { Adapter, StatusFeedDraft } from '../adapter.js';

/** Whether `body` means to be the project's own format, of any version: a later one is then refused by name. */
export const isNative = (body: unknown): body is StatusFeedDraft =>
  typeof body === 'object' && body !== null && 'version' in body && ('page' in body || body.version === 1);

/** The project's own format: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md */
export const native: Adapter = {
  name: 'native',
  endpoints: (url) => [url],
  adapt: ([body]) => (isNative(body) ? body : {}),
};
