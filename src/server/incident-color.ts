import { isOpen, levelOf } from '../feed/derive.js';
import type { Incident } from '../feed/schema.js';
import { BADGE_COLORS } from './badge-svg.js';

/** The color of an incident in a message, such as `#f4646f`: that of the state that its impact stands for, or operational when it is over. */
export const incidentColor = (incident: Incident): string =>
  BADGE_COLORS[isOpen(incident) ? (levelOf(incident.impact) ?? 'unknown') : 'operational'][1];
