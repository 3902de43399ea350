import type { Format } from '../../locale/format.js';
import type { Notice } from './notice.js';

/** The notices that started in a month. */
export interface Month {
  /** "November 2026". Empty for notices whose start is not known. */
  readonly name: string;
  readonly notices: readonly Notice[];
}

/** Groups notices by month, in their order. */
export const monthsOf = (notices: readonly Notice[], format: Format): readonly Month[] => {
  const months = new Map<string, Notice[]>();
  for (const notice of notices) {
    const name = notice.start === undefined ? '' : format.month(notice.start);
    const month = months.get(name);
    if (month) month.push(notice);
    else months.set(name, [notice]);
  }
  return [...months].map(([name, own]) => ({ name, notices: own }));
};
