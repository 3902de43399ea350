/** Registers `<status-banner>`. */
import { StatusBanner } from '../elements/status-banner.js';

StatusBanner.define();
