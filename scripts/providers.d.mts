/** A provider, from the doc comment of its adapter. */
export interface Provider {
  readonly name: string;
  readonly provider: string;
  readonly gives: readonly string[];
  readonly readable: 'yes' | 'no' | 'varies' | 'unknown';
  readonly src: string;
  readonly docs: string;
  /** The text before the tags. */
  readonly about: string;
  /** Source code and documents of the provider that the adapter is based on, with version and date. */
  readonly source: readonly string[];
  readonly endpoints: readonly string[];
  readonly traps: readonly string[];
  /** What the status page shows, but the adapter does not read. */
  readonly missing: readonly string[];
}
export const providers: () => readonly Provider[];
/** docs/providers.md */
export const providersPage: () => string;
