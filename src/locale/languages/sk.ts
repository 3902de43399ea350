import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralWestSlavic as plural } from '../plural.js';

const status = {
  operational: 'V prevádzke',
  under_maintenance: 'Prebieha údržba',
  degraded_performance: 'Znížený výkon',
  minor_outage: 'Menší výpadok',
  partial_outage: 'Čiastočný výpadok',
  major_outage: 'Závažný výpadok',
  unknown: 'Neznámy stav',
} as const;
const all = { ...status, operational: 'Všetky systémy v prevádzke' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string =>
  plural(days, 'posledný deň', `posledné ${days} dni`, `posledných ${days} dní`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` za ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Dostupnosť ${share}${inDays(days)}${asOf && `, údaj z ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'oznámenie', 'oznámenia', 'oznámení')}` : 'Žiadne oznámenia';

/** Slovak. Compared with Uptime Kuma. */
export const sk: Messages = {
  lang: 'sk',
  status: { ...status, unknown: 'Neznámy' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} z ${count} komponentov`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Hľadá sa príčina',
    identified: 'Príčina nájdená',
    monitoring: 'Sleduje sa',
    resolved: 'Vyriešené',
    postmortem: 'Záverečná správa',
    unknown: 'Aktualizácia',
  },
  maintenance: {
    scheduled: 'Naplánované',
    in_progress: 'Prebieha',
    verifying: 'Overuje sa',
    completed: 'Dokončené',
    unknown: 'Údržba',
  },
  impact: {
    none: 'Oznámenie',
    maintenance: 'Údržba',
    unknown: 'Neznámy dopad',
  },

  viewPage: 'Zobraziť stránku stavu',
  dismiss: 'Skryť',
  dismissed: 'Skryté',
  undo: 'Vrátiť späť',
  unavailable: 'Stav teraz nie je k dispozícii',
  readMore: 'Čítať ďalej',
  was: (state, ago) => `Posledný známy stav: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Naposledy skontrolované ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Stav: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? plural(count, `${count} ďalší incident`, `${count} ďalšie incidenty`, `${count} ďalších incidentov`)
      : plural(count, `${count} ďalšie oznámenie`, `${count} ďalšie oznámenia`, `${count} ďalších oznámení`),
  started: (ago) => `začiatok: ${ago}`,
  starts: (when) => `začiatok: ${when}`,
  ends: (when) => `koniec: ${when}`,
  updated: (ago) => `Aktualizované ${ago}`,
  dated: (moment) => moment,
  justNow: 'pred chvíľou',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Všetko v prevádzke',
  groupSome: (affected, count) => `Dotknuté: ${affected} z ${count}`,
  groupUnknown: (count) => `Neznámy stav: ${count}`,
  noComponents: 'Žiadne komponenty',
  unnamed: 'Komponent bez názvu',
  uptime,
  today: 'Dnes',
  dayAndTime: (day, time) => `${day} ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Včera' : `Pred ${count} dňami`),
  lastDays,
  noData: 'Žiadne údaje',
  noTrouble: 'bez výpadku',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Dostupnosť v číslach',
  component: 'Komponent',
  copyCsv: 'Kopírovať všetky dni ako CSV',
  csvCopied: 'Skopírované',
  uptimeShare: (days) => `Dostupnosť${inDays(days)}`,
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Oznámenie bez názvu',

  activeNotices: 'Aktuálne oznámenia',
  maintenances: 'Plánovaná údržba',
  recentNotices: 'Nedávne oznámenia',
  noNotices: 'Žiadne oznámenia',
  moreNotices: 'Zobraziť staršie oznámenia',
  historyOnPage: 'Zobraziť históriu oznámení na stránke stavu',
  olderFailed: 'Staršie oznámenia sa nepodarilo načítať. Skúste to znova.',
  showUpdates: (earlier) =>
    earlier
      ? `Zobraziť ${earlier} ${plural(earlier, 'staršiu aktualizáciu', 'staršie aktualizácie', 'starších aktualizácií')}`
      : 'Zobraziť celú aktualizáciu',
  showLess: 'Zobraziť menej',
  resolvedAfter: (duration) => `Vyriešené za ${duration}`,
  lasting: (duration) => `trvá ${duration}`,
  downtime: (duration) => `Trvanie výpadku: ${duration}`,
  reopened: 'Znovu otvorené',
  addToCalendar: 'Pridať do kalendára',
  search: 'Hľadať v názvoch',
  allComponents: 'Všetky komponenty',
  allOf: (group) => `\u2068${group}\u2069: všetko`,
  kind: 'Druh oznámenia',
  allKinds: 'Všetky druhy',
  results,
  previousMonth: 'Predchádzajúci mesiac',
  nextMonth: 'Ďalší mesiac',
  allMonths: 'Zobraziť všetky mesiace',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: nie je známe`,
  showTimesIn: (zone) => `Zobraziť časy v pásme ${zone}`,
  showOwnTimes: 'Zobraziť časy vo vašom časovom pásme',
  copyLink: 'Kopírovať odkaz',
  copied: 'Odkaz skopírovaný',
  affectedComponents: 'Dotknuté komponenty',
  more: (count) => `+${count}`,
  showOriginal: 'Zobraziť originál',
  restOnPage: 'Zvyšok si prečítajte na stránke stavu',
};
