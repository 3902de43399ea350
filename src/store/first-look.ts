import { absoluteUrl } from './absolute-url.js';
import { isAwake } from './awake.js';
import { isFile } from './is-file.js';

/** Characters; a longer feed is parsed once only, by the store. */
const MOST = 2 ** 18;
/** Milliseconds after which nobody will come for a response any more. */
const KEPT = 10_000;

interface Look {
  /** For the first store that asks; the element's own look has a copy of it. */
  response: Promise<Response> | undefined;
  readonly abort: AbortController;
  readonly body: Promise<unknown>;
}

/** Looks of this page, by URL, also those of other copies of the library. */
const looks = (): Map<string, Look> => {
  const name = Symbol.for('@scootkit/status-widgets/looks@1');
  const found: unknown = Reflect.get(globalThis, name);
  if (found instanceof Map) return found;
  const made = new Map<string, Look>();
  Reflect.set(globalThis, name, made);
  return made;
};

const read = async (response: Response): Promise<unknown> => {
  const reader = response.ok && response.clone().body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; reader && text.length < MOST; ) {
    const { done, value } = await reader.read();
    if (done) return JSON.parse(text);
    text += value;
  }
  if (reader) void reader.cancel();
  return undefined;
};

/**
 * The JSON at a feed's URL, for the first paint, by one request for all who look and for the store that comes after
 * them. Undefined for what only the store can judge: a page's own address, a large feed, a page that is not seen.
 * Rejects when there is no answer, or no JSON.
 */
export const firstLook = (src: string): Promise<unknown> => {
  const url = absoluteUrl(src);
  const all = looks();
  let look = all.get(url);
  // A page asks for two feeds at once at most; more of them take their turns in the store.
  if (!look && all.size < 2 && isFile(url) && isAwake() && (location.protocol !== 'https:' || url.startsWith('https:'))) {
    const abort = new AbortController();
    const response = fetch(url, { cache: 'no-cache', credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: abort.signal });
    all.set(url, (look = { response, abort, body: response.then(read) }));
    setTimeout(() => all.delete(url), KEPT);
  }
  return look?.body ?? Promise.resolve();
};

/** `fetch` for a store: its first request has been made already where somebody has taken a first look. */
export const fetchAfterLook: typeof fetch = (input, init) => {
  const look = looks().get(String(input));
  const response = look?.response;
  if (!look || !response) return fetch(input, init);
  look.response = undefined;
  init?.signal?.addEventListener('abort', () => look.abort.abort());
  return response;
};
