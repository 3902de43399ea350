import * as z from 'zod';

const reasonOf = (cause: unknown): string => {
  const [issue] = cause instanceof z.ZodError ? cause.issues : [];
  if (issue) return `${issue.path.join('.')}: ${issue.message}`;
  return cause instanceof Error ? cause.message : String(cause);
};

/** Thrown for a stored text that cannot be read. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
  readonly reason: string;

  constructor(
    readonly key: string,
    readonly text: string,
    cause: unknown,
  ) {
    const reason = reasonOf(cause);
    super(`${key} is damaged: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Reads a stored text. Undefined if there is none, or an empty one, which a damaged text is replaced with. Throws a `DamagedError`. */
export const readStored = <T>(key: string, text: string | undefined, parse: (value: unknown) => T): T | undefined => {
  if (!text) return undefined;
  try {
    return parse(JSON.parse(text));
  } catch (cause) {
    throw new DamagedError(key, text, cause);
  }
};
