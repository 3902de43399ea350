import type { ComposedFeed } from './compose-feed.js';
import { escapeMarkup } from './escape-markup.js';

/** The routes below the URL of the handler, and what they are for. */
export const ROUTES: readonly (readonly [path: string, purpose: string])[] = [
  ['status.json', 'the status feed, for the tags of Status Widgets and your own programs'],
  ['badge.svg', 'a badge for README files and pages without scripts'],
  ['badge.json', 'the same for shields.io'],
  ['feed.atom', 'incidents and maintenances for feed readers (Atom)'],
  ['feed.json', 'the same as JSON Feed'],
  ['maintenance.ics', 'maintenances as a calendar to subscribe to'],
  ['embed.html', 'the tags as a page for an iframe. Add ?view=banner,components,history'],
];

/** Components and groups that the page lists. */
const MAX_BADGES = 100;

const STYLES = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:44rem;margin:2rem auto;padding:0 1rem}
code{overflow-wrap:anywhere}`;

/** A page that lists what the handler serves. */
export const indexPage = ({ feed }: ComposedFeed, baseUrl: string): string => {
  const name = escapeMarkup(feed.page.name);
  const pageUrl = feed.page.url;
  const link = (path: string): string =>
    `<a href="${escapeMarkup(baseUrl + path)}"><code>${escapeMarkup(baseUrl + path)}</code></a>`;
  const parts = [...feed.groups, ...feed.components].slice(0, MAX_BADGES);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}: status feeds</title>
<link rel="alternate" type="application/atom+xml" href="${escapeMarkup(`${baseUrl}feed.atom`)}">
<style>${STYLES}</style>
<h1>${name}</h1>
<p><img src="${escapeMarkup(`${baseUrl}badge.svg`)}" alt="Status of ${name}" height="20"></p>
${pageUrl ? `<p><a href="${escapeMarkup(pageUrl)}">Status page</a></p>\n` : ''}<h2>Feeds</h2>
<ul>
${ROUTES.map(([path, purpose]) => `<li>${link(path)}: ${purpose}</li>`).join('\n')}
</ul>
<h2>Badges</h2>
<p>For other languages, add <code>?lang=de</code>.</p>
<ul>
${parts.map((part) => `<li>${escapeMarkup(part.name)}: ${link(`badge/${encodeURIComponent(part.id)}.svg`)}</li>`).join('\n')}
</ul>
</html>
`;
};
