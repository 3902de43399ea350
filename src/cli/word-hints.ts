import { editDistance } from '../feed/edit-distance.js';

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

/** The word that was probably meant. Undefined if none is close. */
export const closestWord = (word: string, words: readonly string[]): string | undefined => {
  const plain = word.toLowerCase().replace(/[\s-]+/g, '_');
  const synonym = SYNONYMS[plain.replace(/_/g, '')];
  if (synonym && words.includes(synonym)) return synonym;
  const [closest] = words
    .map((each) => ({ each, by: editDistance(plain.slice(0, 40), each.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  return closest && closest.by <= Math.max(1, Math.floor(closest.each.length / 4)) ? closest.each : undefined;
};
