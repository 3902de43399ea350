import type { StatusFeed } from './schema.js';

/**
 * The id of an item of a feed for other formats: `tag:status.example.com,2026:incident/42`. It stays the same as long as the
 * provider's id: https://www.rfc-editor.org/rfc/rfc4151
 */
export const tagUri = ({ page }: StatusFeed, kind: string, id: string): string =>
  `tag:${page.url ? new URL(page.url).hostname : 'status-widgets.invalid'},2026:${kind}/${encodeURIComponent(id)}`;
