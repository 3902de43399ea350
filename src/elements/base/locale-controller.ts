import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { enCommon } from '../../locale/english/en-common.js';
import {
  addMessages,
  availableMessages,
  loadLanguage,
  loadMessages,
  localeListeners,
  waitForMessages,
} from '../../locale/locales.js';
import type { CommonMessages } from '../../locale/messages.js';
import { languageOf, pathOf } from './flat-tree.js';

/** Milliseconds until a tag shows English while its language is loading. */
const PATIENCE = 3000;
/** Milliseconds until a language that failed to load is tried again. */
const RETRY = 60_000;

/** One observer and one timer for all elements of the page. */
const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;

const updateAll = (): void => {
  retry = undefined;
  controllers.forEach((controller) => controller.update());
};

let scripts = 0;
let isChecked = false;

/** Adds the words in `<script data-status-words>` of the page, if there are new ones. At most once per task. */
const findPageWords = (): void => {
  if (isChecked) return;
  isChecked = true;
  queueMicrotask(() => (isChecked = false));
  const found = document.querySelectorAll('script[data-status-words]');
  if (found.length > scripts)
    waitForMessages(async () => {
      const { addPageWords } = await import('./page-words.js');
      await addPageWords(found, loadLanguage, addMessages);
    });
  scripts = found.length;
};

/** Provides the messages in the language of an element, and follows changes of `lang`. */
export class LocaleController implements ReactiveController {
  #messages: CommonMessages | undefined;
  #lang = '';
  /** The language that `#timer` is for. */
  #awaited: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    localeListeners.add(updateAll);
    this.#observe();
    this.update();
  }

  hostUpdated(): void {
    // An element around may have attached its shadow root later.
    this.#observe();
    if (languageOf(this.host) !== this.#lang) this.update();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#awaited = undefined;
    controllers.delete(this);
    if (controllers.size) return;
    clearTimeout(retry);
    retry = undefined;
    localeListeners.delete(updateAll);
    observer?.disconnect();
    observer = undefined;
  }

  /** Uses the messages of the language around the element, as soon as they are loaded. */
  update(): void {
    findPageWords();
    const lang = languageOf(this.host);
    // For the texts of the feed, and for the direction.
    this.host.requestUpdate();
    this.#lang = lang;
    const available = availableMessages(lang);
    if (available) this.#use(available);
    else void this.#load(lang);
  }

  async #load(lang: string): Promise<void> {
    if (lang !== this.#awaited) {
      clearTimeout(this.#timer);
      this.#awaited = lang;
      this.#timer = setTimeout(() => this.#use(this.#messages ?? enCommon), PATIENCE);
    }
    const messages = await loadMessages(lang);
    if (!controllers.has(this) || lang !== languageOf(this.host)) return;
    this.#use(messages);
    if (!availableMessages(lang)) retry ??= setTimeout(updateAll, RETRY);
  }

  /** Observes the document and every shadow root around the element. */
  #observe(): void {
    observer ??= new MutationObserver(updateAll);
    for (const root of new Set(pathOf(this.host).map((each) => each.getRootNode())))
      observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
  }

  #use(messages: CommonMessages): void {
    clearTimeout(this.#timer);
    if (messages === this.#messages) return;
    this.#messages = messages;
    this.host.requestUpdate();
  }
}
