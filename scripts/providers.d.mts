/** A provider, as the doc block of its adapter tells. */
export interface Provider {
  readonly name: string;
  readonly provider: string;
  readonly gives: readonly string[];
  readonly readable: 'yes' | 'no' | 'varies' | 'unknown';
  readonly src: string;
  readonly docs: string;
}
export const providers: () => readonly Provider[];
