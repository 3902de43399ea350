import type { Adapter } from './adapter.js';

/** A provider of the host's own. */
export interface AdapterEntry {
  /** As in the `provider` attribute. */
  readonly name: string;
  /** Whether one of the provider's bodies is this one. Cheap and certain: fields and words, never paths or prose. */
  readonly detect: (body: unknown) => boolean;
  readonly load: () => Promise<Adapter>;
}

const registered: AdapterEntry[] = [];

/** Adds a provider of the host's own. It is asked before all others; of two the newer one first. */
export const registerAdapter = (entry: AdapterEntry): void => {
  registered.unshift(entry);
};

/** The host's own providers, in the order in which they are asked. */
export const registeredAdapters = (): readonly AdapterEntry[] => registered;
