/** Starts the demo; `port` 0 takes a free one. `now` gives milliseconds, for feeds whose times count from it. */
export function startDemoServer(options?: {
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => number;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
