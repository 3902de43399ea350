import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'I drift',
  under_maintenance: 'Underhåll pågår',
  degraded_performance: 'Försämrad prestanda',
  minor_outage: 'Mindre avbrott',
  partial_outage: 'Delvis avbrott',
  major_outage: 'Större avbrott',
  unknown: 'Okänd status',
} as const;
const all = { ...status, operational: 'Alla system i drift' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` under ${days} ${plural(days, 'dag', 'dagar')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} tillgänglighet${inDays(days)}${asOf && `, beräknat ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'meddelande', 'meddelanden')}` : 'Inga meddelanden';

/** Swedish. Compared with Uptime Kuma, Cachet and cState. */
export const sv: Messages = {
  lang: 'sv',
  status: { ...status, unknown: 'Okänd' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} av ${count} komponenter`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Undersöks',
    identified: 'Orsak hittad',
    monitoring: 'Övervakas',
    resolved: 'Löst',
    postmortem: 'Efteranalys',
    unknown: 'Uppdatering',
  },
  maintenance: {
    scheduled: 'Planerat',
    in_progress: 'Pågår',
    verifying: 'Kontrolleras',
    completed: 'Slutfört',
    unknown: 'Underhåll',
  },
  impact: {
    none: 'Information',
    maintenance: 'Underhåll',
    unknown: 'Okänd påverkan',
  },

  viewPage: 'Visa statussidan',
  dismiss: 'Dölj',
  dismissed: 'Dolt',
  undo: 'Ångra',
  unavailable: 'Statusen är inte tillgänglig just nu',
  readMore: 'Läs mer',
  was: (state, ago) => `Senast kända status: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Kontrollerades senast ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'incident till', 'incidenter till')}`
      : `${count} ${plural(count, 'meddelande till', 'meddelanden till')}`,
  started: (ago) => `började ${ago}`,
  starts: (when) => `börjar ${when}`,
  ends: (when) => `slutar ${when}`,
  updated: (ago) => `Uppdaterades ${ago}`,
  dated: (moment) => `den ${moment}`,
  justNow: 'alldeles nyss',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Alla i drift',
  groupSome: (affected, count) => `${affected} av ${count} påverkas`,
  groupUnknown: (count) => `Okänd status: ${count}`,
  noComponents: 'Inga komponenter',
  unnamed: 'Komponent utan namn',
  uptime,
  today: 'I dag',
  dayAndTime: (day, time) => `${day} kl. ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'I går' : `För ${count} dagar sedan`),
  lastDays: (count) => (count === 1 ? 'senaste dagen' : `senaste ${count} dagarna`),
  noData: 'Inga data',
  noTrouble: 'inget avbrott',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Tillgänglighet i siffror',
  component: 'Komponent',
  copyCsv: 'Kopiera alla dagar som CSV',
  csvCopied: 'Kopierat',
  uptimeShare: (days) => `Tillgänglighet${inDays(days)}`,
  days: (count) => `${count} dygn`,
  hours: (count) => `${count} tim`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Meddelande utan rubrik',

  activeNotices: 'Aktuella driftmeddelanden',
  maintenances: 'Planerat underhåll',
  recentNotices: 'Senaste driftmeddelandena',
  noNotices: 'Inga meddelanden',
  moreNotices: 'Visa äldre driftmeddelanden',
  historyOnPage: 'Visa tidigare driftmeddelanden på statussidan',
  olderFailed: 'Det gick inte att läsa in äldre meddelanden. Försök igen.',
  showUpdates: (earlier) =>
    earlier
      ? `Visa ${earlier} ${plural(earlier, 'tidigare uppdatering', 'tidigare uppdateringar')}`
      : 'Visa hela uppdateringen',
  showLess: 'Visa mindre',
  resolvedAfter: (duration) => `Löst efter ${duration}`,
  lasting: (duration) => `pågått i ${duration}`,
  downtime: (duration) => `${duration} avbrott`,
  reopened: 'Öppnad igen',
  addToCalendar: 'Lägg till i kalendern',
  search: 'Sök i rubriker',
  allComponents: 'Alla komponenter',
  allOf: (group) => `\u2068${group}\u2069: alla`,
  kind: 'Typ av meddelande',
  allKinds: 'Alla typer',
  results,
  previousMonth: 'Föregående månad',
  nextMonth: 'Nästa månad',
  allMonths: 'Visa alla månader',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: okänt`,
  showTimesIn: (zone) => `Visa tider i ${zone}`,
  showOwnTimes: 'Visa tider i din tidszon',
  copyLink: 'Kopiera länk',
  copied: 'Länken är kopierad',
  affectedComponents: 'Påverkade komponenter',
  more: (count) => `+${count}`,
  showOriginal: 'Visa originalet',
  restOnPage: 'Läs resten på statussidan',
};
