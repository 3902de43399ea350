/** File in dist/cdn → its limit in bytes. */
export declare const entryFiles: Readonly<Record<string, number>>;
