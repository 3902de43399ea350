/** The limits that the schema and the reader share. Lengths in UTF-16 units. */
export const NAME_LENGTH = 200;
export const TITLE_LENGTH = 500;
export const BODY_LENGTH = 20_000;

/** Control characters other than tab and line breaks: never in a text. Two ranges and a look behind are twice as fast as five ranges. */
export const CONTROL = /[\0-\x1f\x7f-\x9f](?<![\t\n\r])/;

/** `CONTROL`, or half of a pair: one quick test for what nearly all texts lack. */
export const ODD = /[\0-\x1f\x7f-\x9f\ud800-\udfff](?<![\t\n\r])/;

/** `http:` and `https:` with a host; no credentials, no blanks, no backslash. Control characters are for `CONTROL` to find. */
export const WEB_URL = /^https?:\/\/[^\s\\/?#@]+([/?#][^\s\\]*)?$/i;

/** Whether a text is an address that a link may have: of that pattern, and one that parses, which `https://host:99999/` does not. */
export const isWebUrl = (value: string): boolean => WEB_URL.test(value) && URL.canParse(value);
