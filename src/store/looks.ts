/** What a first look has under way. */
export interface Look {
  /** For the first store that asks; the element's own look has a copy of it. */
  response: Promise<Response> | undefined;
  readonly body: Promise<unknown>;
}

const NAME = Symbol.for('@scootkit/status-widgets/looks@1');

const page: typeof globalThis & { [NAME]?: Map<string, Look> } = globalThis;

/** First looks of this page, by URL, also those of other copies of the library. */
export const looks = (): Map<string, Look> => (page[NAME] ??= new Map<string, Look>());
