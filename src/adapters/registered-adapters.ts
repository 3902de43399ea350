import type { Adapter } from './adapter.js';

/** A provider that the host page adds. */
export interface AdapterEntry {
  /** As in the `provider` attribute. */
  readonly name: string;
  /** Whether a body is from this provider. Must be fast and certain: check fields and words, not URLs or prose. */
  readonly detect: (body: unknown) => boolean;
  readonly load: () => Promise<Adapter>;
}

const registered: AdapterEntry[] = [];

/** Adds a provider. It is detected before all others, and the last one that was added first. */
export const registerAdapter = (entry: AdapterEntry): void => {
  registered.unshift(entry);
};

/** The added providers, in the order of detection. */
export const registeredAdapters = (): readonly AdapterEntry[] => registered;
