import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'I drift',
  under_maintenance: 'Under vedlikehold',
  degraded_performance: 'Redusert ytelse',
  minor_outage: 'Mindre avbrudd',
  partial_outage: 'Delvis avbrudd',
  major_outage: 'Større avbrudd',
  unknown: 'Ukjent status',
} as const;
const all = { ...status, operational: 'Alle systemer i drift' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string => (days === 1 ? 'siste dag' : `siste ${days} dager`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} oppetid${inDays(days)}${asOf && `, beregnet ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'melding', 'meldinger')}` : 'Ingen meldinger';

/** Norwegian Bokmål. Compared with Uptime Kuma and Cachet. */
export const nb: Messages = {
  lang: 'nb',
  status: { ...status, unknown: 'Ukjent' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} av ${count} komponenter`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Undersøkes',
    identified: 'Årsak funnet',
    monitoring: 'Overvåkes',
    resolved: 'Løst',
    postmortem: 'Etteranalyse',
    unknown: 'Oppdatering',
  },
  maintenance: {
    scheduled: 'Planlagt',
    in_progress: 'Pågår',
    verifying: 'Kontrolleres',
    completed: 'Fullført',
    unknown: 'Vedlikehold',
  },
  impact: {
    none: 'Melding',
    maintenance: 'Vedlikehold',
    unknown: 'Ukjent påvirkning',
  },

  viewPage: 'Se statussiden',
  dismiss: 'Skjul',
  dismissed: 'Skjult',
  undo: 'Angre',
  unavailable: 'Status er ikke tilgjengelig akkurat nå',
  readMore: 'Les mer',
  was: (state, ago) => `Siste kjente status: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Sist kontrollert ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'hendelse til', 'hendelser til')}`
      : `${count} ${plural(count, 'melding til', 'meldinger til')}`,
  started: (ago) => `begynte ${ago}`,
  starts: (when) => `begynner ${when}`,
  ends: (when) => `slutter ${when}`,
  updated: (ago) => `Oppdatert ${ago}`,
  dated: (moment) => moment,
  justNow: 'akkurat nå',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Alle i drift',
  groupSome: (affected, count) => `${affected} av ${count} berørt`,
  groupUnknown: (count) => `Ukjent status: ${count}`,
  noComponents: 'Ingen komponenter',
  unnamed: 'Komponent uten navn',
  uptime,
  today: 'I dag',
  dayAndTime: (day, time) => `${day} kl. ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'I går' : `For ${count} dager siden`),
  lastDays,
  noData: 'Ingen data',
  noTrouble: 'ingen avbrudd',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Oppetid i tall',
  component: 'Komponent',
  copyCsv: 'Kopier alle dager som CSV',
  csvCopied: 'Kopiert',
  uptimeShare: (days) => `Oppetid${inDays(days)}`,
  days: (count) => `${count} døgn`,
  hours: (count) => `${count} t`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Melding uten tittel',

  activeNotices: 'Aktuelle driftsmeldinger',
  maintenances: 'Planlagt vedlikehold',
  recentNotices: 'Siste driftsmeldinger',
  noNotices: 'Ingen meldinger',
  moreNotices: 'Vis tidligere driftsmeldinger',
  historyOnPage: 'Vis tidligere driftsmeldinger på statussiden',
  olderFailed: 'Eldre meldinger kunne ikke lastes inn. Prøv igjen.',
  showUpdates: (earlier) =>
    earlier
      ? `Vis ${earlier} ${plural(earlier, 'tidligere oppdatering', 'tidligere oppdateringer')}`
      : 'Vis hele oppdateringen',
  showLess: 'Vis mindre',
  resolvedAfter: (duration) => `Løst etter ${duration}`,
  lasting: (duration) => `har vart i ${duration}`,
  downtime: (duration) => `${duration} nedetid`,
  reopened: 'Åpnet igjen',
  addToCalendar: 'Legg til i kalender',
  search: 'Søk i titler',
  allComponents: 'Alle komponenter',
  allOf: (group) => `\u2068${group}\u2069: alle`,
  kind: 'Type melding',
  allKinds: 'Alle typer',
  results,
  previousMonth: 'Forrige måned',
  nextMonth: 'Neste måned',
  allMonths: 'Vis alle måneder',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: ukjent`,
  showTimesIn: (zone) => `Vis tider i ${zone}`,
  showOwnTimes: 'Vis tider i din tidssone',
  copyLink: 'Kopier lenke',
  copied: 'Lenken er kopiert',
  affectedComponents: 'Berørte komponenter',
  more: (count) => `+${count}`,
  showOriginal: 'Vis original',
  restOnPage: 'Les resten på statussiden',
};
