/** Loaded when a page has own words that are not a whole language. */
import type { ComponentStatus } from '../feed/schema.js';
import { allMessages } from './all-messages.js';
import { enCommon } from './english/en-common.js';
import type { CommonMessages, Messages } from './messages.js';

type FunctionKey = {
  [Key in keyof Messages]-?: Messages[Key] extends (...given: never[]) => string ? Key : never;
}[keyof Messages];

/** The names of the parameters of each message that is a function, for the text that replaces it. */
export const PARAMETERS: Readonly<Record<FunctionKey, readonly string[]>> = {
  some: ['status', 'affected', 'count'],
  one: ['name', 'status'],
  was: ['status', 'ago'],
  stale: ['ago'],
  phase: ['word'],
  otherNotices: ['count', 'areIncidents'],
  badgeLabel: ['word'],
  started: ['ago'],
  starts: ['when'],
  ends: ['when'],
  updated: ['ago'],
  dated: ['when'],
  list: ['first', 'next'],
  more: ['count'],
  days: ['count'],
  hours: ['count'],
  minutes: ['count'],
  duration: ['first', 'second'],
  groupSome: ['affected', 'count'],
  groupUnknown: ['count'],
  uptime: ['share', 'days', 'asOf'],
  daysAgo: ['count'],
  lastDays: ['count'],
  labeled: ['label', 'text'],
  dayPart: ['status', 'duration'],
  dayAndTime: ['day', 'time'],
  range: ['start', 'end'],
  resolvedAfter: ['duration'],
  lasting: ['duration'],
  uptimeShare: ['days'],
  showUpdates: ['earlier'],
  downtime: ['duration'],
  allOf: ['group'],
  results: ['count'],
  inMonth: ['month', 'count'],
  monthUnknown: ['month'],
  showTimesIn: ['zone'],
};

type Value = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Value => typeof value === 'object' && value !== null;
const isFunctionKey = (key: string): key is FunctionKey => Object.hasOwn(PARAMETERS, key);

/** What is wrong with a text. Undefined if nothing is. */
const mistakeIn = (text: unknown, names: readonly string[] = []): string | undefined => {
  if (typeof text !== 'string') return 'is not a text';
  const [unknown] = text.match(/\{[^{}]*\}/g)?.filter((braces) => !names.includes(braces.slice(1, -1))) ?? [];
  return unknown && `has ${unknown}. It may have ${names.map((name) => `{${name}}`).join(', ') || 'no parameters'}`;
};

/** The same for a text with parameters, or for several by the categories of `Intl.PluralRules`. */
const mistakeInTemplate = (value: unknown, names: readonly string[]): string | undefined => {
  if (!isRecord(value)) return mistakeIn(value, names);
  const mistake = Object.values(value)
    .map((text) => mistakeIn(text, names))
    .find(Boolean);
  return mistake ?? (Object.hasOwn(value, 'other') ? undefined : 'has no text for "other"');
};

/** Whether a value is what `numbers` must be: functions by language. JSON has none. */
const areNumbers = (value: unknown): boolean =>
  isRecord(value) &&
  Object.values(value).every((words) => isRecord(words) && typeof Object.values(words)[0] === 'function');

const isLanguageTag = (lang: unknown): boolean => {
  try {
    return Intl.getCanonicalLocales(String(lang)).length > 0;
  } catch {
    return false;
  }
};

/** The function for a text with parameters, or for several by the categories of `Intl.PluralRules`. */
const template =
  (value: unknown, names: readonly string[], messages: Messages) =>
  (...given: readonly unknown[]): string => {
    const valueOf = (name: string): unknown => given[names.indexOf(name)];
    const count = given.find((each) => typeof each === 'number');
    const category = () => new Intl.PluralRules(messages.lang).select(Number(count));
    const text = String(isRecord(value) ? (value[category()] ?? value.other) : value);
    const states: Value = text.startsWith('{status}') ? messages.all : messages.inSentence;
    return text.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(name === 'status' ? states[String(valueOf(name))] : valueOf(name)),
    );
  };

const STATE_SENTENCES = ['some', 'one', 'was', 'dayPart'] as const;

const isStatus = (word: unknown, { all }: Messages): word is ComponentStatus =>
  typeof word === 'string' && Object.hasOwn(all, word);

/** Stands for a name in a sentence, because the name may have the word for a state. */
const HELD_NAME = '\ue000';

/** Replaces the state in a sentence of the language by the own word for it. */
const replaceState = (text: string, status: unknown, from: Messages, to: Messages): string =>
  isStatus(status, from)
    ? text.replace(from.inSentence[status], () => to.inSentence[status]).replace(from.all[status], () => to.all[status])
    : text;

/**
 * Replaces messages by own words. Logs a warning for each that is not the name of a message or does not fit, and ignores it.
 * @param words Messages for a `lang`, or JSON with texts.
 */
export const applyWords = (messages: CommonMessages, words: Value): Messages => {
  const below: Value & Messages = { ...allMessages(messages) };
  const own: Record<string, unknown> = {};
  const result: Messages = { ...below, ...own };
  const isRight = (key: string, mistake: string | undefined): boolean => {
    if (mistake) console.warn(`status-widgets: own words for "${String(words.lang)}": ${key} ${mistake}`);
    return !mistake;
  };

  for (const [key, value] of Object.entries(words)) {
    const old = Object.hasOwn(below, key) ? below[key] : undefined;
    if (typeof value === 'function' && typeof old === 'function') own[key] = value;
    else if (key === 'lang') {
      // The dates and numbers are then those of the language below.
      if (isRight(key, isLanguageTag(value) ? undefined : 'is not a BCP 47 tag')) own[key] = value;
    } else if (key === 'numbers') {
      if (isRight(key, areNumbers(value) ? undefined : 'may only have functions, for `addLocale`')) own[key] = value;
    } else if (isFunctionKey(key)) {
      if (isRight(key, mistakeInTemplate(value, PARAMETERS[key]))) own[key] = template(value, PARAMETERS[key], result);
    } else if (isRecord(old) && isRecord(value)) {
      const fitting = Object.entries(value).filter(([name, text]) =>
        isRight(`${key}.${name}`, name in old ? mistakeIn(text) : 'is not the name of a message'),
      );
      own[key] = { ...old, ...Object.fromEntries(fitting) };
    } else {
      const mistake = isRecord(old) ? 'is not an object of texts' : mistakeIn(value);
      if (isRight(key, old === undefined ? 'is not the name of a message' : mistake)) own[key] = value;
    }
  }
  // The states are also part of sentences.
  for (const key of STATE_SENTENCES)
    if (!own[key] && (own.all ?? own.inSentence))
      own[key] = (...given: readonly unknown[]) => {
        const at = PARAMETERS[key].indexOf('status');
        const name = given.filter((_, index) => index !== at).find((each) => typeof each === 'string') ?? '';
        const sentence = String(Reflect.apply(below[key], undefined, given)).replace(name, () => HELD_NAME);
        return replaceState(sentence, given[at], below, result).replace(HELD_NAME, () => name);
      };
  return Object.assign(result, own);
};

/** Completes words with the messages of their language, and adds them. With English ones if the language does not load. */
export const completeWords = async (
  all: Iterable<object>,
  load: (lang: string) => Promise<CommonMessages>,
  add: (messages: Messages, tag: string) => void,
): Promise<void> => {
  for (const each of all) {
    const given: Value & { readonly lang: string } = { lang: 'en', ...each };
    const words = { ...given, lang: given.lang.replaceAll('_', '-') };
    add(applyWords(await load(words.lang).catch(() => enCommon), words), words.lang);
  }
};
