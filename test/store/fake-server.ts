import { flush, until } from './fake-clock.js';

export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** A small feed in the native format. */
export const feedOf = (name = 'Example', more: object = {}) => ({
  version: 1,
  page: { name, url: 'https://status.example.com' },
  ...more,
});

export const json = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { headers });

/** Answers requests with a function and records them. */
export class FakeServer {
  readonly requests: SentRequest[] = [];

  constructor(public answer: (url: string, init: RequestInit) => Response | Promise<Response>) {}

  readonly fetch: typeof fetch = async (input, init = {}) => {
    this.requests.push({ url: String(input), init });
    return this.answer(String(input), init);
  };

  get count(): number {
    return this.requests.length;
  }

  get urls(): string[] {
    return this.requests.map(({ url }) => url);
  }

  /**
   * Waits until every request has ended and its result was processed. Throws if a request never ends. A probe (src/reader/cors.ts)
   * ends before the request that it explains.
   */
  readonly settled = async (): Promise<void> => {
    const requests = () => this.requests.filter(({ init }) => init.mode !== 'no-cors');
    await flush();
    await until(() => requests().every(({ init }) => init.signal?.aborted), 'all requests have ended');
    await flush();
  };
}
