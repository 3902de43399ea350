/** Checks the messages of a language against those of English. Used by `npm run languages` and by the tests. */

/** Sample arguments by the name of the parameter. Numbers are large enough to have no form of their own. */
const SAMPLES = {
  status: 'major_outage',
  affected: 945,
  count: 67,
  days: 897,
  earlier: 67,
  areIncidents: true,
};
const textSample = (name) => `‹${name}›`;
/** Parameters that select words, and are not part of the text. */
const SELECTORS = ['status', 'areIncidents'];

const argumentsFor = (names, given = {}) => names.map((name) => ({ ...SAMPLES, ...given })[name] ?? textSample(name));
/** With Western digits, which all samples have. */
const western = (text) =>
  text
    .replace(/[۰-۹]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))
    .replace(/[٠-٩]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.indexOf(digit));

/** The messages as text: path → text. Functions are called with sample arguments. */
export const textsOf = (messages, parameters) => {
  const texts = new Map();
  for (const [key, value] of Object.entries(messages)) {
    if (key === 'lang' || key === 'numbers') continue;
    if (typeof value === 'string') texts.set(key, value);
    else if (typeof value === 'function') texts.set(key, value(...argumentsFor(parameters[key] ?? [])));
    else for (const [name, text] of Object.entries(value)) texts.set(`${key}.${name}`, text);
  }
  return texts;
};

/** The number that selects the plural form of a message. */
const countIn = (names) => ['count', 'days', 'earlier'].find((name) => names.includes(name));

/** The forms of each message with a number, by plural category: key → category → texts. The number is `#`. */
export const pluralForms = (messages, parameters) => {
  const rules = new Intl.PluralRules(messages.lang);
  const forms = new Map();
  for (const [key, names] of Object.entries(parameters)) {
    const counted = countIn(names);
    if (!counted || typeof messages[key] !== 'function') continue;
    const byCategory = new Map();
    // One day may have a word of its own ("yesterday"), and two as well in Hebrew and Arabic.
    for (let count = 1; count <= 130; count++) {
      const text = western(messages[key](...argumentsFor(names, { [counted]: count, affected: 500 })));
      const form = text.replaceAll(/(?<!\d)\d+(?!\d)/g, (digits) => (Number(digits) === count ? '#' : digits));
      const category = count < 2 ? `${rules.select(count)} (${count})` : rules.select(count);
      byCategory.set(category, (byCategory.get(category) ?? new Set()).add(form));
    }
    forms.set(key, byCategory);
  }
  return forms;
};

const isSameType = (value, other) => typeof value === typeof other && Array.isArray(value) === Array.isArray(other);

/** What is wrong with the messages of a language: one sentence for each mistake. */
export const checkLanguage = (messages, english, parameters) => {
  const mistakes = [];
  for (const [key, value] of Object.entries(english)) {
    if (key === 'numbers') continue;
    if (messages[key] === undefined) mistakes.push(`${key} is missing`);
    else if (!isSameType(messages[key], value)) mistakes.push(`${key} is not a ${typeof value}`);
    else if (typeof value === 'object')
      for (const name of Object.keys(value))
        if (typeof messages[key][name] !== 'string') mistakes.push(`${key}.${name} is missing`);
  }
  for (const key of Object.keys(messages)) if (!(key in english)) mistakes.push(`${key} is not the name of a message`);
  if (mistakes.length) return mistakes;

  for (const [path, text] of textsOf(messages, parameters)) {
    if (typeof text !== 'string' || !text.trim()) mistakes.push(`${path} is empty`);
    else if (/\bundefined\b|\bnull\b|NaN|\[object|\$\{|[{}]/.test(text)) mistakes.push(`${path} is "${text}"`);
    else if (text !== text.trim()) mistakes.push(`${path} begins or ends with a space`);
    else if (text !== text.normalize('NFC')) mistakes.push(`${path} is not in Unicode normalization form C`);
  }
  for (const [key, names] of Object.entries(parameters)) {
    const given = argumentsFor(names);
    const text = western(messages[key](...given));
    for (const [index, name] of names.entries())
      if (!SELECTORS.includes(name) && !text.includes(String(given[index])))
        mistakes.push(`${key} does not use ${name}: "${text}"`);
  }
  for (const [key, byCategory] of pluralForms(messages, parameters))
    for (const [category, forms] of byCategory)
      if (forms.size > 1) mistakes.push(`${key} has several forms for "${category}": ${[...forms].join(' | ')}`);
  return mistakes;
};
