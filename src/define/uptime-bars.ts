/** Registers `<uptime-bars>`. */
import { UptimeBars } from '../elements/uptime-bars/uptime-bars.js';

// Importing this module also makes its types known: `document.querySelector('uptime-bars')`.
export type { UptimeBars };

UptimeBars.define();
