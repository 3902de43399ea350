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
const emptyTag = (tag: string, attributes: Attributes): string => {
  const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${tag}${words.join('')}></${tag}>`;
};

/** The attributes of every tag that the plugin adds. */
export const sharedAttributes = ({ src, lang }: AllOptions): Attributes =>
  lang === 'inherit' ? { src } : { src, lang };

/**
 * The HTML of the tags that the options ask for. A banner does not show the feed of the build: an incident during a build would be
 * shown to everyone until the next build.
 * @param baked The badge with the feed of the build. Undefined if there is none.
 */
export const placeTags = (options: AllOptions, baked: string | undefined): PlacedTags => {
  const attributes = sharedAttributes(options);
  const badge = baked ?? emptyTag('status-badge', attributes);
  const { banner, navbar, footer } = options;
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
