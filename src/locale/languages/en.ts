import { enCommon } from '../english/en-common.js';
import { enControls } from '../english/en-controls.js';
import { enHistory } from '../english/en-history.js';
import { enList } from '../english/en-list.js';
import { enServer } from '../english/en-server.js';
import { enTable } from '../english/en-table.js';
import type { Messages } from '../messages.js';

/** English. */
export const en: Messages = { ...enCommon, ...enList, ...enTable, ...enHistory, ...enControls, ...enServer };
