import { runCommand } from '../../src/cli/run-command.js';
import { FakeClock } from '../store/fake-clock.js';

/** Runs the command with fake upstream servers, and records what it prints. */
export class FakeTerminal {
  readonly clock = new FakeClock();
  readonly stop = new AbortController();
  readonly printed: string[] = [];
  readonly errors: string[] = [];
  /** The lines of progress. */
  readonly progress: string[] = [];
  readonly asked: string[] = [];
  env: Readonly<Record<string, string>> = {};
  widgets: string | undefined;

  /** @param answers By URL: an object for JSON, a text, an answer, or an error. */
  constructor(public answers: Readonly<Record<string, unknown>> = {}) {}

  readonly run = (...args: readonly string[]): Promise<number> =>
    runCommand(args, '1.2.3', {
      out: (text) => this.printed.push(text),
      err: (text) => this.errors.push(text),
      progress: (text) => this.progress.push(text),
      env: this.env,
      widgets: this.widgets,
      signal: this.stop.signal,
      platform: {
        clock: this.clock,
        random: () => 0,
        fetch: (input) => {
          this.asked.push(String(input));
          const answer = this.answers[String(input)];
          if (answer instanceof Error) return Promise.reject(answer);
          if (answer instanceof Response) return Promise.resolve(answer);
          if (answer === undefined) return Promise.resolve(new Response('', { status: 404 }));
          return Promise.resolve(typeof answer === 'string' ? new Response(answer) : Response.json(answer));
        },
      },
    });

  get output(): string {
    return this.printed.join('\n');
  }
}

export const FEED_URL = 'https://status.example.com/feed.json';

export const feed = (more: object = {}) => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.example.com' },
  components: [
    { id: 'api', name: 'API', status: 'degraded_performance' },
    { id: 'mail', name: 'Mail', status: 'operational' },
  ],
  ...more,
});
