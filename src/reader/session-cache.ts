/** Used if storage is not available or full, and in Node. Lasts as long as the page or the process. */
const fallback = new Map<string, string>();

const storageKey = (key: string): string => `status-widgets:${key}`;

/** The text that is stored for this session of the browser tab. Undefined if there is none. */
export const fromSession = (key: string): string | undefined => {
  try {
    return sessionStorage.getItem(storageKey(key)) ?? fallback.get(key);
  } catch {
    return fallback.get(key);
  }
};

/** Stores a text until the browser tab is closed. Without `text`, removes it. */
export const keepInSession = (key: string, text?: string): void => {
  fallback.delete(key);
  try {
    if (text === undefined) sessionStorage.removeItem(storageKey(key));
    else sessionStorage.setItem(storageKey(key), text);
  } catch {
    // Storage is not available or full.
    if (text !== undefined) fallback.set(key, text);
  }
};
