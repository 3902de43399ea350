import { Document } from '@lit-labs/ssr-dom-shim';
import type { CSSResultOrNative } from 'lit';
import type { FeedElement } from '../elements/base/feed-element.js';
import type { KnownValues, RenderContext } from '../elements/base/render-context.js';
import { ComponentList } from '../elements/component-list/component-list.js';
import { IncidentHistory } from '../elements/incident-history/incident-history.js';
import { StatusBadge } from '../elements/status-badge/status-badge.js';
import { StatusBanner } from '../elements/status-banner/status-banner.js';
import { UptimeBars } from '../elements/uptime-bars/uptime-bars.js';
import type { CommonMessages } from '../locale/messages.js';
import type { Format } from '../locale/format.js';
import { LOADING, type FeedState } from '../store/store-types.js';

/** What an element gets from the page in a browser. */
export interface ServerPage {
  readonly state: FeedState;
  /** Language around the tag. Empty if unknown. */
  readonly lang: string;
  readonly messages: CommonMessages;
  /** With absolute times in a known time zone. */
  readonly format: Format;
  /** Wall-clock milliseconds. */
  readonly now: number;
  /** Whether the tag has children that are its fallback. */
  readonly hasFallback: boolean;
}

/** The tags that can be rendered on a server. */
export type StatusTag = 'status-banner' | 'status-badge' | 'component-list' | 'incident-history' | 'uptime-bars';

/** An element on a server. */
export interface ServerElement extends FeedElement {
  page: ServerPage | undefined;
  /** Whether the element takes no space. */
  readonly isHidden: boolean;
  /** What the element renders into its shadow root. */
  renderContent: () => unknown;
}

interface ServerElementClass {
  new (): ServerElement;
  readonly observedAttributes: readonly string[];
  readonly elementStyles: readonly CSSResultOrNative[];
}

// TypeScript wants these arguments of a mixin: https://www.typescriptlang.org/docs/handbook/mixins.html
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type ElementClass = abstract new (...args: any[]) => FeedElement;

const NO_LOCALE = { lang: '', messages: undefined };

/** Where elements look for histories. */
const NO_DOCUMENT = Object.assign(new Document(), { querySelectorAll: () => [] });

/**
 * An element that is never connected to a document. Lit has a DOM without trees for servers, so it has attributes, but no parent
 * and no children: https://lit.dev/docs/ssr/dom-emulation/
 */
const onServer = <T extends ElementClass>(base: T) => {
  abstract class OnServer extends base {
    protected override locale: { readonly lang: string; readonly messages: CommonMessages | undefined } = NO_LOCALE;
    #page: ServerPage | undefined;

    get page(): ServerPage | undefined {
      return this.#page;
    }
    set page(page: ServerPage | undefined) {
      this.#page = page;
      this.locale = page ?? NO_LOCALE;
    }

    get isHidden(): boolean {
      this.willUpdate();
      return this.customStates().includes('hidden');
    }

    renderContent(): unknown {
      this.willUpdate();
      return this.render();
    }

    override get ownerDocument(): Document {
      return NO_DOCUMENT;
    }

    /** Elements look for attributes of their ancestors, as `[lang]`. */
    override matches(selector: string): this is never {
      return selector.startsWith('[') && this.hasAttribute(selector.slice(1, -1));
    }

    override getRootNode(): Node {
      return this;
    }

    override hasChildNodes(): boolean {
      return !!this.page?.hasFallback;
    }

    protected override get feedState(): FeedState {
      return this.page?.state ?? LOADING;
    }

    /** Without an age: HTML does not know how old it is when it is shown. */
    protected override createContext(known: KnownValues): RenderContext {
      const context = super.createContext({ ...known, now: this.page?.now ?? known.now });
      return { ...context, format: this.page?.format ?? context.format, age: '' };
    }
  }
  return OnServer;
};

/** The classes by tag. They are not registered. */
const CLASSES: Readonly<Record<StatusTag, ServerElementClass>> = {
  'status-banner': onServer(StatusBanner),
  'status-badge': onServer(StatusBadge),
  'component-list': onServer(ComponentList),
  'incident-history': onServer(IncidentHistory),
  'uptime-bars': onServer(UptimeBars),
};

/** What these attributes do needs a script. They load code that waits for the page. */
const NEED_SCRIPT: readonly string[] = ['dismissible', 'controls'];

const isText = (style: unknown): style is { readonly cssText: string } => style instanceof Object && 'cssText' in style;

/** The class of a tag. Lit collects its properties and its styles when the attributes to observe are read, as a browser does. */
const classOf = (tag: StatusTag) => {
  if (!Object.hasOwn(CLASSES, tag)) throw new TypeError(`"${tag}" is none of ${Object.keys(CLASSES).join(', ')}`);
  const element = CLASSES[tag];
  return { element, observed: element.observedAttributes, styles: element.elementStyles };
};

/** The names of the attributes that a tag has. */
export const attributesOf = (tag: StatusTag): readonly string[] => classOf(tag).observed;

/** The styles of a tag. */
export const stylesOf = (tag: StatusTag): string =>
  classOf(tag)
    .styles.map((style) => (isText(style) ? style.cssText : ''))
    .join('');

/** An element with these attributes. */
export const createElement = (tag: StatusTag, attributes: ReadonlyMap<string, string>): ServerElement => {
  const { element: Element, observed } = classOf(tag);
  const element = new Element();
  for (const [name, value] of attributes) {
    element.setAttribute(name, value);
    if (observed.includes(name) && !NEED_SCRIPT.includes(name)) element.attributeChangedCallback(name, null, value);
  }
  return element;
};
