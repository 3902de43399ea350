/** Registers all tags under their own names. Exports what a page without a bundler needs to change words. */
import { defineAll } from './define-all.js';

// Importing this module also makes the types of all tags and events known.
export type * from '../index.js';
export { en } from '../locale/languages/en.js';
export { addLocale } from '../locale/locales.js';

defineAll();
