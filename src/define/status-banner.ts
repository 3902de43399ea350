/** Registers `<status-banner>`. */
import { StatusBanner } from '../elements/status-banner/status-banner.js';

StatusBanner.define();
