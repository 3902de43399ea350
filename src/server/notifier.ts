import { isOpen } from '../feed/derive.js';
import { filterFeed } from '../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../feed/schema.js';
import { translateFeed } from '../feed/translate-feed.js';
import { allMessages } from '../locale/all-messages.js';
import { loadMessages } from '../locale/locales.js';
import type { Messages } from '../locale/messages.js';
import type { Recovery } from './archive-recovery.js';
import type { ArchiveStore } from './archive-store.js';
import { discordMessage } from './discord-message.js';
import type { NotifyConfig } from './handler-config.js';
import { unsentPhases, type IncidentPhase } from './incident-phases.js';
import { isFuture } from './is-future.js';
import {
  isSeenDue,
  rememberSeen,
  storedNotifier,
  withMessage,
  withoutMessage,
  type NotifierState,
  type SentMessage,
} from './notifier-state.js';
import { slackMessage } from './slack-message.js';
import type { Platform } from './source-cache.js';
import { discordUrl, MAX_PAUSE, requestWebhook, type Outcome } from './webhook-request.js';

/** Sends messages about incidents. */
export interface Notifier {
  /** Sends and edits messages for the incidents of a fresh feed. Rejects if the store fails. */
  readonly notify: (feed: StatusFeed) => Promise<void>;
}

/** What a notifier uses of the handler. */
export interface NotifierHost {
  readonly store: ArchiveStore;
  readonly recover: Recovery;
  readonly platform: Platform;
}

/**
 * Creates a notifier for a webhook. Before a message is sent, the store remembers it: if the process ends before the answer, the
 * message is not sent again, because it may be there.
 */
