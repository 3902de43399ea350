import * as z from 'zod';
import type { Recovery } from './archive-recovery.js';
import type { ArchiveStore } from './archive-store.js';
import { readStored } from './damaged-error.js';

/** Days for which an incident is remembered that is no longer in the feed. It may come back, because it was not over. */
const RETENTION = 90;

/** What is known of the messages about an incident. */
export interface SentMessage {
  readonly incident: string;
  /** Id of the message, if it can be edited. Absent while it is being sent, and for incidents that get none. */
  readonly id?: string | undefined;
  /** The message that was sent last, if it can be edited. Absent for incidents that get none. */
  readonly content?: string | undefined;
  /** The phases that were sent, if messages cannot be edited. Absent for incidents that get none. */
  readonly sent?: readonly string[] | undefined;
  /** Who claimed to send a message last. */
  readonly claim?: string | undefined;
  /** The last day on which the incident was in the feed, in days since 1970. Absent for one that was not looked for since. */
  readonly day?: number | undefined;
}

/** What a notifier remembers. */
export interface NotifierState {
  /** Time before which nothing is sent, in milliseconds. */
  readonly pausedUntil: number;
  readonly messages: readonly SentMessage[];
}

const stateSchema = z.object({
  pausedUntil: z.number(),
  messages: z.array(
    z.object({
      incident: z.string(),
      id: z.string().optional(),
      content: z.string().optional(),
      sent: z.array(z.string()).optional(),
      claim: z.string().optional(),
      day: z.number().optional(),
    }),
  ),
});

/** The state of a notifier in a store. */
export interface StoredNotifier {
  /** `new` before the first run. `lost` if what was known is damaged. */
  readonly read: () => Promise<NotifierState | 'new' | 'lost'>;
  readonly change: (edit: (state: NotifierState) => NotifierState) => Promise<void>;
  /**
   * Replaces what is known of an incident with the result of `next`. Returns false if that is undefined, because another process
   * was faster.
   */
  readonly claim: (
    incident: string,
    next: (known: SentMessage | undefined) => SentMessage | undefined,
  ) => Promise<boolean>;
}

export const storedNotifier = (store: ArchiveStore, key: string, recover: Recovery): StoredNotifier => {
  const parse = (text: string | undefined): NotifierState | undefined =>
    readStored(key, text, (value) => stateSchema.parse(value));
  const change: StoredNotifier['change'] = (edit) =>
    recover(() =>
      store.update(key, (text) => {
        const { pausedUntil, messages } = edit(parse(text) ?? { pausedUntil: 0, messages: [] });
        return `${JSON.stringify({ pausedUntil, messages })}\n`;
      }),
    );
  return {
    read: () =>
      recover(async () => {
        const text = await store.read(key);
        return parse(text) ?? (text === undefined ? 'new' : 'lost');
      }),
    change,
    claim: async (incident, next) => {
      const claim = crypto.randomUUID();
      let isClaimed = false;
      await change((state) => {
        const known = state.messages.find((each) => each.incident === incident);
        // A store that does not know whether its write has arrived calls again. This is no other process.
        const isOwn = known?.claim === claim;
        const message = isOwn ? known : next(known);
        isClaimed = !!message;
        return message && !isOwn ? withMessage(state, { ...message, claim }) : state;
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

/** Whether `rememberSeen` would change something. */
export const isSeenDue = ({ messages }: NotifierState, inFeed: ReadonlySet<string>, today: number): boolean =>
  messages.some(
    ({ incident, day }) =>
      day === undefined || day > today || (inFeed.has(incident) ? day !== today : day < today - RETENTION),
  );

/**
 * Remembers which incidents are in the feed, and forgets those that were not for 90 days. Those in the feed are never forgotten: all
 * that are open are there, and those that are over may be opened again.
 * @param today Days since 1970.
 */
export const rememberSeen = (state: NotifierState, inFeed: ReadonlySet<string>, today: number): NotifierState => ({
  ...state,
  messages: state.messages
    .map((message) => ({
      ...message,
      // A day in the future was written while a clock was ahead.
      day: inFeed.has(message.incident) ? today : Math.min(message.day ?? today, today),
    }))
    .filter(({ day }) => day >= today - RETENTION),
});
