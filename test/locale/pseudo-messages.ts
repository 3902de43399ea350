import { en } from '../../src/locale/languages/en.js';
import type { Messages } from '../../src/locale/messages.js';

export const PSEUDO = 'en-x-pseudo';

/** Stands for the texts of a feed, which have no letters. */
export const SIGNS = '§§ §';

/** Text of the messages is in these brackets. */
const BRACKETS = /⟦[^⟦⟧]*⟧/g;

/** A text in brackets, with each word 40 % longer. Texts inside that are in brackets already stay. */
const pseudo = (text: string): string =>
  text
    ? `⟦${text
        .split(/(⟦.*⟧)/)
        .map((part) =>
          part.startsWith('⟦')
            ? part
            : part.replace(/\p{L}{2,}/gu, (word) => word + 'ñ'.repeat(Math.ceil(word.length * 0.4))),
        )
        .join('')}⟧`
    : '';

/** Removes what is in brackets, from the inside out. What comes from messages is one sign. */
const withoutMessages = (text: string): string => {
  const outer = text.replace(BRACKETS, '▮');
  return outer === text ? text : withoutMessages(outer);
};

/** A text with one sign for each message and for each text of a feed. */
const signsOf = (text: string): string => withoutMessages(text).replaceAll(SIGNS, '▮');

/** Whether a text is put together from several messages or texts of a feed. */
const isJoined = (text: unknown): boolean => typeof text === 'string' && signsOf(text).split('▮').length > 2;

const translate = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function')
    // A parameter that is put together stays out of the brackets, where it is found.
    return (...given: unknown[]) =>
      String(given.find(isJoined) ?? pseudo(String(Reflect.apply(value, undefined, given))));
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, each]) => [key, translate(each)]));
};

const { numbers, ...words } = en;

/** Messages with longer words in brackets. */
export const pseudoMessages = {
  ...(translate(words) as Messages),
  lang: PSEUDO,
  numbers: { [PSEUDO]: translate(numbers?.en) as NonNullable<typeof numbers>[string] },
};

/** What is wrong with a text that visitors read: words that are not from the messages, or pieces that no message joins. */
export const mistakeIn = (text: string): string | undefined => {
  const rest = signsOf(text);
  if (/[\p{L}\p{N}]/u.test(rest)) return `not from the messages: "${text}"`;
  return isJoined(text) ? `put together from pieces: "${text}"` : undefined;
};

/** The lines of a text with pieces that no message joins. A dot or a new line may be between two. */
export const joinedLines = (text: string): readonly string[] =>
  text.split(/\n| · /).filter((line) => /▮[^▮\p{L}\p{N}]*▮/u.test(signsOf(line)));
