import type { StatusFeed } from '../feed/schema.js';
import type { AllOptions } from './plugin-options.js';

/** The HTML of the tags that the plugin adds to every page. Undefined for a place without a tag. */
export interface PlacedTags {
  readonly top: string | undefined;
  readonly bottom: string | undefined;
  readonly navbar: string | undefined;
  readonly footer: string | undefined;
}

type Attributes = Readonly<Record<string, string>>;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** `<` ends a script, and begins a comment in it: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements */
const escapeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const tagOf = (name: string, attributes: Attributes, feed?: StatusFeed): string => {
  const words = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${escape(value)}"` : ` ${key}`));
  const inline = feed ? `<script type="application/json">${escapeJson(feed)}</script>` : '';
  return `<${name}${words.join('')}>${inline}</${name}>`;
};

/** The HTML of the tags that the options ask for. */
export const placeTags = (
  { src, banner, navbar, footer, lang }: AllOptions,
  feed: StatusFeed | undefined,
): PlacedTags => {
  const shared: Attributes = lang === 'inherit' ? { src } : { src, lang };
  const badge = tagOf('status-badge', shared, feed);
  // Without a feed: it would show the state of the build until the page has the present one.
  const bannerTag = tagOf('status-banner', {
    ...shared,
    'hide-when-operational': '',
    dismissible: '',
    variant: 'compact',
    ...(banner === 'bottom' && { placement: 'bottom' }),
  });
  return {
    top: banner === 'top' ? bannerTag : undefined,
    bottom: banner === 'bottom' ? bannerTag : undefined,
    navbar: navbar ? badge : undefined,
    footer: footer ? badge : undefined,
  };
};
