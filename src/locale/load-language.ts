import type { Messages } from './messages.js';

/**
 * The languages that are loaded on demand, by the name of their file. Each file exports its messages and nothing else.
 * In the files for script tags, `scripts/rollup/chunk-paths.mjs` replaces this module by one without the table, and
 * `scripts/rollup/languages.mjs` the objects by lists, which `complete` reads.
 */
const IMPORTS: Readonly<Record<string, () => Promise<Readonly<Record<string, Messages>>>>> = {
  ar: () => import('./languages/ar.js'),
  bg: () => import('./languages/bg.js'),
  cs: () => import('./languages/cs.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  el: () => import('./languages/el.js'),
  es: () => import('./languages/es.js'),
  fa: () => import('./languages/fa.js'),
  fi: () => import('./languages/fi.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  hi: () => import('./languages/hi.js'),
  hu: () => import('./languages/hu.js'),
  id: () => import('./languages/id.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  nb: () => import('./languages/nb.js'),
  nl: () => import('./languages/nl.js'),
  pl: () => import('./languages/pl.js'),
  pt: () => import('./languages/pt.js'),
  'pt-BR': () => import('./languages/pt-BR.js'),
  ro: () => import('./languages/ro.js'),
  ru: () => import('./languages/ru.js'),
  sk: () => import('./languages/sk.js'),
  sv: () => import('./languages/sv.js'),
  th: () => import('./languages/th.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  vi: () => import('./languages/vi.js'),
  'zh-Hans': () => import('./languages/zh-Hans.js'),
  'zh-Hant': () => import('./languages/zh-Hant.js'),
};

export const languageCodes: readonly string[] = Object.keys(IMPORTS);

/** Loads the file of a language. */
export const importLanguage = async (code: string): Promise<Readonly<Record<string, Messages>>> =>
  (await IMPORTS[code]?.()) ?? {};
