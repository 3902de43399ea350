import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'I drift',
  under_maintenance: 'Under vedligeholdelse',
  degraded_performance: 'Nedsat ydeevne',
  minor_outage: 'Mindre nedbrud',
  partial_outage: 'Delvist nedbrud',
  major_outage: 'Større nedbrud',
  unknown: 'Ukendt status',
} as const;
const all = { ...status, operational: 'Alle systemer i drift' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string => (days === 1 ? 'seneste dag' : `seneste ${days} dage`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` ${days === 1 ? 'den' : 'de'} ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} oppetid${inDays(days)}${asOf && `, opgjort ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'meddelelse', 'meddelelser')}` : 'Ingen meddelelser';

/** Danish. Compared with Uptime Kuma and Cachet. */
export const da: Messages = {
  lang: 'da',
  status: { ...status, unknown: 'Ukendt' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} af ${count} komponenter`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Undersøges',
    identified: 'Årsag fundet',
    monitoring: 'Overvåges',
    resolved: 'Løst',
    postmortem: 'Opfølgende analyse',
    unknown: 'Opdatering',
  },
  maintenance: {
    scheduled: 'Planlagt',
    in_progress: 'I gang',
    verifying: 'Kontrolleres',
    completed: 'Afsluttet',
    unknown: 'Vedligeholdelse',
  },
  impact: {
    none: 'Meddelelse',
    maintenance: 'Vedligeholdelse',
    unknown: 'Ukendt påvirkning',
  },

  viewPage: 'Se statussiden',
  dismiss: 'Skjul',
  dismissed: 'Skjult',
  undo: 'Fortryd',
  unavailable: 'Status er ikke tilgængelig lige nu',
  readMore: 'Læs mere',
  was: (state, ago) => `Senest kendte status: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Senest kontrolleret ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'hændelse mere', 'hændelser mere')}`
      : `${count} ${plural(count, 'meddelelse mere', 'meddelelser mere')}`,
  started: (ago) => `begyndte ${ago}`,
  starts: (when) => `begynder ${when}`,
  ends: (when) => `slutter ${when}`,
  updated: (ago) => `Opdateret ${ago}`,
  dated: (moment) => `den ${moment}`,
  justNow: 'for et øjeblik siden',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Alle i drift',
  groupSome: (affected, count) => `${affected} af ${count} berørt`,
  groupUnknown: (count) => `Ukendt status: ${count}`,
  noComponents: 'Ingen komponenter',
  unnamed: 'Komponent uden navn',
  uptime,
  today: 'I dag',
  dayAndTime: (day, time) => `${day} kl. ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'I går' : `For ${count} dage siden`),
  lastDays,
  noData: 'Ingen data',
  noTrouble: 'intet nedbrud',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Oppetid i tal',
  component: 'Komponent',
  copyCsv: 'Kopiér alle dage som CSV',
  csvCopied: 'Kopieret',
  uptimeShare: (days) => `Oppetid${inDays(days)}`,
  days: (count) => `${count} døgn`,
  hours: (count) => `${count} t.`,
  minutes: (count) => `${count} min.`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Meddelelse uden titel',

  activeNotices: 'Aktuelle driftsmeddelelser',
  maintenances: 'Planlagt vedligeholdelse',
  recentNotices: 'Seneste driftsmeddelelser',
  noNotices: 'Ingen meddelelser',
  moreNotices: 'Vis tidligere driftsmeddelelser',
  historyOnPage: 'Vis tidligere driftsmeddelelser på statussiden',
  olderFailed: 'Ældre meddelelser kunne ikke hentes. Prøv igen.',
  showUpdates: (earlier) =>
    earlier
      ? `Vis ${earlier} ${plural(earlier, 'tidligere opdatering', 'tidligere opdateringer')}`
      : 'Vis hele opdateringen',
  showLess: 'Vis mindre',
  resolvedAfter: (duration) => `Løst efter ${duration}`,
  lasting: (duration) => `har varet i ${duration}`,
  downtime: (duration) => `${duration} nedetid`,
  reopened: 'Genåbnet',
  addToCalendar: 'Føj til kalender',
  search: 'Søg i titler',
  allComponents: 'Alle komponenter',
  allOf: (group) => `\u2068${group}\u2069: alle`,
  kind: 'Type meddelelse',
  allKinds: 'Alle typer',
  results,
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  allMonths: 'Vis alle måneder',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: ukendt`,
  showTimesIn: (zone) => `Vis tider i ${zone}`,
  showOwnTimes: 'Vis tider i din tidszone',
  copyLink: 'Kopiér link',
  copied: 'Link kopieret',
  affectedComponents: 'Berørte komponenter',
  more: (count) => `+${count}`,
  showOriginal: 'Vis original',
  restOnPage: 'Læs resten på statussiden',
};
