import type { SlackMessage } from '../../src/server/slack-message.js';
import type { Failure } from './fake-discord.js';

export const SLACK_WEBHOOK = 'https://hooks.slack.com/services/T000/B111/secret-token';

/**
 * Behaves like an incoming webhook of Slack: answers `ok` without an id, and has rate limits.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export class FakeSlack {
  readonly messages: SlackMessage[] = [];
  readonly requests: string[] = [];
  /** Failures of the next requests, in order. */
  readonly failures: Failure[] = [];

  answer = (url: string, { method, body }: RequestInit): Response => {
    this.requests.push(`${method} ${new URL(url).search}`.trim());
    const failure = this.failures.shift();
    if (failure === 'unreachable')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    if (failure instanceof Response) return failure;
    this.messages.push(JSON.parse(String(body)) as SlackMessage);
    if (failure === 'lost') throw new TypeError('fetch failed', { cause: new Error('other side closed') });
    return new Response('ok');
  };
}
