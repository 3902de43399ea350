/** Registers `<incident-history>`. */
import { IncidentHistory } from '../elements/incident-history.js';

IncidentHistory.define();
