/** A URL as a word of a shell, in quotes only if it needs them. */
export const shellWord = (url: string): string => (/^[\w:/.~-]+$/.test(url) ? url : `'${url.replaceAll("'", '%27')}'`);
