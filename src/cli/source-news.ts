import type { SourceReport } from '../server/feed-source.js';

/** A source that can no longer be read, or can be read again. */
export interface SourceNews {
  readonly src: string;
  /** Empty if it can be read again. */
  readonly error: string;
  readonly text: string;
}

/** "15 min" */
const span = (milliseconds: number): string =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;

/** Why a source cannot be read, after its address. */
export const failureOf = ({ src, error }: SourceReport): string =>
  error ? `${src}: ${error.message.replace(` (${src})`, '')}` : '';

/**
 * What has changed since the last call. An error that stays is told once.
 * @param isRepeated Whether the sources are read again.
 */
export const createSourceNews = (
  isRepeated: boolean,
): ((reports: readonly SourceReport[]) => readonly SourceNews[]) => {
  const told = new Map<string, string>();
  return (reports) =>
    reports.flatMap((report): readonly SourceNews[] => {
      const { src, dueIn } = report;
      const error = failureOf(report);
      if (error === (told.get(src) ?? '')) return [];
      told.set(src, error);
      const text = error
        ? `error: ${error}${isRepeated ? `; next try in ${span(dueIn)}` : ''}`
        : `${src}: readable again`;
      return [{ src, error, text }];
    });
};

/** One line about the last reading. */
export const readingText = (reports: readonly SourceReport[]): string => {
  const failed = reports.find(({ error }) => error);
  if (failed) return `${failed.src} cannot be read; next try in ${span(failed.dueIn)}`;
  const oldest = Math.min(...reports.map(({ loadedAt }) => loadedAt ?? NaN));
  return Number.isNaN(oldest) ? '' : `last read at ${new Date(oldest).toLocaleTimeString()}`;
};
