import type { StatusFeed } from '../feed/schema.js';
import { tagUri } from '../feed/tag-uri.js';
import type { Messages } from '../locale/messages.js';
import { escapeMarkup } from './escape-markup.js';
import { noticeEntries, NO_TIME } from './notice-entries.js';

/** Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */
export const atomFeed = (feed: StatusFeed, messages: Messages, selfUrl: string): string => {
  const entries = noticeEntries(feed, messages);
  const link = (rel: string, href: string | undefined): string =>
    href ? `<link rel="${rel}" href="${escapeMarkup(href)}"/>` : '';
  const rows = entries.map(
    ({ id, title, url, published, sortedBy, html, tags }) => `<entry>
<id>${escapeMarkup(id)}</id>
<title>${escapeMarkup(title || messages.untitled)}</title>
${link('alternate', url)}
${published ? `<published>${published}</published>` : ''}
<updated>${sortedBy}</updated>
${tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`).join('')}
<content type="html">${escapeMarkup(html)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(messages.lang)}">
<id>${escapeMarkup(tagUri(feed, 'feed', 'notices'))}</id>
<title>${escapeMarkup(feed.page.name)}</title>
<author><name>${escapeMarkup(feed.page.name)}</name></author>
<updated>${entries.find(({ updated }) => updated)?.updated ?? NO_TIME}</updated>
${link('self', selfUrl)}
${link('alternate', feed.page.url)}
${rows.join('')}</feed>
`;
};

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = (feed: StatusFeed, messages: Messages, selfUrl: string): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.page.name,
      home_page_url: feed.page.url,
      feed_url: selfUrl,
      language: messages.lang,
      items: noticeEntries(feed, messages).map(({ id, title, url, published, updated, html, tags }) => ({
        id,
        url,
        title: title || messages.untitled,
        content_html: html,
        date_published: published,
        date_modified: updated,
        tags,
      })),
    },
    null,
    2,
  )}\n`;
