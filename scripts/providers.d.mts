/** A provider, as the doc block of its adapter tells. */
export interface Provider {
  readonly name: string;
  readonly provider: string;
  readonly gives: readonly string[];
  readonly readable: 'yes' | 'no' | 'varies' | 'unknown';
  readonly src: string;
  readonly docs: string;
  /** What the doc block says before its tags. */
  readonly about: string;
  /** What was read of the provider's source or documents: of which version and date. */
  readonly source: readonly string[];
  readonly endpoints: readonly string[];
  readonly traps: readonly string[];
  /** What a page shows and the adapter does not read. */
  readonly missing: readonly string[];
}
export const providers: () => readonly Provider[];
/** docs/providers.md */
export const providersPage: () => string;
