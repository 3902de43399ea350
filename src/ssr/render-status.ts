import { escapeHtml } from '@lit-labs/ssr/lib/util/escape-html.js';
import { html } from 'lit';
import { urlsIn } from '../elements/base/attribute-values.js';
import { translatorFor } from '../elements/base/feed-translation.js';
import { loadHtmlText } from '../elements/status-banner/newest-update.js';
import { isLossy } from '../feed/lossy.js';
import { loadMessages } from '../locale/locales.js';
import type { FeedState } from '../store/store-types.js';
import { absoluteFormat, absoluteMessages, serverZone, zonedTime } from './absolute-format.js';
import { checkOptions, explainAttributes, explainFailure } from './check-options.js';
import { inlineJson } from './inline-json.js';
import { lateStyles, narrowStyles } from './late-styles.js';
import { isTime, keptState, readState } from './read-state.js';
import type { RenderOptions } from './render-options.js';
import { renderContent } from './render-content.js';
import { createElement, stylesOf, type ServerPage, type StatusTag } from './server-element.js';

type Attributes = ReadonlyMap<string, string>;

const givenAttributes = ({ attributes, src, lang }: RenderOptions): Attributes => {
  const given: RenderOptions['attributes'] = { ...attributes, ...(src && { src }), ...(lang && { lang }) };
  const all = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if (!/^[^\s"'<>/=\0]+$/.test(name)) throw new TypeError(`"${name}" is not the name of an attribute`);
    if (value !== false && value !== null && value !== undefined)
      all.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return all;
};

/** Without the options that only pages need: workers refuse them. */
const plainFetch: typeof fetch = (input, { signal } = {}) => fetch(input, { signal: signal ?? null });

/** Loads what elements load on demand, so that the first rendering is complete. */
const loadParts = async ({ feed }: FeedState, lang: string): Promise<void> => {
  if (!feed) return;
  translatorFor(feed, lang, () => {});
  await Promise.all([import('../feed/translate-feed.js'), loadHtmlText()]);
};

/** The content of the shadow root. Empty if the tag takes no space. */
const contentOf = (tag: StatusTag, attributes: Attributes, page: ServerPage, kept: FeedState): string => {
  const element = createElement(tag, attributes);
  const zone = serverZone(element.timeZone === 'feed' ? undefined : element.timeZone, page.state.feed?.page.timeZone);
  const { loadedAt } = page.state;
  element.timeZone = zone;
  element.page = page;
  if (element.isHidden) return '';
  const format = absoluteFormat(page.messages, zone);
  element.page = { ...page, state: kept, format, messages: absoluteMessages(page.messages, format, page.now) };
  const time = loadedAt === undefined ? '' : page.messages.stale(zonedTime(loadedAt, page.messages, zone));
  const content = renderContent([element.renderContent(), time && html`<p part="time" class="dated">${time}</p>`]);
  const isRtl = (attributes.get('dir') ?? (/^(ar|fa|he|iw)\b/i.test(page.lang) ? 'rtl' : '')) === 'rtl';
  return isRtl ? content.replace(/ class="(bars|list) /g, ' class="$1 rtl ') : content;
};

/** The style sheet of a tag that was rendered on a server. */
export const serverStyles = (tag: StatusTag): string => {
  const styles = stylesOf(tag).replace(/\/\*[^]*?\*\//g, '');
  return `${styles}${narrowStyles(styles)}${lateStyles}`.replace(/\s+/g, ' ').trim();
};

const styleOf = (tag: StatusTag, { nonce, stylesheet }: RenderOptions): string =>
  stylesheet
    ? `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">`
    : `<style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${serverStyles(tag)}</style>`;

/** When the feed was read, for the script of the tag. */
const loadedAtOf = ({ loadedAt }: FeedState): string =>
  loadedAt === undefined ? '' : ` data-loaded-at="${new Date(loadedAt).toISOString()}"`;

/**
 * Renders a tag as HTML, with a declarative shadow root and the feed. The HTML is complete without a script, and the script of the
 * tag takes over what it finds. Runs in Node, in workers and in builds.
 * @returns The HTML of the tag. A feed that cannot be read gives an unknown state, and `onError` gets the error.
 * @throws TypeError If it does not know the tag or an option, or if an attribute has an invalid name.
 */
export const renderStatus = async (tag: StatusTag, options: RenderOptions = {}): Promise<string> => {
  checkOptions(options);
  const now = options.now !== undefined && isTime(options.now) ? options.now : Date.now();
  const { loadedAt = now, maxAge, fallback = '', feed, fetch = plainFetch, signal, onError } = options;
  const attributes = givenAttributes(options);
  const lang = attributes.get('lang') ?? '';
  const probe = createElement(tag, attributes);
  explainAttributes(tag, attributes.keys());
  const { src, provider, refresh, maxSize, fallbackSrc } = probe;
  const source = { feed, src, provider, maxSize, refresh, now, loadedAt, fetch, signal };
  const [messages, state] = await Promise.all([
    loadMessages(lang),
    readState({ ...source, fallbackSrc: urlsIn(fallbackSrc) }),
  ]);
  signal?.throwIfAborted();
  if (state.error) onError?.(state.error);
  explainFailure(tag, { feed, src, onError }, state.error);
  await loadParts(state, lang);
  const format = absoluteFormat(messages, 'UTC');
  const page = { state, lang, messages, format, now, hasFallback: !!fallback };
  const content = contentOf(tag, attributes, page, keptState(state, refresh, now, maxAge));
  // What was dropped from a feed is not in its JSON, so that it would look better than it is.
  const inlined = state.feed && !isLossy(state.feed) ? state.feed : undefined;
  const named = attributes.get('component');
  return [
    `<${tag}${[...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}>`,
    `<template shadowrootmode="open">${content && styleOf(tag, options) + content}</template>`,
    inlined && `<script type="application/json"${loadedAtOf(state)}>${inlineJson(tag, inlined, named)}</script>`,
    fallback,
    `</${tag}>`,
  ].join('');
};
