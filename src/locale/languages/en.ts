import { enCommon } from '../english/en-common.js';
import { enHistory } from '../english/en-history.js';
import { enList } from '../english/en-list.js';
import type { Messages } from '../messages.js';

/** English. */
export const en: Messages = { ...enCommon, ...enList, ...enHistory };
