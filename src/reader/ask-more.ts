import type { Adapter, Needs } from '../adapters/adapter.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import { isFeedError } from '../feed/feed-error.js';
import type { Fetched } from './fetch-json.js';

/** An answer, or what is known of it, and where it is from. */
export interface Answer extends Partial<Fetched> {
  readonly place: string;
}

/** How often an adapter is asked what else there is: with its first page a list has 20 at most. */
const ROUNDS = 19;

interface Asking {
  readonly adapter: Adapter;
  readonly url: string;
  readonly needs: Needs;
  readonly ask: (place: string) => Promise<Fetched>;
  /** The body of an answer, as adapters read it. */
  readonly read: (answer: Answer) => Promise<unknown>;
}

/**
 * Asks the further URLs that an adapter finds in the answers: pages of a list, lists that not every version has. One that is not
 * there (404, 410) is an answer without a body; any other error is thrown. A list that goes on after 20 pages is a warning.
 */
export const askMore = async (
  first: readonly Answer[],
  { adapter, url, needs, ask, read }: Asking,
): Promise<{ readonly answers: readonly Answer[]; readonly warnings: readonly FeedWarning[] }> => {
  const answers = [...first];
  const bodies: unknown[] = [];
  const askOne = async (place: string): Promise<Answer> => {
    try {
      return { place, ...(await ask(place)) };
    } catch (error) {
      if (isFeedError(error) && (error.status === 404 || error.status === 410)) return { place };
      throw error;
    }
  };
  for (let round = 0; ; round++) {
    bodies.push(...(await Promise.all(answers.slice(bodies.length).map(read))));
    const next =
      adapter.more?.(bodies, url, needs).filter((each) => answers.every(({ place }) => place !== each)) ?? [];
    const [place] = next;
    if (!place) return { answers, warnings: [] };
    if (round === ROUNDS)
      return { answers, warnings: [{ path: place, message: `expected ${ROUNDS + 1} pages at most` }] };
    answers.push(...(await Promise.all(next.map(askOne))));
  }
};
