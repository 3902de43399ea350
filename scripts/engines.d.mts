export declare const ENGINES: {
  readonly chromium: { find(): string | undefined };
  readonly firefox: { find(): string | undefined };
};
export declare const NO_BACKGROUND_TASKS: readonly string[];
