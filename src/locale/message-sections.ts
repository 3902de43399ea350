/**
 * The sections of the messages, by their place in the files of languages for script tags, which have lists instead of names. The same
 * order is in scripts/rollup/languages.mjs.
 */
export const COMMON = 0;
export const LIST = 1;
export const TABLE = 2;
export const HISTORY = 3;
export const CONTROLS = 4;
/** Not in those files. */
export const SERVER = 5;
