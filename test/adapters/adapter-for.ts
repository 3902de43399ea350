import type { Adapter } from '../../src/adapters/adapter.js';
import { detectProvider } from '../../src/adapters/index.js';
import { loadAdapter } from '../../src/adapters/load-adapter.js';

/** The adapter that recognizes a body. Undefined if there is none. */
export const adapterFor = async (body: unknown): Promise<Adapter | undefined> => {
  const provider = detectProvider(body);
  return provider === undefined ? undefined : loadAdapter(provider);
};
