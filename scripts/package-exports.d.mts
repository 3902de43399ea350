/** The entries of the npm package: name → conditions, or a file. */
export declare const packageExports: () => Readonly<Record<string, unknown>>;
