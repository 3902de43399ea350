/** Used if storage is not available or full, and in Node. Lasts as long as the page or the process. */
const fallback = new Map<string, string>();

const storageKey = (key: string): string => `status-widgets:${key}`;

/** The text that is stored for this session of the browser tab. Undefined or empty if there is none. */
export const fromSession = (key: string): string | undefined => {
  try {
    return sessionStorage.getItem(storageKey(key)) ?? fallback.get(key);
  } catch {
    return fallback.get(key);
  }
};

/** Stores a text until the browser tab is closed. */
export const keepInSession = (key: string, text: string): void => {
  try {
    sessionStorage.setItem(storageKey(key), text);
  } catch {
    // Storage is not available or full.
    fallback.set(key, text);
  }
};
