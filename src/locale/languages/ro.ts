import { inSentence, lowerFirst } from '../in-sentence.js';
import { isolated } from '../isolated.js';
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

const uptime = (share: string, days: number, asOf: string): string =>
  `${days ? `Disponibilitate ${share} în ${days} ${plural(days, 'zi', 'zile', 'de zile')}` : `Disponibilitate ${share}`}${asOf && `, la ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'anunț', 'anunțuri', 'de anunțuri')}` : 'Niciun anunț';

/** Romanian. Compared with Uptime Kuma and cState. */
export const ro: Messages = {
  lang: 'ro',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) =>
    `${all[state]}: ${affected} din ${count} ${plural(count, 'componentă', 'componente', 'de componente')}`,
  one: (name, state) => `${isolated(name)}: ${stateWords[state]}`,
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
    none: 'Anunț',
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
      : `Încă ${count} ${plural(count, 'anunț', 'anunțuri', 'de anunțuri')}`,
  started: (ago) => `început ${ago}`,
  starts: (when) => `începe ${when}`,
  ends: (when) => `se încheie ${when}`,
  updated: (ago) => `Actualizat ${ago}`,
  justNow: 'chiar acum',

  groupAll: 'Toate operaționale',
  groupSome: (affected, count) => `Afectate: ${affected} din ${count}`,
  groupUnknown: (count) => `Stare necunoscută: ${count}`,
  noComponents: 'Nicio componentă',
  unnamed: 'Componentă fără nume',
  uptime,
  today: 'Astăzi',
  daysAgo: (count) => (count === 1 ? 'Ieri' : `Acum ${count} ${plural(count, 'zi', 'zile', 'de zile')}`),
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}, `}${count === 1 ? 'ultima zi' : `ultimele ${count} ${plural(count, 'zi', 'zile', 'de zile')}`}`,
  noData: 'Fără date',
  noTrouble: 'fără întreruperi',
  dayLabel: (date, what) => `${date}: ${what}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilitatea în cifre',
  component: 'Componentă',
  copyCsv: 'Copiază toate zilele ca CSV',
  csvCopied: 'Copiat',
  uptimeShare: (days) =>
    days ? `Disponibilitate în ${days} ${plural(days, 'zi', 'zile', 'de zile')}` : 'Disponibilitate',
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  untitled: 'Anunț fără titlu',

  activeNotices: 'Anunțuri active',
  maintenances: 'Mentenanță programată',
  recentNotices: 'Anunțuri recente',
  noNotices: 'Niciun anunț',
  moreNotices: 'Arată anunțurile mai vechi',
  historyOnPage: 'Vezi istoricul anunțurilor pe pagina de stare',
  olderFailed: 'Anunțurile mai vechi nu au putut fi încărcate. Încearcă din nou.',
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
  allOf: (group) => `${isolated(group)}: toate`,
  kind: 'Tip de anunț',
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
  moreComponents: (count) => `+ ${count}`,
  showOriginal: 'Arată originalul',
  restOnPage: 'Citește restul pe pagina de stare',
};
