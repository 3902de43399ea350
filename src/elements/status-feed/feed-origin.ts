import { numberOf } from '../base/attribute-values.js';
import { VERSION } from '../base/define-tag.js';

// Whoever imports a tag has typed events.
export type { StatusEventMap } from '../base/events.js';

/** `HTMLElement`, or `Object` where it does not exist, so that the classes can be imported in Node. */
function elementClass(): typeof HTMLElement;
function elementClass(): unknown {
  return globalThis.HTMLElement ?? Object;
}
const BaseElement = elementClass();

const ATTRIBUTES = ['src', 'fallback-src', 'provider', 'refresh', 'max-size'] as const;

/** Base class of `<status-feed>` and `<status-source>`: the attributes of a feed. Properties reflect attributes. */
export abstract class FeedOrigin extends BaseElement {
  /** Version of the library that this class is from. */
  static readonly version: string = VERSION;

  static get observedAttributes(): readonly string[] {
    return ATTRIBUTES;
  }

  /** The arrays that attributes were set from. */
  readonly #lists = new Map<string, readonly string[]>();

  /** URL of a feed in any supported format, or of a status page. Relative URLs resolve against the document. */
  get src(): string | undefined {
    return this.read('src');
  }
  set src(value: string | undefined) {
    this.write('src', value);
  }

  /** URLs to try in order if `src` fails, separated by spaces. The property also takes an array. */
  get fallbackSrc(): string | readonly string[] | undefined {
    return this.readList('fallback-src');
  }
  set fallbackSrc(value: string | readonly string[] | undefined) {
    this.write('fallback-src', value);
  }

  /** Name of the provider. Default: detected from the feed. */
  get provider(): string | undefined {
    return this.read('provider');
  }
  set provider(value: string | undefined) {
    this.write('provider', value);
  }

  /** Seconds between polls, at least 15. 0 turns polling off. */
  get refresh(): number | undefined {
    return this.#number('refresh');
  }
  set refresh(value: number | undefined) {
    this.write('refresh', value);
  }

  /** Maximum size of the feed in bytes, up to 16 MiB. */
  get maxSize(): number | undefined {
    return this.#number('max-size');
  }
  set maxSize(value: number | undefined) {
    this.write('max-size', value);
  }

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

  protected read(name: string): string | undefined {
    return this.getAttribute(name)?.trim() || undefined;
  }

  /** An attribute, or the array that it was set from: an item may contain a comma. */
  protected readList(name: string): string | readonly string[] | undefined {
    const text = this.read(name);
    const list = this.#lists.get(name);
    return text === list?.join() ? list : text;
  }

  protected write(name: string, value: string | number | readonly string[] | null | undefined): void {
    if (value instanceof Array) this.#lists.set(name, value);
    if (value == null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  #number(name: string): number | undefined {
    return numberOf(this.read(name), undefined, 0);
  }
}
