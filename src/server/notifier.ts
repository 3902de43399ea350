import { isOpen } from '../feed/derive.js';
import { filterFeed } from '../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../feed/schema.js';
import { translateFeed } from '../feed/translate-feed.js';
import { loadAllMessages } from '../locale/all-messages.js';
import type { ArchiveStore } from './archive-store.js';
import { discordMessage } from './discord-message.js';
import type { NotifyConfig } from './handler-config.js';
import { storedNotifier, withMessage, withoutMessage, type SentMessage } from './notifier-state.js';
import { slackMessage } from './slack-message.js';
import type { Platform } from './source-cache.js';
import { requestWebhook, type Outcome } from './webhook-request.js';

/** Sends messages about incidents. */
export interface Notifier {
  /** Sends and edits messages for the incidents of a fresh feed. Rejects if the store fails. */
  readonly notify: (feed: StatusFeed) => Promise<void>;
}

const MESSAGES = { discord: discordMessage, slack: slackMessage };

/** The phase of an incident, for webhooks that cannot edit messages: its state and the time of its newest update in seconds. */
const phaseOf = ({ status, updates, startedAt = '' }: Incident): string =>
  `${status} ${Math.floor((Date.parse(updates[0]?.at ?? startedAt) || 0) / 1000)}`;

/** Whether a phase is news. If the provider deletes an update, the older one that comes back is news only if its state differs. */
const isNews = (sent: string, next: string): boolean => {
  const [[sentStatus, sentAt], [status, at]] = [sent.split(' '), next.split(' ')];
  return status !== sentStatus || Number(at) > Number(sentAt);
};

/**
 * Creates a notifier for a webhook. Before a message is sent, the store remembers it: if the process ends before the answer, the
 * message is not sent again, because it may be there.
 */
const createNotifier = (
  { type, webhook, components, minImpact, lang, includeOpen }: NotifyConfig,
  key: string,
  store: ArchiveStore,
  { fetch, clock }: Platform,
): Notifier => {
  const stored = storedNotifier(store, key);

  const post = (message: object): Promise<Outcome> => {
    const url = new URL(webhook);
    // Without it, Discord does not tell the id of the message.
    if (type === 'discord') url.searchParams.set('wait', 'true');
    return requestWebhook(fetch, 'POST', url, message);
  };
  const patch = (id: string, message: object): Promise<Outcome> => {
    const url = new URL(webhook);
    url.pathname += `/messages/${id}`;
    return requestWebhook(fetch, 'PATCH', url, message);
  };

  const setMessage = (message: SentMessage, pause: number): Promise<void> =>
    stored.change((state) =>
      withMessage({ ...state, pausedUntil: pause ? clock.now() + pause : state.pausedUntil }, message),
    );

  /** Sends a message after it is remembered as `next`. Returns the milliseconds to wait. */
  const send = async (known: SentMessage | undefined, next: SentMessage, message: object): Promise<number> => {
    const claimed = type === 'discord' ? { incident: next.incident } : next;
    if (!(await stored.claim(known, claimed))) return 0;
    const outcome = await post(message);
    if (outcome.type === 'sent')
      await setMessage(type === 'discord' ? { ...next, id: outcome.id } : next, outcome.pause);
    else if (outcome.type === 'refused') {
      const pausedUntil = clock.now() + outcome.pause;
      await stored.change((state) => ({
        ...(known ? withMessage(state, known) : withoutMessage(state, next.incident)),
        pausedUntil,
      }));
    } else {
      // It stays remembered, so that others are sent after it.
      const what = outcome.type === 'invalid' ? 'was not accepted' : 'may not have been sent';
      console.warn(`status-widgets: a message to ${type} ${what}`, outcome.reason);
    }
    return 'pause' in outcome ? outcome.pause : 0;
  };

  const edit = async (sent: SentMessage, content: string, message: object): Promise<number> => {
    if (!sent.id || sent.content === content) return 0;
    const outcome = await patch(sent.id, message);
    if (outcome.type === 'unclear') return 0;
    if (outcome.type === 'invalid') {
      console.warn(`status-widgets: a message to ${type} was not accepted`, outcome.reason);
      await setMessage({ ...sent, content }, 0);
      return 0;
    }
    if (outcome.type === 'sent') await setMessage({ ...sent, content }, outcome.pause);
    // Someone has deleted the message. It is not sent again.
    else if (outcome.isGone) {
      await setMessage({ incident: sent.incident }, 0);
      return 0;
    } else await setMessage(sent, outcome.pause);
    return outcome.pause;
  };

  /** Sends or edits the message of an incident, if there is something new. Returns the milliseconds to wait. */
  const tell = async (known: SentMessage | undefined, incident: Incident, message: object): Promise<number> => {
    const content = type === 'discord' ? JSON.stringify(message) : phaseOf(incident);
    const next = { incident: incident.id, content };
    if (!known) return send(undefined, next, message);
    if (type === 'discord') return edit(known, content, message);
    return known.content !== undefined && isNews(known.content, content) ? send(known, next, message) : 0;
  };

  const wantedIn = (feed: StatusFeed): readonly Incident[] =>
    filterFeed(feed, { components, minImpact }).feed.incidents.filter(isOpen);

  return {
    notify: async (original) => {
      const messages = await loadAllMessages(lang ?? 'en');
      const feed = translateFeed(original, messages.lang);
      const state = await stored.read();
      // What is open at the first run is old news.
      if (!state) {
        const known = includeOpen ? [] : wantedIn(original).map(({ id }) => ({ incident: id }));
        await stored.change((other) => (other.messages.length ? other : { pausedUntil: 0, messages: known }));
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
        const pause = await tell(known, incident, MESSAGES[type](feed, incident, messages));
        if (pause) return;
      }
    },
  };
};

/** The part of a webhook that is no secret: `…/api/webhooks/123/token` → `123`, and `…/services/T0/B1/token` → `B1`. */
const webhookId = (webhook: string): string =>
  /\/webhooks\/(\d+)\//.exec(webhook)?.[1] ?? /\/services\/\w+\/(\w+)\//.exec(webhook)?.[1] ?? 'other';

/** Creates the notifiers of a configuration. Each has a key of its own in the store, which stays the same when others are added. */
export const createNotifiers = (
  configs: readonly NotifyConfig[],
  store: ArchiveStore,
  platform: Platform,
): readonly Notifier[] => {
  const names = configs.map(({ type, webhook }) => `${type}-${webhookId(webhook)}`);
  return configs.map((config, index) => {
    const name = names[index] ?? '';
    const same = names.slice(0, index).filter((each) => each === name).length;
    return createNotifier(config, `${name}${same ? `-${same + 1}` : ''}.json`, store, platform);
  });
};
