import type { FeedError } from '../feed/feed-error.js';
import { nearestName } from '../feed/nearest-name.js';
import type { RenderOptions } from './render-options.js';
import { attributesOf, type StatusTag } from './server-element.js';

const OPTIONS: Readonly<Record<keyof RenderOptions, true>> = {
  feed: true,
  src: true,
  attributes: true,
  lang: true,
  now: true,
  loadedAt: true,
  maxAge: true,
  nonce: true,
  stylesheet: true,
  fallback: true,
  onError: true,
  fetch: true,
  signal: true,
};
const NAMES = Object.keys(OPTIONS);

/** Throws a TypeError for an option that does not exist. */
export const checkOptions = (options: RenderOptions): void => {
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, NAMES);
  throw new TypeError(
    `there is no option "${unknown}"${nearest ? `, did you mean "${nearest}"?` : `. The options are ${NAMES.join(', ')}`}`,
  );
};

/** What is kept to say each thing once. A server that renders what visitors ask for may meet any number. */
const MAX_TOLD = 500;
const told = new Set<string>();

const tellOnce = (key: string, text: string): void => {
  if (told.has(key)) return;
  if (told.size >= MAX_TOLD) told.clear();
  told.add(key);
  console.warn(text);
};

/** Logs attributes that the tag does not have, but that look like one of its own. Others are those of HTML, or of the page. */
export const explainAttributes = (tag: StatusTag, names: Iterable<string>): void => {
  const known = attributesOf(tag);
  for (const name of names) {
    const nearest = known.includes(name) ? undefined : nearestName(name, known);
    if (!nearest) continue;
    const text = `status-widgets: ${name} of <${tag}>: there is no attribute "${name}", did you mean "${nearest}"?`;
    tellOnce(text, text);
  }
};

/** Logs why a feed cannot be read, if nobody else is told. Once for each source, and again if it could be read in between. */
export const explainFailure = (tag: StatusTag, { feed, src, onError }: RenderOptions, error: FeedError | undefined) => {
  const source = feed ? `the feed of <${tag}>` : src || `<${tag}>`;
  if (!error) told.delete(source);
  else if (!onError) tellOnce(source, `status-widgets: <${tag}> is rendered without a state. ${error.message}`);
};
