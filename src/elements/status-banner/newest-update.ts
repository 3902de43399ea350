import type { Incident } from '../../feed/schema.js';

/** Removes markup. Loaded when the text of an update has some. Null if loading fails: such texts are not shown then. */
let markup: typeof import('../../text/plain-text.js') | null | undefined;

/** UTF-16 units. A banner shows two lines at most. */
const MAX_LENGTH = 300;

/** The newest update of an incident that has a text. */
interface NewestUpdate {
  readonly at: string;
  /** Its beginning, without markup. Empty while the code that removes markup is loading. */
  readonly text: string;
}

/**
 * The newest update of an incident. Undefined if no update has a text.
 * @param onLoad Called when that has been loaded.
 */
export const newestUpdate = ({ updates }: Incident, onLoad: () => void): NewestUpdate | undefined => {
  const update = updates.find(({ body }) => body?.trim());
  if (!update?.body) return undefined;
  const { at, body, format = 'text' } = update;
  if (format !== 'text' && markup === undefined) {
    markup = null;
    import('../../text/plain-text.js').then(
      (loaded) => {
        markup = loaded;
        onLoad();
      },
      () => {},
    );
  }
  const text = format === 'text' ? body.trim().replace(/\s+/g, ' ') : (markup?.plainText(body, format) ?? '');
  return { at, text: text.slice(0, MAX_LENGTH) };
};
