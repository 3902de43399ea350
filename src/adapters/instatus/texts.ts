import { isRecord, textOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/**
 * Texts in other languages, from `{ name: { de: … }, description: { de: … } }`: https://instatus.com/help/api/components
 * @param keys Keys of a feed by the keys of Instatus.
 */
export const textsOf = ({ translations }: JsonObject, keys: ReadonlyMap<string, string>) => {
  const texts = new Map<string, Record<string, string>>();
  for (const [name, key] of keys) {
    const written = isRecord(translations) ? translations[name] : undefined;
    for (const [language, value] of Object.entries(isRecord(written) ? written : {})) {
      const text = textOf(value);
      if (text) texts.set(language, { ...texts.get(language), [key]: text });
    }
  }
  return texts.size ? Object.fromEntries(texts) : undefined;
};
