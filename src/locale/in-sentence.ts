import type { ComponentStatus } from '../feed/schema.js';

/** A phrase with a small first letter. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type StateWords = Readonly<Record<ComponentStatus, string>>;

/** The states in the middle of a sentence, for languages where only their first letter changes. */
export const inSentence = (status: StateWords): StateWords => ({
  operational: lowerFirst(status.operational),
  under_maintenance: lowerFirst(status.under_maintenance),
  degraded_performance: lowerFirst(status.degraded_performance),
  minor_outage: lowerFirst(status.minor_outage),
  partial_outage: lowerFirst(status.partial_outage),
  major_outage: lowerFirst(status.major_outage),
  unknown: lowerFirst(status.unknown),
});
