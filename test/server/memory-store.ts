import type { ArchiveStore } from '../../src/server/archive-store.js';

/** An archive in memory. `writes` are the keys in the order in which they were written. */
export class MemoryStore implements ArchiveStore {
  readonly texts = new Map<string, string>();
  readonly writes: string[] = [];
  /** Whether each change is called twice, as by a store that does not know whether its write has arrived. */
  repeatsUpdates = false;

  readonly read = (key: string): Promise<string | undefined> => Promise.resolve(this.texts.get(key));
  readonly update = (key: string, change: (text: string | undefined) => string): Promise<void> => {
    const before = this.texts.get(key);
    const text = change(before);
    if (text !== before) this.writes.push(key);
    this.texts.set(key, this.repeatsUpdates ? change(text) : text);
    return Promise.resolve();
  };

  /** All texts, for comparisons. */
  get bytes(): string {
    return JSON.stringify([...this.texts].sort());
  }
}
