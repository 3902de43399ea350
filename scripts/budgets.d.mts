export interface Budget {
  readonly limit: number;
  readonly lazy: readonly string[];
}
export declare const firstPaint: Readonly<Record<string, Budget>>;
export declare const closureOf: (file: string) => Set<string>;
export declare const withoutHash: (file: string) => string;
