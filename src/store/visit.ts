/** For where storage is forbidden, and for Node: as long as the page or the process lives. */
const fallback = new Map<string, string>();

const nameOf = (key: string): string => `status-widgets:${key}`;

/** What was noted under `key` during this visit; absent when nothing was. */
export const noted = (key: string): string | undefined => {
  try {
    return sessionStorage.getItem(nameOf(key)) ?? undefined;
  } catch {
    return fallback.get(key);
  }
};

/** Notes a text until the reader closes the tab; without one what was noted is forgotten. */
export const note = (key: string, text?: string): void => {
  try {
    if (text === undefined) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), text);
  } catch {
    if (text === undefined) fallback.delete(key);
    else fallback.set(key, text);
  }
};
