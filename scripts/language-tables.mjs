/** Generates the tables of docs/languages.md. */
import { checkLanguage, textsOf } from './check-language.mjs';
import { loadLanguages } from './load-languages.mjs';
import { code as inCode, table } from './markdown.mjs';

const english = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** Tags of other languages and regions that show a language, besides `<code>-<region>`. */
const ALSO = {
  nb: ['no', 'nn'],
  he: ['iw'],
  id: ['in'],
  pt: ['pt-PT', 'pt-AO'],
  'zh-Hans': ['zh', 'zh-CN', 'zh-SG'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'zh-MO'],
};

export const languageTables = async () => {
  const { parameters, languages } = await loadLanguages();
  const en = languages.get('en');
  const total = textsOf(en, parameters).size;
  const sorted = [...languages].sort(([a], [b]) => (english.of(a) < english.of(b) ? -1 : 1));
  const list = table(
    ['language', '`lang`', 'also used for', 'messages', 'own words for numbers and dates'],
    sorted.map(([code, messages]) => [
      english.of(code),
      inCode(code),
      (ALSO[code] ?? []).map(inCode).join(', '),
      `${total - checkLanguage(messages, en, parameters).length} of ${total}`,
      messages.numbers ? 'yes' : '',
    ]),
  );
  const states = Object.keys(en.status);
  const glossary = table(
    ['`lang`', ...states.map(inCode)],
    sorted.map(([code, { status }]) => [code, ...states.map((state) => status[state])]),
  );
  const phases = Object.keys(en.incident).filter((phase) => phase !== 'unknown');
  const incidents = table(
    ['`lang`', ...phases.map(inCode)],
    sorted.map(([code, { incident }]) => [code, ...phases.map((phase) => incident[phase])]),
  );
  return { languages: list, glossary, 'incident-glossary': incidents };
};
