/** Calls all listeners. What one of them throws is thrown later, so that the others hear it, too: some are those of the page. */
export const callListeners = <T>(subscribers: Iterable<{ readonly listener: (value: T) => void }>, value: T): void => {
  for (const { listener } of [...subscribers]) {
    try {
      listener(value);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
};
