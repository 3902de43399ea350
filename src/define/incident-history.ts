/** Registers `<incident-history>`. */
import { IncidentHistory } from '../elements/incident-history/incident-history.js';

IncidentHistory.define();
