import { createScanner, findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** A place in a text, counted from 1. Columns count UTF-16 units, as in editors. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonPath = readonly (string | number)[];

/** A JSON text and the places of its values. */
export interface JsonDocument {
  readonly value: unknown;
  /** The first syntax error. Undefined if the text is JSON. */
  readonly syntaxError: (TextPlace & { readonly message: string }) | undefined;
  /** The place of the value at a path, or of the closest value that contains it. */
  readonly placeOf: (path: JsonPath) => TextPlace;
}

/** `CommaExpected` → `comma expected` */
const inWords = (code: string): string =>
  code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

const placeIn = (text: string, offset: number): TextPlace => {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
};

/** A feed has less than ten levels. Functions that call themselves for each level fail after some thousands. */
const MAX_DEPTH = 100;

/** Where a text is nested too deeply. */
const tooDeepAt = (json: string): number | undefined => {
  const scanner = createScanner(json, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength(); scanner.scan()) {
    const sign = json.charAt(scanner.getTokenOffset());
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
};

/** Parses a JSON text. */
export const readJson = (text: string): JsonDocument => {
  const errors: ParseError[] = [];
  // A byte order mark is allowed at the start of a file, but not part of JSON.
  const json = text.replace(/^\ufeff/, ' ');
  const deepAt = tooDeepAt(json);
  if (deepAt !== undefined) {
    const syntaxError = { ...placeIn(json, deepAt), message: `more than ${MAX_DEPTH} levels` };
    return { value: undefined, syntaxError, placeOf: () => syntaxError };
  }
  const root = parseTree(json, errors, { allowTrailingComma: false, disallowComments: true });
  const [error] = errors;
  return {
    value: error ? undefined : JSON.parse(json),
    syntaxError: error && { ...placeIn(json, error.offset), message: inWords(printParseErrorCode(error.error)) },
    placeOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = root && findNodeAtLocation(root, path.slice(0, length));
        if (node) return placeIn(json, node.offset);
      }
      return { line: 1, column: 1 };
    },
  };
};

/** The value at a path. Undefined if there is none. */
export const valueAt = (document: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    document,
  );
