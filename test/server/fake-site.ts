import { after } from 'node:test';
import type { ArchiveStore } from '../../src/server/archive-store.js';
import { createFeedHandler } from '../../src/server/feed-handler.js';
import type { FeedHandlerConfig } from '../../src/server/handler-config.js';
import { FakeClock } from '../store/fake-clock.js';

/** A scheduled maintenance. */
export const maintenance = (more: object = {}) => ({
  id: 'dredging',
  title: 'Dredging; quay 1, quay 2',
  status: 'scheduled',
  startsAt: '2026-11-28T22:00:00Z',
  endsAt: '2026-11-29T04:00:00Z',
  components: ['cranes'],
  ...more,
});

/** A feed in the native format with a group, two components, an incident and a maintenance. */
export const harbor = (more: object = {}) => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.example.com', timeZone: 'Europe/Berlin' },
  groups: [{ id: 'quay', name: 'Quay' }],
  components: [
    { id: 'cranes', name: 'Cranes', status: 'degraded_performance', group: 'quay' },
    { id: 'mail', name: 'Mail', status: 'operational' },
  ],
  incidents: [
    {
      id: 'crane-4',
      title: 'Crane 4 is <out>',
      status: 'identified',
      impact: 'minor',
      startedAt: '2026-11-22T03:10:00Z',
      components: ['cranes'],
      updates: [
        {
          status: 'identified',
          at: '2026-11-22T03:40:00Z',
          body: 'A worn rope. **On its way**: <script>alert(1)</script>',
          format: 'markdown',
        },
      ],
    },
  ],
  maintenances: [maintenance()],
  ...more,
});

export const operational = (more: object = {}) =>
  harbor({ components: [{ id: 'mail', name: 'Mail', status: 'operational' }], incidents: [], ...more });

export interface Sent {
  readonly url: string;
  readonly headers: Headers;
}

/** A handler whose upstream servers are a function, with a clock that only moves when told to. */
export class FakeSite {
  readonly clock = new FakeClock();
  readonly sent: Sent[] = [];
  readonly handler;

  constructor(
    config: FeedHandlerConfig,
    public answer: (url: string, init: RequestInit) => unknown,
    store?: ArchiveStore,
  ) {
    this.handler = createFeedHandler(config, {
      store,
      clock: this.clock,
      random: () => 0,
      fetch: async (input, init) => {
        this.sent.push({ url: String(input), headers: new Headers(init?.headers) });
        const answer = await this.answer(String(input), init ?? {});
        if (answer instanceof Error) throw answer;
        return answer instanceof Response ? answer : Response.json(answer);
      },
    });
  }

  readonly get = (path: string, init?: RequestInit): Promise<Response> =>
    this.handler(new Request(new URL(path, 'https://mirror.example'), init));

  readonly json = async (path: string): Promise<Record<string, unknown>> =>
    (await (await this.get(path)).json()) as Record<string, unknown>;

  readonly text = async (path: string): Promise<string> => (await this.get(path)).text();
}

/** A site that mirrors one feed in the native format. */
export const mirrorOf = (feed: unknown, more: Partial<FeedHandlerConfig> = {}): FakeSite =>
  new FakeSite({ src: 'https://status.example.com/feed.json', ...more }, () => feed);

const waiting: ((reason: Error) => void)[] = [];
after(() => {
  for (const end of waiting) end(new Error('the tests have ended'));
});
/** The answer of a server that never answers. It fails after the tests, because its time limit would keep their process running. */
export const never = (): Promise<Response> => new Promise((_, reject) => waiting.push(reject));
