import type { Messages } from './messages.js';

/** Locales that a host has added, by BCP 47 tag in lower case. Apart from the file that loads others, since an English page looks here before its first paint. */
export const ownLocales = new Map<string, Messages>();
