/** Starts the demo. With `port` 0, it uses a free port. `now` returns milliseconds. Times in the feeds are relative to it. */
export function startDemoServer(options?: {
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => number;
}): Promise<{ readonly url: string; close(): Promise<void> }>;
