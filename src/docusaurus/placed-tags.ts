import type { StatusFeed } from '../feed/schema.js';
import { renderStatus, type StatusTag } from '../ssr/index.js';
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

/** A tag that is empty until the page has loaded its feed. */
const emptyTag = (tag: StatusTag, attributes: Attributes): string => {
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${tag}${words.join('')}></${tag}>`;
};

/**
 * The HTML of the tags that the options ask for. Badges show the feed of the build until the page has the current one. A banner does
 * not: an incident during a build would be shown to everyone until the next build.
 * @param pageLang Language of the pages.
 */
export const placeTags = async (
  { src, banner, navbar, footer, lang }: AllOptions,
  feed: StatusFeed | undefined,
  pageLang: string,
): Promise<PlacedTags> => {
  const attributes: Attributes = lang === 'inherit' ? { src } : { src, lang };
  const badge = feed
    ? await renderStatus('status-badge', {
        feed,
        attributes: { ...attributes, lang: lang === 'inherit' ? pageLang : lang },
        loadedAt: Date.parse(feed.updatedAt ?? ''),
      })
    : emptyTag('status-badge', attributes);
  const bannerTag = emptyTag('status-banner', {
    ...attributes,
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
