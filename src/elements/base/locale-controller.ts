import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { availableMessages, loadMessages } from '../../locale/locales.js';
import type { Messages } from '../../locale/messages.js';

/** The `lang` of an element or its nearest ancestor, across shadow roots. Empty if there is none. */
const languageOf = (element: Element): string => {
  const closest = element.closest('[lang]');
  if (closest) return closest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
};

/** One observer for all elements of the page. */
const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/** Provides the messages in the language of an element, and follows changes of `lang`. */
export class LocaleController implements ReactiveController {
  #messages: Messages | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Undefined while the first language is loading. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  hostConnected(): void {
    if (!observer) {
      observer = new MutationObserver(() => controllers.forEach((controller) => controller.#update()));
      observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
    }
    controllers.add(this);
    this.#update();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size) return;
    observer?.disconnect();
    observer = undefined;
  }

  #update(): void {
    const lang = languageOf(this.host);
    const available = availableMessages(lang);
    if (available) this.#use(available);
    else
      void loadMessages(lang).then((messages) => {
        if (lang === languageOf(this.host)) this.#use(messages);
      });
  }

  #use(messages: Messages): void {
    if (messages === this.#messages) return;
    this.#messages = messages;
    this.host.requestUpdate();
  }
}
