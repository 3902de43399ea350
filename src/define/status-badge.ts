/** Registers `<status-badge>`. */
import { StatusBadge } from '../elements/status-badge/status-badge.js';

StatusBadge.define();
