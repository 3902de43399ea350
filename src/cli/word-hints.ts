/** Usual words of other formats, and ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  up: 'operational',
  ok: 'operational',
  online: 'operational',
  healthy: 'operational',
  available: 'operational',
  green: 'operational',
  down: 'major_outage',
  offline: 'major_outage',
  outage: 'major_outage',
  red: 'major_outage',
  degraded: 'degraded_performance',
  slow: 'degraded_performance',
  maintenance: 'under_maintenance',
  fixed: 'resolved',
  closed: 'resolved',
  done: 'completed',
  inprogress: 'in_progress',
  planned: 'scheduled',
  low: 'minor',
  high: 'major',
};

/**
 * The number of letters to insert, remove, replace or swap with their neighbor to turn one word into the other:
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
const distance = (a: string, b: string): number => {
  const rows = [[...Array(b.length + 1).keys()]];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]?.push(
        Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, isSwapped ? at(i - 2, j - 2) + 1 : Infinity),
      );
    }
  }
  return at(a.length, b.length);
};

/** The word that was probably meant. Undefined if none is close. */
export const closestWord = (word: string, words: readonly string[]): string | undefined => {
  const plain = word.toLowerCase().replace(/[\s-]+/g, '_');
  const synonym = SYNONYMS[plain.replace(/_/g, '')];
  if (synonym && words.includes(synonym)) return synonym;
  const [closest] = words
    .map((each) => ({ each, by: distance(plain.slice(0, 40), each.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  return closest && closest.by <= Math.max(1, Math.floor(closest.each.length / 4)) ? closest.each : undefined;
};
