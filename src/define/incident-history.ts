/** Registers `<incident-history>`. */
import { IncidentHistory } from '../elements/incident-history/incident-history.js';

// Importing this module also makes its types known: `document.querySelector('incident-history')`.
export type { IncidentHistory };

IncidentHistory.define();
