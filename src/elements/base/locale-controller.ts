import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { availableMessages, loadMessages } from '../../locale/locales.js';
import type { CommonMessages } from '../../locale/messages.js';
import { closestTo, pathOf } from './flat-tree.js';

/** The `lang` of an element or its nearest ancestor. Empty if there is none. */
const languageOf = (element: Element): string => closestTo(element, '[lang]')?.getAttribute('lang') ?? '';

/** One observer for all elements of the page. */
const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/** Provides the messages in the language of an element, and follows changes of `lang`. */
export class LocaleController implements ReactiveController {
  #messages: CommonMessages | undefined;
  #lang = '';

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Undefined while the first language is loading. */
  get messages(): CommonMessages | undefined {
    return this.#messages;
  }

  /** The `lang` around the element. Empty if there is none. */
  get lang(): string {
    return this.#lang;
  }

  hostConnected(): void {
    controllers.add(this);
    this.#observe();
    this.#update();
  }

  hostUpdated(): void {
    // An element around may have attached its shadow root later.
    this.#observe();
    if (languageOf(this.host) !== this.#lang) this.#update();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size) return;
    observer?.disconnect();
    observer = undefined;
  }

  /** Observes the document and every shadow root around the element. */
  #observe(): void {
    observer ??= new MutationObserver(() => controllers.forEach((controller) => controller.#update()));
    for (const root of new Set(pathOf(this.host).map((each) => each.getRootNode())))
      observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
  }

  #update(): void {
    const lang = languageOf(this.host);
    // For the texts of the feed, and for the direction.
    this.host.requestUpdate();
    this.#lang = lang;
    const available = availableMessages(lang);
    if (available) this.#use(available);
    else
      void loadMessages(lang).then((messages) => {
        if (lang === languageOf(this.host)) this.#use(messages);
      });
  }

  #use(messages: CommonMessages): void {
    if (messages === this.#messages) return;
    this.#messages = messages;
    this.host.requestUpdate();
  }
}
