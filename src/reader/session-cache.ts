/** For where storage is forbidden or full, and for Node: as long as the page or the process lives. */
const fallback = new Map<string, string>();

const nameOf = (key: string): string => `status-widgets:${key}`;

/** What was noted under `key` during this visit; absent when nothing was. */
export const noted = (key: string): string | undefined => {
  try {
    return sessionStorage.getItem(nameOf(key)) ?? fallback.get(key);
  } catch {
    return fallback.get(key);
  }
};

/** Notes a text until the reader closes the tab; without one what was noted is forgotten. */
export const note = (key: string, text?: string): void => {
  fallback.delete(key);
  try {
    if (text === undefined) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), text);
  } catch {
    // Forbidden or full.
    if (text !== undefined) fallback.set(key, text);
  }
};
