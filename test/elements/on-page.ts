import { defineAll } from '../../src/define/define-all.js';
import type { FeedElement } from '../../src/elements/base/feed-element.js';

defineAll();

export const TAGS = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'] as const;
export type Tag = (typeof TAGS)[number];

const EVENTS = ['status-load', 'status-change', 'status-error', 'status-warning', 'status-dismiss'] as const;

const originalFetch = globalThis.fetch;
const answers = new Map<string, () => Response | Promise<Response>>();
const recordedEvents = new WeakMap<Element, CustomEvent[]>();
let urlCount = 0;

/** The URLs that a test has requested. */
export const requestedUrls: string[] = [];

// Modules and requests of the test runner use the original fetch.
globalThis.fetch = async (input, init) => {
  const answer = answers.get(String(input));
  if (!answer) return originalFetch(input, init);
  requestedUrls.push(String(input));
  return answer();
};

/** The container for the elements of a test. Emptied after each test. */
export const container = document.createElement('main');
document.documentElement.lang = 'en';
document.title = 'Page';
document.body.append(container);
// The tags of one test leave soon after they came, as if their `src` had changed. The requests of the next test do not wait for that.
beforeEach(() => {
  const page: unknown = Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1'));
  (page as { leftEarly: Set<string> } | undefined)?.leftEarly.clear();
});
afterEach(() => {
  container.replaceChildren();
  answers.clear();
  requestedUrls.length = 0;
});

export const json = (value: unknown): Response => new Response(JSON.stringify(value));

/** Returns a new URL that answers with a feed, or with the result of a function. */
export const serve = (answer: unknown): string => {
  const url = `https://feed-${urlCount++}.example/feed.json`;
  change(url, answer);
  return url;
};

/** Changes the answer of a URL. */
export const change = (url: string, answer: unknown): void => {
  answers.set(url, typeof answer === 'function' ? () => answer() as Response : () => json(answer));
};

/** Waits until `condition` is true. Throws after 30 seconds, a limit that also a slow machine does not reach. */
export const until = async (condition: () => unknown, what = String(condition)): Promise<void> => {
  for (const end = Date.now() + 30_000; !condition() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5));
  if (!condition()) throw new Error(`never: ${what}`);
};

export interface Setting {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Light-DOM children. */
  readonly children?: readonly (Node | string)[];
  readonly parent?: Node;
}

/** Creates an element that is not on the page yet, and records its events. */
export const make = <T extends Tag>(
  tag: T,
  { attributes = {}, properties = {}, children = [] }: Setting = {},
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag);
  const events: CustomEvent[] = [];
  recordedEvents.set(element, events);
  for (const name of EVENTS)
    element.addEventListener(name, (event) => event instanceof CustomEvent && events.push(event));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  Object.assign(element, properties);
  return element;
};

/** Adds an element to the page. */
export const put = <T extends Tag>(tag: T, setting: Setting = {}): HTMLElementTagNameMap[T] => {
  const element = make(tag, setting);
  (setting.parent ?? container).appendChild(element);
  return element;
};

/** The events of an element so far. With `name`, only those of that type. */
export const events = (element: Element, name?: (typeof EVENTS)[number]): readonly CustomEvent[] =>
  (recordedEvents.get(element) ?? []).filter(({ type }) => !name || type === name);

/** Waits until a feed or an error is on screen. */
export const shown = async <T extends FeedElement>(element: T): Promise<T> => {
  await until(
    () => events(element).some(({ type }) => type === 'status-load' || type === 'status-error'),
    `${element.localName} shows a feed`,
  );
  await until(() => !element.matches(':state(loading)'), `${element.localName} draws`);
  await element.updateComplete;
  return element;
};

/** Adds an element with a `feed` to the page, and waits until it is on screen. */
export const show = <T extends Tag>(tag: T, feed: unknown, setting: Setting = {}): Promise<HTMLElementTagNameMap[T]> =>
  shown(put(tag, { ...setting, properties: { ...setting.properties, feed } }));

/** Sets another feed, and waits until it is on screen. */
export const update = async (element: FeedElement, feed: unknown): Promise<void> => {
  const before = events(element, 'status-load').length;
  Object.assign(element, { feed });
  await until(() => events(element, 'status-load').length > before, 'the next feed is on screen');
  await element.updateComplete;
};

export const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The text in the shadow root of an element. */
export const textOf = (element: Element): string => clean(element.shadowRoot?.textContent);

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The first match in the shadow root of an element. Throws if there is none. */
export const one = (element: Element, selector: string): HTMLElement => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`<${element.localName}> does not contain ${selector}: ${textOf(element)}`);
  return found;
};

export const parts = (element: Element, name: string): HTMLElement[] => all(element, `[part~="${name}"]`);
export const part = (element: Element, name: string): HTMLElement => one(element, `[part~="${name}"]`);
export const textsOf = (element: Element, name: string): string[] =>
  parts(element, name).map((each) => clean(each.textContent));

/** The custom states of an element. */
export const statesOf = (element: Element): string[] =>
  [
    'loading',
    'stale',
    'unknown',
    'operational',
    'under_maintenance',
    'degraded_performance',
    'minor_outage',
    'partial_outage',
    'major_outage',
    'hidden',
  ].filter((state) => element.matches(`:state(${state})`));
