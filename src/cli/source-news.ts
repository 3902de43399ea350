import type { SourceReport } from '../server/feed-source.js';

/** What has changed about a source. */
export interface SourceNews {
  readonly text: string;
  /** The same for `--json`. */
  readonly event: { readonly event: string; readonly [key: string]: string };
}

/** "15 min" */
const span = (milliseconds: number): string =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;

/** Why a source cannot be read, after its address. */
export const failureOf = ({ src, error }: SourceReport): string =>
  error ? `${src}: ${error.message.replace(` (${src})`, '')}` : '';

/**
 * What has changed since the last call. An error that stays is told once, and so is a component that does not exist.
 * @param isRepeated Whether the sources are read again.
 */
export const createSourceNews = (
  isRepeated: boolean,
): ((reports: readonly SourceReport[]) => readonly SourceNews[]) => {
  const told = new Map<string, string>();
  const toldMissing = new Set<string>();
  const missingIn = ({ src, missing }: SourceReport): readonly SourceNews[] =>
    missing.flatMap(({ name, nearest }): readonly SourceNews[] => {
      const key = `${src} ${name}`;
      if (toldMissing.has(key)) return [];
      toldMissing.add(key);
      const meant = nearest();
      const warning = `no component of ${src} is called "${name}"${meant === undefined ? '' : `, did you mean "${meant}"?`}`;
      return [{ text: `warning: ${warning}`, event: { event: 'warning', src, warning } }];
    });
  const readingOf = (report: SourceReport): readonly SourceNews[] => {
    const { src, dueIn } = report;
    const error = failureOf(report);
    if (error === (told.get(src) ?? '')) return [];
    told.set(src, error);
    if (!error) return [{ text: `${src}: readable again`, event: { event: 'readable', src } }];
    const text = `error: ${error}${isRepeated ? `; next try in ${span(dueIn)}` : ''}`;
    return [{ text, event: { event: 'error', src, error } }];
  };
  return (reports) => reports.flatMap((report) => [...readingOf(report), ...missingIn(report)]);
};

/** One line about the last reading. */
export const readingText = (reports: readonly SourceReport[]): string => {
  const failed = reports.find(({ error }) => error);
  if (failed) return `${failed.src} cannot be read; next try in ${span(failed.dueIn)}`;
  const oldest = Math.min(...reports.map(({ loadedAt }) => loadedAt ?? NaN));
  return Number.isNaN(oldest) ? '' : `last read at ${new Date(oldest).toLocaleTimeString()}`;
};
