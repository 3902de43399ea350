/** Whether the page is shown and on line. Always, where there is no document. */
export const isAwake = (): boolean => typeof document === 'undefined' || (!document.hidden && navigator.onLine);
