import { defineAll } from '../../src/define/define-all.js';
import type { FeedElement } from '../../src/elements/base/feed-element.js';

/** Every tag under its own name. */
defineAll();

export const TAGS = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'] as const;
export type Tag = (typeof TAGS)[number];

const EVENTS = ['status-load', 'status-change', 'status-error', 'status-warning', 'status-dismiss'] as const;

const own = globalThis.fetch;
const answers = new Map<string, () => Response | Promise<Response>>();
const heard = new WeakMap<Element, CustomEvent[]>();
let addresses = 0;

/** URLs that were asked for, since the test began. */
export const asked: string[] = [];

// Modules and the test runner's own requests pass.
globalThis.fetch = async (input, init) => {
  const answer = answers.get(String(input));
  if (!answer) return own(input, init);
  asked.push(String(input));
  return answer();
};

/** What a test puts on the page; empty again after each test. */
export const stage = document.createElement('main');
document.documentElement.lang = 'en';
document.title = 'Page';
document.body.append(stage);
afterEach(() => {
  stage.replaceChildren();
  answers.clear();
  asked.length = 0;
});

export const json = (value: unknown): Response => new Response(JSON.stringify(value));

/** A URL of its own that answers with a feed, or with what a function says. */
export const serve = (answer: unknown): string => {
  const url = `https://feed-${addresses++}.example/feed.json`;
  change(url, answer);
  return url;
};

/** Lets a URL answer otherwise from now on. */
export const change = (url: string, answer: unknown): void => {
  answers.set(url, typeof answer === 'function' ? () => answer() as Response : () => json(answer));
};

/** Waits until `condition` holds; gives up after a time that only a condition that never holds can take. */
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

/** An element that is not on the page yet; its events are remembered. */
export const make = <T extends Tag>(
  tag: T,
  { attributes = {}, properties = {}, children = [] }: Setting = {},
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag);
  const events: CustomEvent[] = [];
  heard.set(element, events);
  for (const name of EVENTS)
    element.addEventListener(name, (event) => event instanceof CustomEvent && events.push(event));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  Object.assign(element, properties);
  return element;
};

/** An element on the page. */
export const put = <T extends Tag>(tag: T, setting: Setting = {}): HTMLElementTagNameMap[T] => {
  const element = make(tag, setting);
  (setting.parent ?? stage).appendChild(element);
  return element;
};

/** An element's events so far, of one name or all. */
export const events = (element: Element, name?: (typeof EVENTS)[number]): readonly CustomEvent[] =>
  (heard.get(element) ?? []).filter(({ type }) => !name || type === name);

/** Waits until a feed, or the failure to read one, is on screen with all its words. */
export const shown = async <T extends FeedElement>(element: T): Promise<T> => {
  await until(
    () => events(element).some(({ type }) => type === 'status-load' || type === 'status-error'),
    `${element.localName} shows a feed`,
  );
  await until(() => element.shadowRoot?.firstElementChild?.localName !== 'slot', `${element.localName} draws`);
  await element.updateComplete;
  return element;
};

/** An element on the page that shows `feed` without a request. */
export const show = <T extends Tag>(tag: T, feed: unknown, setting: Setting = {}): Promise<HTMLElementTagNameMap[T]> =>
  shown(put(tag, { ...setting, properties: { ...setting.properties, feed } }));

/** Hands another feed to an element and waits until it is on screen. */
export const update = async (element: FeedElement, feed: unknown): Promise<void> => {
  const before = events(element, 'status-load').length;
  Object.assign(element, { feed });
  await until(() => events(element, 'status-load').length > before, 'the next feed is on screen');
  await element.updateComplete;
};

export const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** All text inside an element's shadow root. */
export const textOf = (element: Element): string => clean(element.shadowRoot?.textContent);

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The first that matches inside an element's shadow root; throws when there is none. */
export const one = (element: Element, selector: string): HTMLElement => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`nothing in <${element.localName}> is ${selector}: ${textOf(element)}`);
  return found;
};

export const parts = (element: Element, name: string): HTMLElement[] => all(element, `[part~="${name}"]`);
export const part = (element: Element, name: string): HTMLElement => one(element, `[part~="${name}"]`);
export const textsOf = (element: Element, name: string): string[] =>
  parts(element, name).map((each) => clean(each.textContent));

/** The custom states of an element, of those that the library has. */
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
