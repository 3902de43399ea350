import { readHistory } from '../../src/adapters/syndication/read-history.js';

/** Bodies as an adapter gets them: Atom and RSS as they were read. */
export const handed = (bodies: readonly unknown[]): readonly unknown[] =>
  bodies.map((body) => (typeof body === 'string' ? readHistory(body) : body));
