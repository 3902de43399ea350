import * as z from 'zod';
import type { ArchiveStore } from './archive-store.js';

/** Incidents whose messages are remembered. */
const MAX_MESSAGES = 500;

/** What is known of the messages about an incident. */
export interface SentMessage {
  readonly incident: string;
  /** Id of the message, if it can be edited. Absent while it is being sent, and for incidents that get none. */
  readonly id?: string | undefined;
  /** What was sent last: the message if it can be edited, and otherwise the phase of the incident. Absent for incidents that get none. */
  readonly content?: string | undefined;
}

/** What a notifier remembers. */
export interface NotifierState {
  /** Time before which nothing is sent, in milliseconds. */
  readonly pausedUntil: number;
  readonly messages: readonly SentMessage[];
}

const stateSchema = z.object({
  pausedUntil: z.number(),
  messages: z.array(z.object({ incident: z.string(), id: z.string().optional(), content: z.string().optional() })),
});

const parseNotifier = (text: string | undefined): NotifierState | undefined =>
  text === undefined ? undefined : stateSchema.parse(JSON.parse(text));

/** The state of a notifier in a store. */
export interface StoredNotifier {
  /** Undefined before the first run. */
  readonly read: () => Promise<NotifierState | undefined>;
  readonly change: (edit: (state: NotifierState) => NotifierState) => Promise<void>;
  /** Replaces what is known of an incident if it is still `from`. False if another process was faster. */
  readonly claim: (from: SentMessage | undefined, to: SentMessage) => Promise<boolean>;
}

export const storedNotifier = (store: ArchiveStore, key: string): StoredNotifier => {
  const change: StoredNotifier['change'] = (edit) =>
    store.update(key, (text) => {
      const { pausedUntil, messages } = edit(parseNotifier(text) ?? { pausedUntil: 0, messages: [] });
      return `${JSON.stringify({ pausedUntil, messages: messages.slice(-MAX_MESSAGES) })}\n`;
    });
  return {
    read: async () => parseNotifier(await store.read(key)),
    change,
    claim: async (from, to) => {
      let isClaimed = false;
      await change((state) => {
        const known = state.messages.find(({ incident }) => incident === to.incident);
        isClaimed = from ? known?.content === from.content : !known;
        return isClaimed ? withMessage(state, to) : state;
      });
      return isClaimed;
    },
  };
};

/** Adds or replaces what is known of an incident. */
export const withMessage = (state: NotifierState, message: SentMessage): NotifierState => {
  const isKnown = state.messages.some(({ incident }) => incident === message.incident);
  return {
    ...state,
    messages: isKnown
      ? state.messages.map((each) => (each.incident === message.incident ? message : each))
      : [...state.messages, message],
  };
};

export const withoutMessage = (state: NotifierState, incident: string): NotifierState => ({
  ...state,
  messages: state.messages.filter((each) => each.incident !== incident),
});
