import { complete } from './complete-messages.js';
import { enControls } from './english/en-controls.js';
import { enHistory } from './english/en-history.js';
import { enList } from './english/en-list.js';
import { enServer } from './english/en-server.js';
import { enTable } from './english/en-table.js';
import type { CommonMessages, Messages } from './messages.js';
import { CONTROLS, HISTORY, LIST, SERVER, TABLE } from './message-sections.js';

/** The messages of all sections, for what is not rendered by one tag. */
export const allMessages = (messages: CommonMessages): Messages => {
  const list = complete(complete(messages, enList, LIST), enTable, TABLE);
  const history = complete(complete(list, enHistory, HISTORY), enControls, CONTROLS);
  return complete(history, enServer, SERVER);
};
