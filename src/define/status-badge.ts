/** Registers `<status-badge>`. */
import { StatusBadge } from '../elements/status-badge/status-badge.js';

// Importing this module also makes its types known: `document.querySelector('status-badge')`.
export type { StatusBadge };

StatusBadge.define();
