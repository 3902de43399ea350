import { completeWith } from './complete-messages.js';
import { enHistory } from './english/en-history.js';
import { HISTORY } from './message-sections.js';

/** The messages of incident histories. */
export const historyMessages = completeWith(enHistory, HISTORY);
