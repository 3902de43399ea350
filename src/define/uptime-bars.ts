/** Registers `<uptime-bars>`. */
import { UptimeBars } from '../elements/uptime-bars/uptime-bars.js';

UptimeBars.define();
