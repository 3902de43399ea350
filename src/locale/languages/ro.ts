import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralRomanian as plural } from '../plural.js';

const status = {
  operational: 'Operațional',
  under_maintenance: 'În mentenanță',
  degraded_performance: 'Performanță redusă',
  minor_outage: 'Întrerupere minoră',
  partial_outage: 'Întrerupere parțială',
  major_outage: 'Întrerupere majoră',
  unknown: 'Stare necunoscută',
} as const;
const all = { ...status, operational: 'Toate sistemele sunt operaționale' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string =>
  plural(days, 'ultima zi', `ultimele ${days} zile`, `ultimele ${days} de zile`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` în ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Disponibilitate ${share}${inDays(days)}${asOf && `, la ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'eveniment', 'evenimente', 'de evenimente')}` : 'Niciun eveniment';

/** Romanian. Compared with Uptime Kuma, Cachet and cState. */
export const ro: Messages = {
  lang: 'ro',
  status: { ...status, unknown: 'Necunoscută' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) =>
    `${all[state]}: ${affected} din ${count} ${plural(count, 'componentă', 'componente', 'de componente')}`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'În curs de investigare',
    identified: 'Cauză identificată',
    monitoring: 'Sub observație',
    resolved: 'Rezolvat',
    postmortem: 'Analiză ulterioară',
    unknown: 'Actualizare',
  },
  maintenance: {
    scheduled: 'Programată',
    in_progress: 'În curs',
    verifying: 'În curs de verificare',
    completed: 'Finalizată',
    unknown: 'Mentenanță',
  },
  impact: {
    none: 'Informare',
    maintenance: 'Mentenanță',
    unknown: 'Impact necunoscut',
  },

  viewPage: 'Vezi pagina de stare',
  dismiss: 'Ascunde',
  dismissed: 'Ascuns',
  undo: 'Anulează',
  unavailable: 'Starea nu este disponibilă acum',
  readMore: 'Citește mai mult',
  was: (state, ago) => `Ultima stare cunoscută: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Ultima verificare ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Stare: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Încă ${count} ${plural(count, 'incident', 'incidente', 'de incidente')}`
      : `Încă ${count} ${plural(count, 'eveniment', 'evenimente', 'de evenimente')}`,
  started: (ago) => `început ${ago}`,
  starts: (when) => `începe ${when}`,
  ends: (when) => `se încheie ${when}`,
  updated: (ago) => `Actualizat ${ago}`,
  dated: (moment) => `pe ${moment}`,
  justNow: 'chiar acum',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Toate operaționale',
  groupSome: (affected, count) => `Afectate: ${affected} din ${count}`,
  groupUnknown: (count) => `Stare necunoscută: ${count}`,
  noComponents: 'Nicio componentă',
  unnamed: 'Componentă fără nume',
  uptime,
  today: 'Astăzi',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Ieri' : `Acum ${count} ${plural(count, 'zi', 'zile', 'de zile')}`),
  lastDays,
  noData: 'Fără date',
  noTrouble: 'fără întreruperi',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilitatea în cifre',
  component: 'Componentă',
  copyCsv: 'Copiază toate zilele ca CSV',
  csvCopied: 'Copiat',
  uptimeShare: (days) => `Disponibilitate${inDays(days)}`,
  days: (count) => `${count} ${count % 100 > 0 && count % 100 < 20 ? '' : 'de '}zile`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Eveniment fără titlu',

  activeNotices: 'Evenimente în curs',
  maintenances: 'Mentenanță programată',
  recentNotices: 'Evenimente recente',
  noNotices: 'Niciun eveniment',
  moreNotices: 'Arată evenimentele mai vechi',
  historyOnPage: 'Vezi istoricul evenimentelor pe pagina de stare',
  olderFailed: 'Evenimentele mai vechi nu au putut fi încărcate. Încearcă din nou.',
  showUpdates: (earlier) =>
    earlier
      ? `Arată ${earlier} ${plural(earlier, 'actualizare anterioară', 'actualizări anterioare', 'de actualizări anterioare')}`
      : 'Arată toată actualizarea',
  showLess: 'Arată mai puțin',
  resolvedAfter: (duration) => `Rezolvat după ${duration}`,
  lasting: (duration) => `de ${duration}`,
  downtime: (duration) => `Întrerupere de ${duration}`,
  reopened: 'Redeschis',
  addToCalendar: 'Adaugă în calendar',
  search: 'Caută în titluri',
  allComponents: 'Toate componentele',
  allOf: (group) => `\u2068${group}\u2069: toate`,
  kind: 'Tip de eveniment',
  allKinds: 'Toate tipurile',
  results,
  previousMonth: 'Luna anterioară',
  nextMonth: 'Luna următoare',
  allMonths: 'Arată toate lunile',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: necunoscut`,
  showTimesIn: (zone) => `Arată orele din ${zone}`,
  showOwnTimes: 'Arată orele din fusul tău orar',
  copyLink: 'Copiază linkul',
  copied: 'Link copiat',
  affectedComponents: 'Componente afectate',
  more: (count) => `+${count}`,
  showOriginal: 'Arată originalul',
  restOnPage: 'Citește restul pe pagina de stare',
};
