/** Registers `<status-banner>`. */
import { StatusBanner } from '../elements/status-banner/status-banner.js';

// Importing this module also makes its types known: `document.querySelector('status-banner')`.
export type { StatusBanner };

StatusBanner.define();
