/** Used where storage is forbidden or full, and in Node: lasts as long as the page or the process. */
const fallback = new Map<string, string>();

const storageKey = (key: string): string => `status-widgets:${key}`;

/** The text kept under `key` for this browser tab's session; absent when there is none. */
export const fromSession = (key: string): string | undefined => {
  try {
    return sessionStorage.getItem(storageKey(key)) ?? fallback.get(key);
  } catch {
    return fallback.get(key);
  }
};

/** Keeps a text until the browser tab is closed; without `text` it removes the entry. */
export const keepInSession = (key: string, text?: string): void => {
  fallback.delete(key);
  try {
    if (text === undefined) sessionStorage.removeItem(storageKey(key));
    else sessionStorage.setItem(storageKey(key), text);
  } catch {
    // Forbidden or full.
    if (text !== undefined) fallback.set(key, text);
  }
};
