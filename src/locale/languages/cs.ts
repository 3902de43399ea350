import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralWestSlavic as plural } from '../plural.js';

const status = {
  operational: 'V provozu',
  under_maintenance: 'Probíhá údržba',
  degraded_performance: 'Snížený výkon',
  minor_outage: 'Drobný výpadek',
  partial_outage: 'Částečný výpadek',
  major_outage: 'Závažný výpadek',
  unknown: 'Neznámý stav',
} as const;
const all = { ...status, operational: 'Všechny systémy v provozu' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string =>
  plural(days, 'poslední den', `poslední ${days} dny`, `posledních ${days} dní`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` za ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Dostupnost ${share}${inDays(days)}${asOf && `, údaj z ${asOf}`}`;
const results = (count: number): string => (count ? `${count} oznámení` : 'Žádná oznámení');

/** Czech. Compared with Uptime Kuma and Cachet. */
export const cs: Messages = {
  lang: 'cs',
  status: { ...status, unknown: 'Neznámý' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} z ${count} komponent`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Hledá se příčina',
    identified: 'Příčina nalezena',
    monitoring: 'Sleduje se',
    resolved: 'Vyřešeno',
    postmortem: 'Závěrečná zpráva',
    unknown: 'Aktualizace',
  },
  maintenance: {
    scheduled: 'Naplánováno',
    in_progress: 'Probíhá',
    verifying: 'Ověřuje se',
    completed: 'Dokončeno',
    unknown: 'Údržba',
  },
  impact: {
    none: 'Oznámení',
    maintenance: 'Údržba',
    unknown: 'Neznámý dopad',
  },

  viewPage: 'Zobrazit stránku stavu',
  dismiss: 'Skrýt',
  dismissed: 'Skryto',
  undo: 'Vrátit zpět',
  unavailable: 'Stav teď není k dispozici',
  readMore: 'Číst dál',
  was: (state, ago) => `Poslední známý stav: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Naposledy zkontrolováno ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Stav: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? plural(count, `${count} další incident`, `${count} další incidenty`, `${count} dalších incidentů`)
      : plural(count, `${count} další oznámení`, `${count} další oznámení`, `${count} dalších oznámení`),
  started: (ago) => `začátek: ${ago}`,
  starts: (when) => `začátek: ${when}`,
  ends: (when) => `konec: ${when}`,
  updated: (ago) => `Aktualizováno ${ago}`,
  dated: (moment) => moment,
  justNow: 'před chvílí',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Vše v provozu',
  groupSome: (affected, count) => `Dotčeno: ${affected} z ${count}`,
  groupUnknown: (count) => `Neznámý stav: ${count}`,
  noComponents: 'Žádné komponenty',
  unnamed: 'Komponenta bez názvu',
  uptime,
  today: 'Dnes',
  dayAndTime: (day, time) => `${day} ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Včera' : `Před ${count} dny`),
  lastDays,
  noData: 'Žádná data',
  noTrouble: 'bez výpadku',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Dostupnost v číslech',
  component: 'Komponenta',
  copyCsv: 'Kopírovat všechny dny jako CSV',
  csvCopied: 'Zkopírováno',
  uptimeShare: (days) => `Dostupnost${inDays(days)}`,
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Oznámení bez názvu',

  activeNotices: 'Aktuální oznámení',
  maintenances: 'Plánovaná údržba',
  recentNotices: 'Nedávná oznámení',
  noNotices: 'Žádná oznámení',
  moreNotices: 'Zobrazit starší oznámení',
  historyOnPage: 'Zobrazit historii oznámení na stránce stavu',
  olderFailed: 'Starší oznámení se nepodařilo načíst. Zkuste to znovu.',
  showUpdates: (earlier) =>
    earlier
      ? `Zobrazit ${earlier} ${plural(earlier, 'starší aktualizaci', 'starší aktualizace', 'starších aktualizací')}`
      : 'Zobrazit celou aktualizaci',
  showLess: 'Zobrazit méně',
  resolvedAfter: (duration) => `Vyřešeno za ${duration}`,
  lasting: (duration) => `trvá ${duration}`,
  downtime: (duration) => `Doba výpadku: ${duration}`,
  reopened: 'Znovu otevřeno',
  addToCalendar: 'Přidat do kalendáře',
  search: 'Hledat v názvech',
  allComponents: 'Všechny komponenty',
  allOf: (group) => `\u2068${group}\u2069: vše`,
  kind: 'Druh oznámení',
  allKinds: 'Všechny druhy',
  results,
  previousMonth: 'Předchozí měsíc',
  nextMonth: 'Další měsíc',
  allMonths: 'Zobrazit všechny měsíce',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: není známo`,
  showTimesIn: (zone) => `Zobrazit časy v pásmu ${zone}`,
  showOwnTimes: 'Zobrazit časy ve vašem časovém pásmu',
  copyLink: 'Kopírovat odkaz',
  copied: 'Odkaz zkopírován',
  affectedComponents: 'Dotčené komponenty',
  more: (count) => `+${count}`,
  showOriginal: 'Zobrazit originál',
  restOnPage: 'Zbytek si přečtěte na stránce stavu',
};