const createNotifier = (
  { type, webhook, components, minImpact, lang, includeOpen }: NotifyConfig,
  key: string,
  { store, recover, platform: { fetch, clock } }: NotifierHost,
): Notifier => {
  const stored = storedNotifier(store, key, recover);

  const address = (): URL => (type === 'discord' ? discordUrl(webhook) : new URL(webhook));
  const post = (message: object): Promise<Outcome> => {
    const url = address();
    // Without it, Discord does not tell the id of the message.
    if (type === 'discord') url.searchParams.set('wait', 'true');
    return requestWebhook(fetch, 'POST', url, message);
  };
  const patch = (id: string, message: object): Promise<Outcome> => {
    const url = address();
    url.pathname += `/messages/${id}`;
    return requestWebhook(fetch, 'PATCH', url, message);
  };

  /** Changes what is known, and remembers how long to wait. Returns that. */
  const finish = async (pause: number, edit: (state: NotifierState) => NotifierState): Promise<number> => {
    await stored.change((state) => {
      const next = edit(state);
      return pause ? { ...next, pausedUntil: clock.now() + pause } : next;
    });
    return pause;
  };
  const setMessage = (message: SentMessage, pause: number): Promise<number> =>
    finish(pause, (state) => withMessage(state, message));

  /** Sends a message that is remembered as sent. `undo` forgets it. Returns the milliseconds to wait, and the id of the message. */
  const send = async (
    message: object,
    undo: (state: NotifierState) => NotifierState,
  ): Promise<{ readonly pause: number; readonly id?: string | undefined }> => {
    const outcome = await post(message);
    if (outcome.type === 'sent') return outcome;
    if (outcome.type === 'refused') return { pause: await finish(outcome.pause, undo) };
    // It stays remembered, so that others are sent after it.
    const what = outcome.type === 'invalid' ? 'was not accepted' : 'may not have been sent';
    console.warn(`status-widgets: a message to ${type} ${what}`, outcome.reason);
    return { pause: 0 };
  };

  const sendFirst = async (incident: string, message: object, day: number): Promise<number> => {
    const claimed = { incident, day };
    if (!(await stored.claim(incident, (known) => (known ? undefined : claimed)))) return 0;
    const { pause, id } = await send(message, (state) => withoutMessage(state, incident));
    return id ? setMessage({ ...claimed, id, content: JSON.stringify(message) }, pause) : pause;
  };

  const edit = async (sent: SentMessage, message: object): Promise<number> => {
    const content = JSON.stringify(message);
    if (!sent.id || sent.content === content) return 0;
    const outcome = await patch(sent.id, message);
    if (outcome.type === 'unclear') return 0;
    if (outcome.type === 'invalid') {
      console.warn(`status-widgets: a message to ${type} was not accepted`, outcome.reason);
      return setMessage({ ...sent, content }, 0);
    }
    if (outcome.type === 'sent') return setMessage({ ...sent, content }, outcome.pause);
    // Someone has deleted the message. It is not sent again.
    if (outcome.isGone) return setMessage({ incident: sent.incident, day: sent.day }, 0);
    return setMessage(sent, outcome.pause);
  };

  const sendPhase = async (
    incident: string,
    { keys }: IncidentPhase,
    message: object,
    day: number,
  ): Promise<number> => {
    const isClaimed = await stored.claim(incident, (known) => {
      const sent: readonly string[] | undefined = known ? known.sent : [];
      // No messages for what was open at the first run.
      if (!sent || sent.includes(keys[0] ?? '')) return undefined;
      return { incident, day, sent: [...sent, ...keys.filter((each) => !sent.includes(each))] };
    });
    if (!isClaimed) return 0;
    const undo = (state: NotifierState): NotifierState => ({
      ...state,
      messages: state.messages.map((each) =>
        each.incident === incident ? { ...each, sent: each.sent?.filter((name) => !keys.includes(name)) } : each,
      ),
    });
    const { pause } = await send(message, undo);
    return pause ? finish(pause, (state) => state) : 0;
  };

  const wantedIn = (feed: StatusFeed): readonly Incident[] =>
    filterFeed(feed, { components, minImpact }).feed.incidents.filter(isOpen);

  /** The messages to send or edit, oldest first, as they are read in a channel. */
  const tasksFor = (
    feed: StatusFeed,
    wanted: ReadonlySet<string>,
    sent: readonly SentMessage[],
    day: number,
    messages: Messages,
  ): readonly (() => Promise<number>)[] => {
    const sentByIncident = new Map(sent.map((each) => [each.incident, each]));
    const followed = feed.incidents.toReversed().filter(({ id }) => sentByIncident.has(id) || wanted.has(id));
    if (type === 'discord')
      return followed.map((incident) => () => {
        const known = sentByIncident.get(incident.id);
        const message = discordMessage(feed, incident, messages);
        return known ? edit(known, message) : sendFirst(incident.id, message, day);
      });
    return followed
      .flatMap((incident) => {
        const known = sentByIncident.get(incident.id);
        return known && !known.sent ? [] : unsentPhases(incident, new Set(known?.sent));
      })
      .sort((a, b) => a.at - b.at)
      .map((phase) => () => {
        const { incident } = phase;
        return sendPhase(incident.id, phase, slackMessage(feed, incident, messages), day);
      });
  };

  return {
    notify: async (original) => {
      const messages = allMessages(await loadMessages(lang ?? 'en'));
      const feed = translateFeed(original, messages.lang);
      const now = clock.now();
      const day = Math.floor(now / 86_400_000);
      const state = await stored.read();
      if (typeof state === 'string') {
        // What is open at the first run is old news, and so is everything if nobody knows what was sent.
        const old = state === 'lost' ? original.incidents.filter(isOpen) : includeOpen ? [] : wantedIn(original);
        const known = old.map(({ id }) => ({ incident: id, day }));
        await stored.change((other) => (other.messages.length ? other : { pausedUntil: 0, messages: known }));
        if (state === 'lost' || !includeOpen) return;
      }
      const known = typeof state === 'string' ? { pausedUntil: 0, messages: [] } : state;
      const inFeed = new Set(original.incidents.map(({ id }) => id));
      if (isSeenDue(known, inFeed, day)) await stored.change((other) => rememberSeen(other, inFeed, day));
      const { pausedUntil } = known;
      if (now < pausedUntil && !isFuture(pausedUntil - MAX_PAUSE, now)) return;
      const wanted = new Set(wantedIn(original).map(({ id }) => id));
      for (const task of tasksFor(feed, wanted, known.messages, day, messages)) if (await task()) return;
    },
  };
};

/** The part of a webhook that is no secret: `…/api/webhooks/123/token` → `123`, and `…/services/T0/B1/token` → `B1`. */
const webhookId = (webhook: string): string =>
  /\/webhooks\/(\d+)\//.exec(webhook)?.[1] ?? /\/services\/\w+\/(\w+)\//.exec(webhook)?.[1] ?? 'other';

/** Creates the notifiers of a configuration. Each has a key of its own in the store, which stays the same when others are added. */
export const createNotifiers = (configs: readonly NotifyConfig[], host: NotifierHost): readonly Notifier[] => {
  const names = configs.map(({ type, webhook }) => `${type}-${webhookId(webhook)}`);
  return configs.map((config, index) => {
    const name = names[index] ?? '';
    const same = names.slice(0, index).filter((each) => each === name).length;
    return createNotifier(config, `${name}${same ? `-${same + 1}` : ''}.json`, host);
  });
};
