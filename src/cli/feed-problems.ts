import * as z from 'zod';
import { statusFeedSchema } from '../feed/schema.js';
import type { FeedProblem } from './feed-problem.js';
import { valueAt, type JsonPath } from './json-document.js';
import { componentsMissing, groupsMissing } from './missing-ids.js';
import { suspectValues } from './suspect-values.js';
import { timeHint } from './time-hint.js';
import { closestWord } from './word-hints.js';

type Issue = z.core.$ZodIssue;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const TIME = 'a time with an offset, such as 2026-11-22T05:00:00Z';
/** What the texts with a pattern are. Times are all other keys. */
const TEXTS: Readonly<Record<string, string>> = {
  url: 'an http(s) URL without credentials',
  previous: 'an http(s) URL without credentials',
  rss: 'an http(s) URL without credentials',
  atom: 'an http(s) URL without credentials',
  subscribe: 'an http(s) URL without credentials',
  date: 'a day, such as 2026-11-22',
  from: 'a day, such as 2026-11-22',
  to: 'a day, such as 2026-11-22',
  name: 'a name that is not blank',
};
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object',
};

const expectedBy = (issue: Issue): string => {
  const key = String(issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      if (issue.expected === 'string' && /^(?:at|\w+At)$/.test(key)) return TIME;
      if (issue.expected === 'string' && TEXTS[key]) return TEXTS[key];
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_format':
      return TEXTS[key] ?? TIME;
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
    default:
      return issue.message;
  }
};

/** What to write for a number, `true` or `false` in quotes. */
const withoutQuotes = (issue: Issue, found: unknown): string => {
  const isQuoted =
    typeof found === 'string' &&
    (issue.code === 'invalid_value'
      ? issue.values.some((value) => typeof value !== 'string' && String(value) === found)
      : issue.code === 'invalid_type' &&
        (issue.expected === 'number'
          ? /^-?\d+(?:\.\d+)?$/.test(found)
          : issue.expected === 'boolean' && /^(?:true|false)$/.test(found)));
  return isQuoted ? `write ${found} without quotes` : '';
};

const hintFor = (issue: Issue, expected: string, found: unknown): string => {
  const key = String(issue.path.at(-1) ?? '');
  if (found === undefined) return `add "${key}"`;
  const bare = withoutQuotes(issue, found);
  if (bare) return bare;
  if (issue.code === 'invalid_value' && typeof found === 'string' && key !== 'version') {
    const word = closestWord(found, issue.values.map(String));
    return word ? `did you mean "${word}"?` : 'the tags show it as unknown';
  }
  if (key === 'version') return 'version 1 is the only one';
  if (
    expected === TIME ||
    expected === TEXTS.date ||
    (issue.code === 'invalid_type' && /(?:At|^at|^from|^to|^date)$/.test(key))
  )
    return timeHint(found, /^(?:from|to|date)$/.test(key));
  if (expected === 'a text' && typeof found === 'number') return `write "${found}"`;
  return '';
};

/** The ids and days that a list has twice. Updates may share an id. */
const duplicatesIn = (value: unknown, path: JsonPath): readonly FeedProblem[] => {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => duplicatesIn(each, [...path, key]));
  if (!Array.isArray(value)) return [];
  const seen = new Set<unknown>();
  return value.flatMap((item: unknown, index): readonly FeedProblem[] => {
    const inside = duplicatesIn(item, [...path, index]);
    const key = isRecord(item) ? ['id', 'date'].find((each) => each in item) : undefined;
    const id = key === undefined ? item : valueAt(item, [key]);
    if (path.at(-1) === 'updates' || typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return inside;
    }
    const own = {
      path: [...path, index, ...(key ? [key] : [])],
      expected: 'each once',
      hint: 'the tags keep the first one',
    };
    return [own, ...inside];
  });
};

/** A schema as zod writes it. Only the parts that are used here. */
interface KeySchema {
  readonly properties?: Readonly<Record<string, KeySchema | boolean>> | undefined;
  readonly items?: KeySchema | boolean | undefined;
  readonly anyOf?: readonly (KeySchema | boolean)[] | undefined;
}

const isKeySchema = (value: unknown): value is KeySchema => isRecord(value);

/** Keys that are not in the format, but close to one that is. Other keys are allowed, and ignored. */
const misspelledKeys = (value: unknown, schema: KeySchema | boolean, path: JsonPath): readonly FeedProblem[] => {
  if (typeof schema === 'boolean') return [];
  // A list that may be null.
  const variants = [schema, ...(schema.anyOf ?? [])].flatMap((each) => (typeof each === 'boolean' ? [] : each));
  const { properties, items } = variants.find((each) => each.properties ?? each.items) ?? {};
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => (items ? misspelledKeys(each, items, [...path, index]) : []));
  if (!isRecord(value) || !properties) return [];
  const keys = Object.keys(properties);
  return Object.entries(value).flatMap(([key, each]): readonly FeedProblem[] => {
    const known = properties[key];
    if (known) return misspelledKeys(each, known, [...path, key]);
    const closest = closestWord(key, keys);
    return closest
      ? [
          {
            path: [...path, key],
            expected: 'a known key',
            hint: `did you mean "${closest}"? This one is ignored`,
            isWarning: true,
            isAboutKey: true,
          },
        ]
      : [];
  });
};

/**
 * All mistakes in a document in the native format, in no particular order. Specification: docs/feed-format.md
 * @param now Milliseconds since 1970.
 */
export const feedProblems = (document: unknown, now: number): readonly FeedProblem[] => {
  const { error } = statusFeedSchema.safeParse(document);
  const issues = (error?.issues ?? []).flatMap((issue): readonly FeedProblem[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const found = valueAt(document, path);
    // Reported below, with their exact place.
    if (issue.code === 'custom' && (!path.length || /^duplicate/.test(issue.message))) return [];
    const expected = expectedBy(issue);
    return [{ path, expected, hint: hintFor(issue, expected, found) }];
  });
  const schema: unknown = z.toJSONSchema(statusFeedSchema, { io: 'input' });
  // A value that breaks several rules is one mistake: the first one.
  const all = [...issues, ...groupsMissing(document), ...duplicatesIn(document, [])];
  const unique = new Map(all.toReversed().map((problem) => [JSON.stringify(problem.path), problem]));
  return [
    ...unique.values(),
    ...componentsMissing(document),
    ...suspectValues(document, now),
    ...misspelledKeys(document, isKeySchema(schema) && schema, []),
  ];
};
