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
import { updateAll } from './minute-controller.js';

/** Milliseconds until a tag shows English while its language is loading. */
const PATIENCE = 3000;
/** Milliseconds until a language that failed to load is tried again. */
const RETRY = 60_000;

/** One for all elements of the page. */
let observer: MutationObserver | undefined;

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
  /** Undefined while the first language is loading. */
  messages: CommonMessages | undefined;
  /** The `lang` around the element. Empty if there is none. */
  lang = '';
  /** The language that is loading, or was loaded in vain. */
  #awaited: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Reads the language around the element. Until its messages are loaded, those of the last one stay. */
  update(): void {
    findPageWords();
    this.#observe();
    this.lang = languageOf(this.host);
    const available = availableMessages(this.lang);
    if (available) this.#stop();
    else if (this.lang !== this.#awaited) void this.#load(this.lang);
    this.messages = available ?? this.messages;
  }

  async #load(lang: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#awaited = lang;
    this.#timer = setTimeout(() => this.#use(this.messages ?? enCommon), PATIENCE);
    const messages = await loadMessages(lang);
    if (lang !== this.#awaited) return;
    clearTimeout(this.#timer);
    if (!availableMessages(lang))
      this.#timer = setTimeout(() => {
        this.#awaited = undefined;
        this.host.requestUpdate();
      }, RETRY);
    this.#use(messages);
  }

  /** Waits for no language. */
  #stop(): void {
    clearTimeout(this.#timer);
    this.#awaited = undefined;
  }

  /** The document and every shadow root around the element. One of them may have been attached later. */
  #observe(): void {
    observer ??= new MutationObserver(updateAll);
    localeListeners.add(updateAll);
    for (const root of new Set(pathOf(this.host).map((each) => each.getRootNode())))
      observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
  }

  #use(messages: CommonMessages): void {
    this.messages = messages;
    this.host.requestUpdate();
  }
}
