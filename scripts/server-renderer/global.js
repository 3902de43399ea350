/** What the code in the bundle knows as `globalThis`. What it writes is not seen outside. */
export const serverGlobal = { Event, CustomEvent, console, queueMicrotask, fetch };
