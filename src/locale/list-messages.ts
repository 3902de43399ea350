import { completeWith } from './complete-messages.js';
import { enList } from './english/en-list.js';
import { LIST } from './message-sections.js';

/** The messages of component lists and day bars. */
export const listMessages = completeWith(enList, LIST);
