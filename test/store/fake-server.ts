import { flush } from './fake-clock.js';

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A small feed of the project's own. */
export const feedOf = (name = 'Example', more: object = {}) => ({
  version: 1,
  page: { name, url: 'https://status.example.com' },
  ...more,
});

export const json = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { headers });

/** Answers requests from a function and remembers them. */
export class FakeServer {
  readonly asked: Asked[] = [];

  constructor(public answer: (url: string, init: RequestInit) => Response | Promise<Response>) {}

  readonly fetch: typeof fetch = async (input, init = {}) => {
    this.asked.push({ url: String(input), init });
    return this.answer(String(input), init);
  };

  get count(): number {
    return this.asked.length;
  }

  get urls(): string[] {
    return this.asked.map(({ url }) => url);
  }

  /** Resolves when every request has come to its end, and what follows from it has happened. */
  readonly rest = async (): Promise<void> => {
    await flush();
    for (const end = Date.now() + 2000; Date.now() < end && this.asked.some(({ init }) => !init.signal?.aborted);)
      await flush();
    await flush();
  };
}
