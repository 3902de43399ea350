import { readHistory } from '../../src/adapters/syndication/read-history.js';

/** Converts bodies to the input of an adapter: Atom and RSS are parsed. */
export const adapterInput = (bodies: readonly unknown[]): readonly unknown[] =>
  bodies.map((body) => (typeof body === 'string' ? readHistory(body) : body));
