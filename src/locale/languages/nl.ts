import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Operationeel',
  under_maintenance: 'In onderhoud',
  degraded_performance: 'Verminderde prestaties',
  minor_outage: 'Kleine storing',
  partial_outage: 'Gedeeltelijke storing',
  major_outage: 'Grote storing',
  unknown: 'Onbekend',
} as const;
const all = { ...status, operational: 'Alle systemen operationeel', unknown: 'Status onbekend' } as const;
const stateWords = inSentence(status);

const uptime = (share: string, days: number, asOf: string): string =>
  `${days ? `${share} beschikbaarheid in ${days} ${plural(days, 'dag', 'dagen')}` : `${share} beschikbaarheid`}${asOf && `, stand van ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'melding', 'meldingen')}` : 'Geen meldingen';

/** Dutch. Compared with Uptime Kuma, Cachet and cState. */
export const nl: Messages = {
  lang: 'nl',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} van ${count} componenten`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Wordt onderzocht',
    identified: 'Oorzaak gevonden',
    monitoring: 'Onder observatie',
    resolved: 'Opgelost',
    postmortem: 'Evaluatie',
    unknown: 'Update',
  },
  maintenance: {
    scheduled: 'Gepland',
    in_progress: 'Bezig',
    verifying: 'Wordt gecontroleerd',
    completed: 'Voltooid',
    unknown: 'Onderhoud',
  },
  impact: {
    none: 'Mededeling',
    maintenance: 'Onderhoud',
    unknown: 'Impact onbekend',
  },

  viewPage: 'Statuspagina bekijken',
  dismiss: 'Verbergen',
  dismissed: 'Verborgen',
  undo: 'Ongedaan maken',
  unavailable: 'De status is nu niet beschikbaar',
  readMore: 'Meer lezen',
  was: (state, ago) => `Laatst bekende status: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Laatst gecontroleerd ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Nog ${count} ${plural(count, 'incident', 'incidenten')}`
      : `Nog ${count} ${plural(count, 'melding', 'meldingen')}`,
  started: (ago) => `begon ${ago}`,
  starts: (when) => `begint ${when}`,
  ends: (when) => `eindigt ${when}`,
  updated: (ago) => `Laatst bijgewerkt ${ago}`,
  dated: (moment) => `op ${moment}`,
  justNow: 'een ogenblik geleden',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Alle operationeel',
  groupSome: (affected, count) => `${affected} van ${count} getroffen`,
  groupUnknown: (count) => `${count} onbekend`,
  noComponents: 'Geen componenten',
  unnamed: 'Naamloze component',
  uptime,
  today: 'Vandaag',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Gisteren' : `${count} dagen geleden`),
  lastDays: (count) => (count === 1 ? 'afgelopen dag' : `afgelopen ${count} dagen`),
  noData: 'Geen gegevens',
  noTrouble: 'geen storing',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Beschikbaarheid in cijfers',
  component: 'Component',
  copyCsv: 'Alle dagen als CSV kopiëren',
  csvCopied: 'Gekopieerd',
  uptimeShare: (days) => (days ? `Beschikbaarheid in ${days} ${plural(days, 'dag', 'dagen')}` : 'Beschikbaarheid'),
  days: (count) => `${count} dagen`,
  hours: (count) => `${count} u`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Melding zonder titel',

  activeNotices: 'Actuele meldingen',
  maintenances: 'Gepland onderhoud',
  recentNotices: 'Recente meldingen',
  noNotices: 'Geen meldingen',
  moreNotices: 'Oudere meldingen tonen',
  historyOnPage: 'Meldingsgeschiedenis op de statuspagina tonen',
  olderFailed: 'Oudere meldingen konden niet worden geladen. Probeer het opnieuw.',
  showUpdates: (earlier) =>
    earlier ? `${earlier} ${plural(earlier, 'eerdere update', 'eerdere updates')} tonen` : 'Hele update tonen',
  showLess: 'Minder tonen',
  resolvedAfter: (duration) => `Opgelost na ${duration}`,
  lasting: (duration) => `al ${duration}`,
  downtime: (duration) => `Storing: ${duration}`,
  reopened: 'Heropend',
  addToCalendar: 'Aan agenda toevoegen',
  search: 'Zoeken in titels',
  allComponents: 'Alle componenten',
  allOf: (group) => `\u2068${group}\u2069: alle`,
  kind: 'Soort melding',
  allKinds: 'Alle soorten',
  results,
  previousMonth: 'Vorige maand',
  nextMonth: 'Volgende maand',
  allMonths: 'Alle maanden tonen',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: niet bekend`,
  showTimesIn: (zone) => `Tijden in ${zone} tonen`,
  showOwnTimes: 'Tijden in je eigen tijdzone tonen',
  copyLink: 'Link kopiëren',
  copied: 'Link gekopieerd',
  affectedComponents: 'Getroffen componenten',
  more: (count) => `+${count}`,
  showOriginal: 'Origineel tonen',
  restOnPage: 'Lees de rest op de statuspagina',
};
