import type { DiscordMessage } from '../../src/server/discord-message.js';

export const WEBHOOK = 'https://discord.com/api/webhooks/123/secret-token';

/** What `fail` may do instead of answering. `lost` means that the message is created, but the answer does not arrive. */
export type Failure = Response | 'lost' | 'unreachable';

/**
 * Behaves like a webhook of Discord: creates messages with `?wait=true`, edits them by id, and has rate limits.
 * https://discord.com/developers/docs/resources/webhook
 */
export class FakeDiscord {
  readonly messages = new Map<string, DiscordMessage>();
  readonly requests: string[] = [];
  /** Failures of the next requests, in order. */
  readonly failures: Failure[] = [];
  remaining = 5;
  /** Seconds that the next request is told to wait. */
  retryAfter = 0;

  readonly answer = (url: string, { method, body }: RequestInit): Response => {
    const { pathname, searchParams } = new URL(url);
    const id = /\/messages\/(\d+)$/.exec(pathname)?.[1];
    this.requests.push(`${method} ${id ?? ''}`.trim());
    const failure = this.failures.shift();
    if (failure === 'unreachable')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    if (failure instanceof Response) return failure;
    if (this.retryAfter) {
      // In milliseconds without a version: https://github.com/discord/discord-api-docs/issues/2360
      const wait = this.retryAfter * (/^\/api\/v\d+\//.test(pathname) ? 1 : 1000);
      this.retryAfter = 0;
      return new Response('{}', { status: 429, headers: { 'retry-after': `${wait}` } });
    }
    const message = JSON.parse(String(body)) as DiscordMessage;
    // A host without a dot: https://github.com/go-gitea/gitea/issues/11124
    if (message.embeds.some((embed) => embed.url && !new URL(embed.url).hostname.includes('.')))
      return Response.json({ embeds: ['0'] }, { status: 400 });
    if (id && !this.messages.has(id))
      return Response.json({ message: 'Unknown Message', code: 10008 }, { status: 404 });
    const own = id ?? String(1000 + this.messages.size);
    this.messages.set(own, message);
    if (failure === 'lost') throw new TypeError('fetch failed', { cause: new Error('other side closed') });
    this.remaining -= 1;
    const headers = { 'x-ratelimit-remaining': String(this.remaining), 'x-ratelimit-reset-after': '2.5' };
    if (!searchParams.has('wait') && !id) return new Response(null, { status: 204, headers });
    return Response.json({ id: own }, { headers });
  };

  get titles(): readonly (string | undefined)[] {
    return [...this.messages.values()].map(({ embeds }) => embeds[0]?.title);
  }
}
