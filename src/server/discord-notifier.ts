import * as z from 'zod';
import { isOpen } from '../feed/derive.js';
import { filterFeed } from '../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../feed/schema.js';
import { translateFeed } from '../feed/translate-feed.js';
import { loadAllMessages } from '../locale/all-messages.js';
import type { ArchiveStore } from './archive-store.js';
import { discordMessage, type DiscordMessage } from './discord-message.js';
import type { NotifyConfig } from './handler-config.js';
import type { Platform } from './source-cache.js';

/** Milliseconds for a request. */
const TIMEOUT = 10_000;
/** Milliseconds until a webhook that does not exist, or does not allow the request, is tried again. */
const REJECTED_PAUSE = 900_000;
/** Incidents whose messages are remembered. */
const MAX_MESSAGES = 500;

/** What is known of the message about an incident. */
interface SentMessage {
  readonly incident: string;
  /** Id of the message. Absent while it is being sent, and for incidents that get none. */
  readonly id?: string | undefined;
  /** The content that was sent last. */
  readonly content?: string | undefined;
}

interface NotifierState {
  /** Time before which nothing is sent, in milliseconds. */
  readonly pausedUntil: number;
  readonly messages: readonly SentMessage[];
}

const stateSchema = z.object({
  pausedUntil: z.number(),
  messages: z.array(z.object({ incident: z.string(), id: z.string().optional(), content: z.string().optional() })),
});

/** Undefined before the first run. */
const parseNotifier = (text: string | undefined): NotifierState | undefined =>
  text === undefined ? undefined : stateSchema.parse(JSON.parse(text));

/** The outcome of a request. `unclear` means that the message may have been sent. */
type Outcome =
  | { readonly type: 'sent'; readonly id: string | undefined; readonly pause: number }
  | { readonly type: 'refused'; readonly pause: number; readonly isGone: boolean }
  | { readonly type: 'unclear'; readonly reason: unknown };

/** Errors of a connection that was never made, so that nothing was sent. */
const NOT_CONNECTED = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'];

const codeOf = (error: unknown): unknown => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause && 'code' in cause ? cause.code : undefined;
};

/** Milliseconds to wait after an answer: https://discord.com/developers/docs/topics/rate-limits */
const pauseOf = ({ status, headers }: Response): number => {
  const seconds = (name: string): number => Math.max(0, Number(headers.get(name)) || 0);
  if (status === 429 || status === 503) return 1000 * Math.min(3600, Math.max(1, seconds('retry-after')));
  if (status >= 400) return REJECTED_PAUSE;
  return headers.get('x-ratelimit-remaining') === '0' ? 1000 * seconds('x-ratelimit-reset-after') : 0;
};

const idIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body && 'id' in body && typeof body.id === 'string' ? body.id : undefined;

/** Sends messages about incidents. */
export interface Notifier {
  /** Sends and edits messages for the incidents of a fresh feed. Rejects if the store fails. */
  readonly notify: (feed: StatusFeed) => Promise<void>;
}

/**
 * Creates a notifier for a Discord webhook. An incident has one message, which is edited as it goes on. Before a message is sent,
 * the store remembers it: if the process ends before Discord has answered, the message is not sent again, because it may be there.
 */
