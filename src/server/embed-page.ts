import type { Page } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { escapeMarkup } from './escape-markup.js';
import type { Content } from './responses.js';

const STYLES = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;padding:4px}`;

/**
 * Reads the query in the page, so that a static host can serve it too. Adds the tags, and sends the height to the page around it.
 * The height is no secret, and the origin of that page is not known, so the message has the target origin `*`.
 */
const CODE = `const TAGS = new Map([
  ['banner', 'status-banner'], ['components', 'component-list'], ['history', 'incident-history'],
  ['badge', 'status-badge'], ['bars', 'uptime-bars'],
]);
const query = new URLSearchParams(location.search);
const { documentElement: root } = document;
const main = document.querySelector('main');
const fallback = main.querySelector('a');
root.lang = query.get('lang') || root.lang;
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
const views = (query.get('view') ?? 'banner').split(',').flatMap((view) => TAGS.get(view.trim()) ?? []);
const tags = views.map((name) => {
  const tag = document.createElement(name);
  tag.setAttribute('src', 'status.json');
  if (fallback) tag.append(fallback.cloneNode(true));
  return tag;
});
if (tags.length) main.replaceChildren(...tags);
new ResizeObserver(() => {
  const height = Math.ceil(main.getBoundingClientRect().height);
  parent.postMessage({ type: 'status-widgets:height', height }, '*');
}).observe(main);`;

/** A source of a Content Security Policy that allows one inline script or style: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashSource = async (code: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
};

/** The folder of the script, which also contains what it loads on demand. */
const sourceOf = (script: string | undefined): string => (script ? new URL('.', script).href : "'self'");

/** The tags in a page of their own, for an iframe: docs/server.md#embed */
export const embedPage = async (
  { name, url }: Page,
  { lang }: Messages,
  script: string | undefined,
): Promise<Content> => {
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)} ${await hashSource(CODE)}`,
    `style-src ${await hashSource(STYLES)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'trusted-types status-widgets',
    "require-trusted-types-for 'script'",
  ].join('; ');
  const title = escapeMarkup(name);
  const body = `<!doctype html>
<html lang="${escapeMarkup(lang)}">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width">
<base target="_blank">
<title>${title}</title>
<style>${STYLES}</style>
<main>${url ? `<a href="${escapeMarkup(url)}">${title}</a>` : title}</main>
<script type="module">${CODE}</script>
<script type="module" src="${escapeMarkup(script ?? 'status-widgets.js')}"></script>
</html>
`;
  // A meta element does not allow frame-ancestors. Without it, every page may embed this one.
  return { type: 'text/html; charset=utf-8', body, policy: `${policy}; frame-ancestors *` };
};
