import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages, RelativeUnit } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Operativo',
  under_maintenance: 'In manutenzione',
  degraded_performance: 'Prestazioni ridotte',
  minor_outage: 'Interruzione lieve',
  partial_outage: 'Interruzione parziale',
  major_outage: 'Interruzione grave',
  unknown: 'Sconosciuto',
} as const;
const all = { ...status, operational: 'Tutti i sistemi sono operativi', unknown: 'Stato sconosciuto' } as const;
const stateWords = inSentence(status);

const UNITS = {
  minute: ['minuto', 'minuti'],
  hour: ['ora', 'ore'],
  day: ['giorno', 'giorni'],
  month: ['mese', 'mesi'],
  year: ['anno', 'anni'],
} as const;
const amount = (count: number, unit: RelativeUnit): string => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;
const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` su ${amount(days, 'day')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} di disponibilità${inDays(days)}${asOf && ` (aggiornamento: ${asOf})`}`;
const notices = (count: number): string => (count ? plural(count, '1 avviso', `${count} avvisi`) : 'Nessun avviso');

/** Italian. Compared with Uptime Kuma and cState. The states of a component are masculine, as "stato" and "servizio" are. */
export const it: Messages = {
  lang: 'it',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} componenti su ${count}`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'In fase di analisi',
    identified: 'Causa individuata',
    monitoring: 'In osservazione',
    resolved: 'Risolto',
    postmortem: 'Analisi conclusiva',
    unknown: 'Aggiornamento',
  },
  maintenance: {
    scheduled: 'Programmata',
    in_progress: 'In corso',
    verifying: 'In fase di verifica',
    completed: 'Completata',
    unknown: 'Manutenzione',
  },
  impact: {
    none: 'Avviso',
    maintenance: 'Manutenzione',
    unknown: 'Impatto sconosciuto',
  },

  viewPage: 'Vai alla pagina di stato',
  dismiss: 'Nascondi',
  dismissed: 'Nascosto',
  undo: 'Annulla',
  was: (state, ago) => `Ultimo stato noto: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Ultimo controllo ${ago}`,
  unavailable: 'Lo stato non è disponibile al momento',
  phase: lowerFirst,
  readMore: 'Leggi di più',
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? plural(count, '1 altro incidente', `Altri ${count} incidenti`)
      : plural(count, '1 altro avviso', `Altri ${count} avvisi`),
  badgeLabel: (word) => `Stato: ${word}`,
  started: (ago) => `iniziato ${ago}`,
  starts: (when) => `inizia ${when}`,
  ends: (when) => `termina ${when}`,
  updated: (ago) => `Aggiornato ${ago}`,
  dated: (moment) => (/^(8|11)\b/.test(moment) ? `l’${moment}` : `il ${moment.replace(/^1 /, '1º ')}`),
  justNow: 'pochi istanti fa',
  list: (first, next) => `${first}, ${next}`,
  numbers: {
    it: {
      relative: (ahead, unit) => (ahead < 0 ? `${amount(-ahead, unit)} fa` : `tra ${amount(ahead, unit)}`),
      amount,
      day: (day, month, year) => `${day} ${MONTHS[month - 1]} ${year}`,
      month: (month, year) => `${MONTHS[month - 1]} ${year}`,
      time: (hour, minute) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'),
      moment: (day, time) => `${day} alle ore ${time}`,
      percent: (percent) => `${String(percent).replace('.', ',')}%`,
    },
  },

  groupAll: 'Tutti operativi',
  groupSome: (affected, count) => `Interessati: ${affected} su ${count}`,
  groupUnknown: (count) => `Stato sconosciuto: ${count}`,
  noComponents: 'Nessun componente in elenco',
  unnamed: 'Componente senza nome',
  uptime,
  today: 'Oggi',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Ieri' : `${count} giorni fa`),
  lastDays: (count) => plural(count, 'ultimo giorno', `ultimi ${count} giorni`),
  noData: 'Nessun dato',
  noTrouble: 'nessuna interruzione',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilità in cifre',
  component: 'Componente',
  uptimeShare: (days) => `Disponibilità${inDays(days)}`,
  copyCsv: 'Copia tutti i giorni come CSV',
  csvCopied: 'Copiato',
  days: (count) => `${count} gg`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Avviso senza titolo',

  activeNotices: 'Avvisi in corso',
  maintenances: 'Manutenzioni programmate',
  recentNotices: 'Avvisi recenti',
  noNotices: 'Nessun avviso',
  moreNotices: 'Mostra gli avvisi precedenti',
  historyOnPage: 'Storico degli avvisi sulla pagina di stato',
  olderFailed: 'Impossibile caricare gli avvisi precedenti. Riprova.',
  showUpdates: (earlier) =>
    earlier
      ? plural(earlier, 'Mostra 1 aggiornamento precedente', `Mostra ${earlier} aggiornamenti precedenti`)
      : 'Mostra tutto l’aggiornamento',
  showLess: 'Mostra meno',
  resolvedAfter: (duration) => `Risolto dopo ${duration}`,
  lasting: (duration) => `da ${duration}`,
  downtime: (duration) => `${duration} di interruzione`,
  reopened: 'Riaperto',
  addToCalendar: 'Aggiungi al calendario',
  search: 'Cerca nei titoli',
  allComponents: 'Tutti i componenti',
  allOf: (group) => `\u2068${group}\u2069: tutti`,
  kind: 'Tipo di avviso',
  allKinds: 'Tutti i tipi',
  results: notices,
  previousMonth: 'Mese precedente',
  nextMonth: 'Mese successivo',
  allMonths: 'Mostra tutti i mesi',
  inMonth: (month, count) => `${month}: ${notices(count)}`,
  monthUnknown: (month) => `${month}: dati non disponibili`,
  showTimesIn: (zone) => `Mostra gli orari di ${zone}`,
  showOwnTimes: 'Mostra gli orari nel tuo fuso orario',
  copyLink: 'Copia link',
  copied: 'Link copiato',
  affectedComponents: 'Componenti interessati',
  more: (count) => `+${count}`,
  showOriginal: 'Mostra originale',
  restOnPage: 'Leggi il resto sulla pagina di stato',
};
