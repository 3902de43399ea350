import { inSentence, lowerFirst } from '../in-sentence.js';
import { isolated } from '../isolated.js';
import type { Messages } from '../messages.js';

const status = {
  operational: 'Működik',
  under_maintenance: 'Karbantartás alatt',
  degraded_performance: 'Csökkent teljesítmény',
  minor_outage: 'Kisebb leállás',
  partial_outage: 'Részleges leállás',
  major_outage: 'Súlyos leállás',
  unknown: 'Ismeretlen állapot',
} as const;
const all = { ...status, operational: 'Minden rendszer működik' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` ${days} nap alatt` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} rendelkezésre állás${inDays(days)}${asOf && ` (frissítve: ${asOf})`}`;
const results = (count: number): string => (count ? `${count} esemény` : 'Nincs esemény');

/** Hungarian. Compared with Uptime Kuma and Cachet. Nouns stay singular after a number, and no ending depends on one. */
export const hu: Messages = {
  lang: 'hu',
  status: { ...status, unknown: 'Ismeretlen' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected}/${count} komponens`,
  one: (name, state) => `${isolated(name)}: ${stateWords[state]}`,
  incident: {
    investigating: 'Vizsgálat alatt',
    identified: 'Hibaok azonosítva',
    monitoring: 'Megfigyelés alatt',
    resolved: 'Megoldva',
    postmortem: 'Utólagos elemzés',
    unknown: 'Frissítés',
  },
  maintenance: {
    scheduled: 'Ütemezve',
    in_progress: 'Folyamatban',
    verifying: 'Ellenőrzés alatt',
    completed: 'Befejezve',
    unknown: 'Karbantartás',
  },
  impact: {
    none: 'Tájékoztatás',
    maintenance: 'Karbantartás',
    unknown: 'Ismeretlen hatás',
  },

  viewPage: 'Állapotoldal megtekintése',
  dismiss: 'Elrejtés',
  dismissed: 'Elrejtve',
  undo: 'Visszavonás',
  unavailable: 'Az állapot most nem elérhető',
  readMore: 'Tovább olvasom',
  was: (state, ago) => `Utolsó ismert állapot: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Utolsó ellenőrzés: ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Állapot: ${word}`,
  otherNotices: (count, areIncidents) => (areIncidents ? `További ${count} incidens` : `További ${count} esemény`),
  started: (ago) => `kezdete: ${ago}`,
  starts: (when) => `kezdete: ${when}`,
  ends: (when) => `vége: ${when}`,
  updated: (ago) => `Frissítve: ${ago}`,
  dated: (moment) => moment,
  justNow: 'az imént',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Mind működik',
  groupSome: (affected, count) => `Érintett: ${affected}/${count}`,
  groupUnknown: (count) => `Ismeretlen állapotú: ${count}`,
  noComponents: 'Nincs komponens',
  unnamed: 'Névtelen komponens',
  uptime,
  today: 'Ma',
  todayAt: (time) => `Ma, ${time}`,
  daysAgo: (count) => (count === 1 ? 'Tegnap' : `${count} napja`),
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}, `}${count === 1 ? 'az elmúlt nap' : `az elmúlt ${count} nap`}`,
  noData: 'Nincs adat',
  noTrouble: 'nem volt leállás',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Rendelkezésre állás számokban',
  component: 'Komponens',
  copyCsv: 'Minden nap másolása CSV-ként',
  csvCopied: 'Másolva',
  uptimeShare: (days) => `Rendelkezésre állás${inDays(days)}`,
  hours: (count) => `${count} óra`,
  minutes: (count) => `${count} perc`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Cím nélküli esemény',

  activeNotices: 'Aktuális események',
  maintenances: 'Tervezett karbantartás',
  recentNotices: 'Legutóbbi események',
  noNotices: 'Nincs esemény',
  moreNotices: 'Korábbi események',
  historyOnPage: 'Korábbi események az állapotoldalon',
  olderFailed: 'A korábbi eseményeket nem sikerült betölteni. Próbálja újra.',
  showUpdates: (earlier) => (earlier ? `${earlier} korábbi frissítés megjelenítése` : 'Teljes frissítés megjelenítése'),
  showLess: 'Kevesebb megjelenítése',
  resolvedAfter: (duration) => `Megoldva ${duration} alatt`,
  lasting: (duration) => `eddig ${duration}`,
  downtime: (duration) => `Leállás: ${duration}`,
  reopened: 'Újranyitva',
  addToCalendar: 'Hozzáadás a naptárhoz',
  search: 'Keresés a címekben',
  allComponents: 'Minden komponens',
  allOf: (group) => `${isolated(group)}: mind`,
  kind: 'Esemény típusa',
  allKinds: 'Minden típus',
  results,
  previousMonth: 'Előző hónap',
  nextMonth: 'Következő hónap',
  allMonths: 'Minden hónap megjelenítése',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: nem ismert`,
  showTimesIn: (zone) => `Időpontok megjelenítése itt: ${zone}`,
  showOwnTimes: 'Időpontok megjelenítése saját időzónában',
  copyLink: 'Hivatkozás másolása',
  copied: 'Hivatkozás másolva',
  affectedComponents: 'Érintett komponensek',
  more: (count) => `+${count}`,
  showOriginal: 'Eredeti megjelenítése',
  restOnPage: 'A folytatás az állapotoldalon',
};
