export declare const ENGINES: {
  readonly chromium: { find(): string | undefined };
  readonly firefox: { find(): string | undefined };
};
