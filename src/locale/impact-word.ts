import { levelOf } from '../feed/derive.js';
import type { Impact } from '../feed/schema.js';
import type { CommonMessages, HistoryMessages } from './messages.js';

export interface WithImpact {
  readonly impact: Impact;
  readonly impactText?: string | undefined;
}

/** The impact of an incident in words: those of the state that it counts as. For an unknown one, the publisher's own if there are any. */
export const impactWord = ({ impact, impactText }: WithImpact, messages: CommonMessages & HistoryMessages): string =>
  (impact === 'unknown' && impactText) ||
  (impact === 'none' || impact === 'maintenance' || impact === 'unknown'
    ? messages.impact[impact]
    : messages.status[levelOf(impact) ?? 'unknown']);
