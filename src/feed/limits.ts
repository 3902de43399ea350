/** Limits that the schema and the parser share. Lengths are in UTF-16 code units. */
export const NAME_LENGTH = 200;
export const TITLE_LENGTH = 500;
export const BODY_LENGTH = 20_000;

/** Control characters other than tabs and line breaks, which no text may have. Two ranges and a lookbehind are twice as fast as five ranges. */
export const CONTROL = /[\0-\x1f\x7f-\x9f](?<![\t\n\r])/;

/** `CONTROL`, or half of a surrogate pair. One fast test that nearly all texts pass. */
export const UNCLEAN = /[\0-\x1f\x7f-\x9f\ud800-\udfff](?<![\t\n\r])/;

/** An `http:` or `https:` URL with a host, without credentials, white space and backslashes. `CONTROL` checks for control characters. */
export const WEB_URL = /^https?:\/\/[^\s\\/?#@]+([/?#][^\s\\]*)?$/i;

/** Whether a link may have this URL: it matches `WEB_URL` and it parses, which `https://host:99999/` does not. */
export const isWebUrl = (value: string): boolean => WEB_URL.test(value) && URL.canParse(value);
