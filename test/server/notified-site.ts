import type { NotifyConfig } from '../../src/server/handler-config.js';
import { FakeSite, operational } from './fake-site.js';
import { MemoryStore } from './memory-store.js';

/**
 * A site whose incidents can be changed, and that sends notifications. Has made its first run.
 * @param webhooks Answers all requests that are not for the feed.
 */
export const notifiedSite = async (
  notify: NotifyConfig,
  webhooks: (url: string, init: RequestInit) => unknown,
  first: readonly object[],
) => {
  const src = 'https://status.example.com/feed.json';
  const store = new MemoryStore();
  let incidents = first;
  const create = (): FakeSite =>
    new FakeSite(
      { src, notify: [notify] },
      (url, init) => (url === src ? operational({ incidents }) : webhooks(url, init)),
      store,
    );
  let site = create();
  await site.handler.refresh();
  return {
    store,
    site: () => site,
    /** A new process with the same store. */
    restart: () => {
      const { wall } = site.clock;
      site = create();
      site.clock.wall = wall;
    },
    run: async (next: readonly object[], seconds = 60): Promise<void> => {
      incidents = next;
      await site.clock.pass(seconds, async () => {});
      await site.handler.refresh();
    },
  };
};
