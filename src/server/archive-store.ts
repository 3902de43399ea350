/**
 * Keeps the texts of an archive by key. Keys are file names such as `state.json`.
 * A store must not lose one of two updates at the same time: the second one gets the result of the first.
 */
export interface ArchiveStore {
  /** The text of a key. Undefined if there is none. */
  readonly read: (key: string) => Promise<string | undefined>;
  /**
   * Replaces the text of a key with the result of `change`. Calls `change` again if another writer was faster. Writes nothing if
   * the text stays the same.
   */
  readonly update: (key: string, change: (text: string | undefined) => string) => Promise<void>;
  /** Where the text of a key is, such as the path of a file, for messages. Default: the key. */
  readonly placeOf?: ((key: string) => string) | undefined;
}
