import type { ServerMessages } from '../messages.js';

/** English for HTML from a server. */
export const enServer: ServerMessages = {
  dated: (moment) => moment,
};