const createDiscordNotifier = (
  { webhook, components, minImpact, lang, includeOpen }: NotifyConfig,
  key: string,
  store: ArchiveStore,
  { fetch, clock }: Platform,
): Notifier => {
  const request = async (method: 'POST' | 'PATCH', message: DiscordMessage, id?: string): Promise<Outcome> => {
    const url = new URL(webhook);
    if (id) url.pathname += `/messages/${id}`;
    else url.searchParams.set('wait', 'true');
    try {
      const response = await fetch(url.href, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const { status } = response;
      const pause = pauseOf(response);
      if (response.ok) return { type: 'sent', id: idIn(await response.json()), pause };
      await response.body?.cancel();
      if (status >= 500 && status !== 503) return { type: 'unclear', reason: `status ${status}` };
      return { type: 'refused', pause: id && status === 404 ? 0 : pause, isGone: status === 404 };
    } catch (error) {
      return NOT_CONNECTED.includes(String(codeOf(error)))
        ? { type: 'refused', pause: 60_000, isGone: false }
        : { type: 'unclear', reason: error };
    }
  };

  const change = async (edit: (state: NotifierState) => NotifierState): Promise<void> =>
    store.update(key, (text) => {
      const { pausedUntil, messages } = edit(parseNotifier(text) ?? { pausedUntil: 0, messages: [] });
      return `${JSON.stringify({ pausedUntil, messages: messages.slice(-MAX_MESSAGES) })}\n`;
    });
  const setMessage = (message: SentMessage, pause = 0): Promise<void> =>
    change((state) => ({
      pausedUntil: pause ? clock.now() + pause : state.pausedUntil,
      messages: state.messages.map((each) => (each.incident === message.incident ? message : each)),
    }));

  /** Reserves the message of an incident. False if another process was faster. */
  const reserve = async (incident: string): Promise<boolean> => {
    let isNew = false;
    await change((state) => {
      isNew = state.messages.every((each) => each.incident !== incident);
      return isNew ? { ...state, messages: [...state.messages, { incident }] } : state;
    });
    return isNew;
  };

  /** Returns the milliseconds to wait. */
  const send = async (incident: string, message: DiscordMessage): Promise<number> => {
    if (!(await reserve(incident))) return 0;
    const outcome = await request('POST', message);
    if (outcome.type === 'sent')
      await setMessage({ incident, id: outcome.id, content: JSON.stringify(message) }, outcome.pause);
    else if (outcome.type === 'refused')
      await change((state) => ({
        pausedUntil: clock.now() + outcome.pause,
        messages: state.messages.filter((each) => each.incident !== incident),
      }));
    else console.warn('status-widgets: a Discord message may not have been sent', outcome.reason);
    return outcome.type === 'unclear' ? 0 : outcome.pause;
  };

  const edit = async (sent: SentMessage, message: DiscordMessage): Promise<number> => {
    const content = JSON.stringify(message);
    if (!sent.id || sent.content === content) return 0;
    const outcome = await request('PATCH', message, sent.id);
    if (outcome.type === 'sent') await setMessage({ ...sent, content }, outcome.pause);
    // Someone has deleted the message. It is not sent again.
    else if (outcome.type === 'refused')
      await setMessage(outcome.isGone ? { incident: sent.incident } : sent, outcome.pause);
    return outcome.type === 'unclear' ? 0 : outcome.pause;
  };

  const wantedIn = (feed: StatusFeed): readonly Incident[] =>
    filterFeed(feed, { components, minImpact }).feed.incidents.filter(isOpen);

  return {
    notify: async (original) => {
      const messages = await loadAllMessages(lang ?? 'en');
      const feed = translateFeed(original, messages.lang);
      const state = parseNotifier(await store.read(key));
      // What is open at the first run is old news.
      if (!state) {
        const known = includeOpen ? [] : wantedIn(original).map(({ id }) => ({ incident: id }));
        await change((other) => (other.messages.length ? other : { pausedUntil: 0, messages: known }));
        if (!includeOpen) return;
      }
      const { pausedUntil = 0, messages: sent = [] } = state ?? {};
      if (clock.now() < pausedUntil) return;
      const sentByIncident = new Map(sent.map((each) => [each.incident, each]));
      const wanted = new Set(wantedIn(original).map(({ id }) => id));
      // Oldest first, as they are read in a channel.
      for (const incident of feed.incidents.toReversed()) {
        const known = sentByIncident.get(incident.id);
        if (!known && !wanted.has(incident.id)) continue;
        const message = discordMessage(feed, incident, messages);
        const pause = known ? await edit(known, message) : await send(incident.id, message);
        if (pause) return;
      }
    },
  };
};

/** `https://discord.com/api/webhooks/123/token` → `123`. The token is a secret. */
const webhookId = (webhook: string): string => /\/webhooks\/(\d+)\//.exec(webhook)?.[1] ?? 'other';

/** Creates the notifiers of a configuration. Each has a key of its own in the store, which stays the same when others are added. */
export const createNotifiers = (
  configs: readonly NotifyConfig[],
  store: ArchiveStore,
  platform: Platform,
): readonly Notifier[] => {
  const ids = configs.map(({ webhook }) => webhookId(webhook));
  return configs.map((config, index) => {
    const id = ids[index] ?? '';
    const same = ids.slice(0, index).filter((each) => each === id).length;
    return createDiscordNotifier(config, `discord-${id}${same ? `-${same + 1}` : ''}.json`, store, platform);
  });
};
