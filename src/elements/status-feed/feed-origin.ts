import { attributeOf } from '../base/attribute-checks.js';
import { isOn, numberOf } from '../base/attribute-values.js';
import { VERSION } from '../base/define-tag.js';

// Whoever imports a tag has typed events.
export type { StatusEventMap } from '../base/events.js';

/** `HTMLElement`, or `Object` where it does not exist, so that the classes can be imported in Node. */
function elementClass(): typeof HTMLElement;
function elementClass(): unknown {
  return globalThis.HTMLElement ?? Object;
}
const BaseElement = elementClass();

/** How the value of an attribute is read. A list may be set as an array. */
type Kind = 'text' | 'list' | 'number' | 'boolean';

type Value = string | number | boolean | readonly string[] | null | undefined;

/** Base class of `<status-feed>` and `<status-source>`: the attributes of a feed. Properties reflect attributes. */
export abstract class FeedOrigin extends BaseElement {
  /** Version of the library that this class is from. */
  static readonly version: string = VERSION;

  static readonly observedAttributes: readonly string[] = this.reflect({
    src: 'text',
    fallbackSrc: 'list',
    provider: 'text',
    refresh: 'number',
    maxSize: 'number',
  });

  /** The arrays that attributes were set from. */
  readonly #lists = new Map<string, readonly string[]>();

  /** URL of a feed in any supported format, or of a status page. Relative URLs resolve against the document. */
  declare src: string | undefined;
  /** URLs to try in order if `src` fails, separated by spaces. The property also takes an array. */
  declare fallbackSrc: string | readonly string[] | undefined;
  /** Name of the provider. Default: detected from the feed. */
  declare provider: string | undefined;
  /** Seconds between polls, at least 15. 0 turns polling off. */
  declare refresh: number | undefined;
  /** Maximum size of the feed in bytes, up to 16 MiB. */
  declare maxSize: number | undefined;

  connectedCallback(): void {
    // Properties that were set before the tag was registered hide those of the class.
    const prototype = Reflect.getPrototypeOf(this) ?? {};
    for (const [name, value] of Object.entries(this)) {
      if (!(name in prototype)) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const view = this.ownerDocument.defaultView;
    // A style sheet can only be used in the document where it was created.
    if (!view || root.adoptedStyleSheets.length) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(`:host{display:${this.display}}:host([hidden]){display:none!important}`);
    root.adoptedStyleSheets = [sheet];
  }

  /** CSS `display` of the element. */
  protected abstract readonly display: 'contents' | 'none';

  /** Adds properties that have the values of attributes. Returns the names of the attributes. */
  protected static reflect(kinds: Readonly<Record<string, Kind>>): readonly string[] {
    return Object.entries(kinds).map(([property, kind]) => {
      const attribute = attributeOf(property);
      Object.defineProperty(this.prototype, property, {
        get(this: FeedOrigin) {
          return this.#read(attribute, kind);
        },
        set(this: FeedOrigin, value: Value) {
          this.#write(attribute, kind === 'boolean' ? (isOn(value) ? '' : undefined) : value);
        },
      });
      return attribute;
    });
  }

  #read(name: string, kind: Kind): unknown {
    const text = this.getAttribute(name);
    if (kind === 'boolean') return isOn(text);
    if (kind === 'number') return numberOf(text, undefined, 0);
    const list = this.#lists.get(name);
    // An item may contain a comma.
    return text === list?.join() ? list : text?.trim() || undefined;
  }

  #write(name: string, value: Value): void {
    if (value instanceof Array) this.#lists.set(name, value);
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }
}
