/** Registers `<uptime-bars>`. */
import { UptimeBars } from '../elements/uptime-bars.js';

UptimeBars.define();
