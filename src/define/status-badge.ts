/** Registers `<status-badge>`. */
import { StatusBadge } from '../elements/status-badge.js';

StatusBadge.define();
