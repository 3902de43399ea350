import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from 'lit';
import { attributeConverter } from './attribute-values.js';

/** The attributes that all tags with a feed have. */
export abstract class FeedAttributes extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    fallbackSrc: { attribute: 'fallback-src' },
    provider: {},
    refresh: { type: Number },
    maxSize: { type: Number, attribute: 'max-size' },
    components: {},
    pageUrl: { attribute: 'page-url' },
    minImpact: { attribute: 'min-impact' },
    timeZone: { attribute: 'time-zone' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    feed: { attribute: false, noAccessor: true },
  };

  static override getPropertyOptions(name: PropertyKey): PropertyDeclaration {
    return { converter: attributeConverter, ...super.getPropertyOptions(name) };
  }

  /** URL of a feed in any supported format, or of a status page. Relative URLs resolve against the document. */
  declare src: string | undefined;
  /** URLs to try in order if `src` fails, separated by spaces. The property also takes an array. */
  declare fallbackSrc: string | readonly string[] | undefined;
  /** Name of the provider. Default: detected from the feed. */
  declare provider: string | undefined;
  /** Seconds between polls, at least 15. 0 turns polling off. Default: 60. */
  declare refresh: number | undefined;
  /** Maximum size of a feed in bytes, up to 16 MiB. Default: 1 MiB. */
  declare maxSize: number | undefined;
  /** Ids or names of components or groups, separated by commas. Only these are shown and counted. The property also takes an array. */
  declare components: string | readonly string[] | undefined;
  /** Target of the "View status page" link. Default: the page that the feed names. */
  declare pageUrl: string | undefined;
  /** Lowest impact of the incidents to include: `minor`, `major` or `critical`. Default: all incidents. */
  declare minImpact: string | undefined;
  /** IANA time zone for dates and times, or `feed` for the time zone of the feed. Default: the visitor's. */
  declare timeZone: string | undefined;
  /** Level of the headings inside, 2–6. Default: that of the nearest ancestor with this attribute, else 3. */
  declare headingLevel: number | undefined;
}
