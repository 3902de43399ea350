import type { Messages, RelativeUnit } from '../messages.js';

const all = {
  operational: 'Alle Systeme in Betrieb',
  under_maintenance: 'Wartung',
  degraded_performance: 'Eingeschränkte Leistung',
  minor_outage: 'Kleinere Störung',
  partial_outage: 'Teilausfall',
  major_outage: 'Schwerer Ausfall',
  unknown: 'Status unbekannt',
} as const;

const inSentence = {
  operational: 'in Betrieb',
  under_maintenance: 'Wartung',
  degraded_performance: 'eingeschränkte Leistung',
  minor_outage: 'kleinere Störung',
  partial_outage: 'Teilausfall',
  major_outage: 'schwerer Ausfall',
  unknown: 'Status unbekannt',
} as const;

/** Singular and plural in the dative case, as after "vor" and "in". */
const UNITS = {
  minute: ['Minute', 'Minuten'],
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tagen'],
  month: ['Monat', 'Monaten'],
  year: ['Jahr', 'Jahren'],
} as const;
const amount = (count: number, unit: RelativeUnit): string => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`;
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` über ${days === 1 ? '1 Tag' : `${days} Tage`}` : '');
const notices = (count: number): string => (count ? `${count} Meldung${count === 1 ? '' : 'en'}` : 'Keine Meldungen');

/** German. Compared with Uptime Kuma, Cachet and cState. */
export const de: Messages = {
  lang: 'de',
  status: { ...all, operational: 'In Betrieb', unknown: 'Unbekannt' },
  all,
  inSentence,
  some: (status, affected, count) => `${all[status]}: ${affected} von ${count} Komponenten`,
  one: (name, status) => `${name}: ${inSentence[status]}`,
  incident: {
    investigating: 'Wird untersucht',
    identified: 'Ursache gefunden',
    monitoring: 'Wird beobachtet',
    resolved: 'Behoben',
    postmortem: 'Nachbetrachtung',
    unknown: 'Neuigkeit',
  },
  maintenance: {
    scheduled: 'Geplant',
    in_progress: 'Läuft',
    verifying: 'Wird geprüft',
    completed: 'Abgeschlossen',
    unknown: 'Wartung',
  },
  impact: {
    none: 'Hinweis',
    maintenance: 'Wartung',
    unknown: 'Auswirkung unbekannt',
  },

  viewPage: 'Statusseite ansehen',
  dismiss: 'Ausblenden',
  dismissed: 'Ausgeblendet',
  undo: 'Rückgängig',
  was: (status, ago) =>
    status === 'operational'
      ? `War ${ago ? `${ago} ` : 'zuletzt '}in Betrieb`
      : `Letzter bekannter Stand: ${inSentence[status]}${ago && `, ${ago}`}`,
  stale: (ago) => `Zuletzt geprüft ${ago}`,
  unavailable: 'Der Status ist gerade nicht verfügbar',
  phase: (word) => word,
  readMore: 'Weiterlesen',
  otherNotices: (count, areIncidents) =>
    count === 1
      ? `1 weitere ${areIncidents ? 'Störung' : 'Meldung'}`
      : `${count} weitere ${areIncidents ? 'Störungen' : 'Meldungen'}`,
  badgeLabel: (word) => `Status: ${word}`,
  started: (ago) => `${ago} begonnen`,
  starts: (when) => `beginnt ${when}`,
  ends: (when) => `endet ${when}`,
  updated: (ago) => `Aktualisiert ${ago}`,
  dated: (moment) => `am ${moment}`,
  justNow: 'gerade eben',
  list: (first, next) => `${first}, ${next}`,
  numbers: {
    de: {
      relative: (ahead, unit) => `${ahead < 0 ? 'vor' : 'in'} ${amount(Math.abs(ahead), unit)}`,
      amount,
      day: (day, month, year) => `${day}. ${MONTHS[month - 1]} ${year}`,
      month: (month, year) => `${MONTHS[month - 1]} ${year}`,
      time: (hour, minute) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'),
      moment: (day, time) => `${day} um ${time}`,
      percent: (percent) => `${String(percent).replace('.', ',')}\u00a0%`,
    },
  },

  groupAll: 'Alle in Betrieb',
  groupSome: (affected, count) => `${affected} von ${count} betroffen`,
  groupUnknown: (count) => `${count} unbekannt`,
  noComponents: 'Keine Komponenten aufgeführt',
  unnamed: 'Komponente ohne Namen',
  uptime: (share, days, asOf) => `${share} Verfügbarkeit${inDays(days)}${asOf && `, Stand ${asOf}`}`,
  today: 'Heute',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Gestern' : `Vor ${count} Tagen`),
  lastDays: (count) => (count === 1 ? 'letzter Tag' : `letzte ${count} Tage`),
  noData: 'Keine Daten',
  noTrouble: 'kein Ausfall',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (status, duration) => `${inSentence[status]} ${duration}`.trim(),
  uptimeTable: 'Verfügbarkeit in Zahlen',
  component: 'Komponente',
  uptimeShare: (days) => `Verfügbarkeit${inDays(days)}`,
  copyCsv: 'Alle Tage als CSV kopieren',
  csvCopied: 'Kopiert',
  days: (count) => `${count} Tg.`,
  hours: (count) => `${count} Std.`,
  minutes: (count) => `${count} Min.`,
  duration: (hours, minutes) => `${hours} ${minutes}`,

  activeNotices: 'Aktuelle Meldungen',
  maintenances: 'Geplante Wartungen',
  recentNotices: 'Letzte Meldungen',
  noNotices: 'Keine Meldungen',
  moreNotices: 'Frühere Meldungen zeigen',
  historyOnPage: 'Frühere Meldungen auf der Statusseite zeigen',
  olderFailed: 'Frühere Meldungen konnten nicht geladen werden. Noch einmal versuchen.',
  showUpdates: (earlier) =>
    earlier ? `${earlier} frühere Mitteilung${earlier === 1 ? '' : 'en'} zeigen` : 'Ganze Mitteilung zeigen',
  showLess: 'Weniger zeigen',
  resolvedAfter: (duration) => `Behoben nach ${duration}`,
  lasting: (duration) => `seit ${duration}`,
  downtime: (duration) => `${duration} Ausfall`,
  reopened: 'Erneut aufgetreten',
  addToCalendar: 'In den Kalender',
  copyLink: 'Link kopieren',
  copied: 'Link kopiert',
  affectedComponents: 'Betroffene Komponenten',
  more: (count) => `+${count}`,
  untitled: 'Meldung ohne Titel',
  showOriginal: 'Original anzeigen',
  restOnPage: 'Den Rest auf der Statusseite lesen',
  search: 'In Titeln suchen',
  allComponents: 'Alle Komponenten',
  allOf: (group) => `Alle von ${group}`,
  kind: 'Art der Meldung',
  allKinds: 'Alle Arten',
  results: notices,
  previousMonth: 'Vorheriger Monat',
  nextMonth: 'Nächster Monat',
  allMonths: 'Alle Monate zeigen',
  inMonth: (month, count) => `${month}: ${notices(count)}`,
  monthUnknown: (month) => `${month}: unbekannt`,
  showTimesIn: (zone) => `Zeiten in ${zone} zeigen`,
  showOwnTimes: 'Zeiten in Ihrer Zeitzone zeigen',
};
