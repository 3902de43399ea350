import { zoneOf } from '../locale/format.js';

/** Whether a text is an IANA time zone that the platform knows. */
export const isTimeZone = (timeZone: string): boolean => zoneOf(timeZone) !== undefined;
