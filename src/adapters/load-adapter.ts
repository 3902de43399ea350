import type { Adapter } from './adapter.js';
import { importAdapter, providerNames } from './import-adapter.js';
import { native } from './providers/native.js';
import { registeredAdapters } from './registered-adapters.js';

/** The valid values of `provider`. */
export const adapterNames = (): readonly string[] => [
  ...registeredAdapters().map(({ name }) => name),
  native.name,
  ...providerNames,
];

/** The adapter with this name. Undefined if there is none. Rejects if its file does not load. */
export const loadAdapter = async (name: string): Promise<Adapter | undefined> => {
  const own = registeredAdapters().find((entry) => entry.name === name);
  if (own) return own.load();
  if (name === native.name) return native;
  if (!providerNames.includes(name)) return undefined;
  // All adapters import it. Saves a round trip.
  import('./shared/json.js').catch(() => {});
  return Object.values(await importAdapter(name))[0];
};
