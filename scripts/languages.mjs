/**
 * Checks languages: `npm run languages` all of them, `npm run languages -- it` one, with all its texts next to the English ones, and
 * the plural forms.
 */
import { checkLanguage, pluralForms, textsOf } from './check-language.mjs';
import { loadLanguages } from './load-languages.mjs';

const { parameters, languages } = await loadLanguages();
const english = languages.get('en');
const selected = process.argv.slice(2);
for (const code of selected) if (!languages.has(code)) throw new Error(`there is no src/locale/languages/${code}.ts`);

for (const code of selected.length ? selected : languages.keys()) {
  const messages = languages.get(code);
  const mistakes = checkLanguage(messages, english, parameters);
  if (messages.lang !== code) mistakes.push(`lang is ${messages.lang}`);

  if (selected.length) {
    const texts = textsOf(english, parameters);
    for (const [path, text] of textsOf(messages, parameters)) {
      const own = texts.get(path);
      console.log(
        `${path}\n    ${own}\n    ${text}${own === text && code !== 'en' ? '    ← the same as in English' : ''}`,
      );
    }
    console.log('\nPlural forms (# is the number)');
    for (const [key, byCategory] of pluralForms(messages, parameters))
      for (const [category, forms] of byCategory) console.log(`${key}, ${category}: ${[...forms].join(' | ')}`);
    console.log('');
  }
  const count = textsOf(messages, parameters).size;
  console.log(`${code}: ${mistakes.length ? 'FAILED' : 'ok'}, ${count} messages`);
  for (const mistake of mistakes) console.log(`  ${mistake}`);
  if (mistakes.length) process.exitCode = 1;
}
