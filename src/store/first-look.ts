import { isFile } from '../reader/is-file.js';
import { looks } from './looks.js';

/** Characters; a longer feed is parsed once only, by the store. */
const MOST = 2 ** 18;
/** Milliseconds after which nobody will come for a response any more. */
const KEPT = 10_000;

const read = async (response: Response): Promise<unknown> => {
  const reader = response.clone().body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; text.length < MOST;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return response.ok && JSON.parse(text);
    text += value;
  }
  return void reader?.cancel();
};

/**
 * The JSON at a feed's URL, for the first paint, by one request for all who look and for the store that comes after
 * them. Nothing for what only the store can judge: a page's own address, a large feed, a page that is not seen.
 * Rejects when there is no answer, or no JSON.
 */
export const firstLook = async (src: string): Promise<unknown> => {
  const href = new URL(src, document.baseURI).href.replace(/#.*/, '');
  const all = looks();
  let look = all.get(href);
  // A page asks for two feeds at once at most; more of them take their turns in the store.
  if (!look && all.size < 2 && isFile(href) && !document.hidden && navigator.onLine) {
    const response = fetch(href, {
      cache: 'no-cache',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(KEPT),
    });
    all.set(href, (look = { response, body: response.then(read) }));
    setTimeout(() => all.delete(href), KEPT);
  }
  return look?.body;
};
