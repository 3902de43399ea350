import { completeWith } from './complete-messages.js';
import { enControls } from './english/en-controls.js';
import { enHistory } from './english/en-history.js';
import { enList } from './english/en-list.js';
import { enServer } from './english/en-server.js';
import { enTable } from './english/en-table.js';
import { loadMessages } from './locales.js';
import type { Messages } from './messages.js';

const complete = completeWith({ ...enList, ...enTable, ...enHistory, ...enControls, ...enServer });

/** Loads all messages for a BCP 47 tag, for what is not rendered by a tag. English if the language is not supported. */
export const loadAllMessages = async (lang: string): Promise<Messages> => complete(await loadMessages(lang));
