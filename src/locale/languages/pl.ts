import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralPolish as plural } from '../plural.js';

const status = {
  operational: 'Działa',
  under_maintenance: 'Trwa konserwacja',
  degraded_performance: 'Obniżona wydajność',
  minor_outage: 'Drobna awaria',
  partial_outage: 'Częściowa awaria',
  major_outage: 'Poważna awaria',
  unknown: 'Stan nieznany',
} as const;
const all = { ...status, operational: 'Wszystkie systemy działają' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` w ciągu ${days === 1 ? '1 dnia' : `${days} dni`}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Dostępność ${share}${inDays(days)}${asOf && `, stan na ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'komunikat', 'komunikaty', 'komunikatów')}` : 'Brak komunikatów';

/** Polish. Compared with Uptime Kuma and cState. Counts are given after a colon, or in the genitive case, so that they need no further agreement. */
export const pl: Messages = {
  lang: 'pl',
  status: { ...status, unknown: 'Nieznany' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} z ${count} komponentów`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'W trakcie analizy',
    identified: 'Przyczyna ustalona',
    monitoring: 'Pod obserwacją',
    resolved: 'Rozwiązano',
    postmortem: 'Podsumowanie',
    unknown: 'Aktualizacja',
  },
  maintenance: {
    scheduled: 'Zaplanowano',
    in_progress: 'W toku',
    verifying: 'Trwa sprawdzanie',
    completed: 'Zakończono',
    unknown: 'Konserwacja',
  },
  impact: {
    none: 'Informacja',
    maintenance: 'Konserwacja',
    unknown: 'Wpływ nieznany',
  },

  viewPage: 'Zobacz stronę statusu',
  dismiss: 'Ukryj',
  dismissed: 'Ukryto',
  undo: 'Cofnij',
  unavailable: 'Stan jest teraz niedostępny',
  readMore: 'Czytaj więcej',
  was: (state, ago) => `Ostatni znany stan: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Ostatnio sprawdzono ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Stan: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Jeszcze ${count} ${plural(count, 'incydent', 'incydenty', 'incydentów')}`
      : `Jeszcze ${count} ${plural(count, 'komunikat', 'komunikaty', 'komunikatów')}`,
  started: (ago) => `początek: ${ago}`,
  starts: (when) => `początek: ${when}`,
  ends: (when) => `koniec: ${when}`,
  updated: (ago) => `Zaktualizowano ${ago}`,
  dated: (moment) => moment,
  justNow: 'przed chwilą',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Wszystkie działają',
  groupSome: (affected, count) => `Z problemami: ${affected} z ${count}`,
  groupUnknown: (count) => `Stan nieznany: ${count}`,
  noComponents: 'Brak komponentów',
  unnamed: 'Komponent bez nazwy',
  uptime,
  today: 'Dzisiaj',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Wczoraj' : `${count} dni temu`),
  lastDays: (count) => (count === 1 ? 'ostatni dzień' : `ostatnie ${count} dni`),
  noData: 'Brak danych',
  noTrouble: 'bez awarii',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Dostępność w liczbach',
  component: 'Komponent',
  copyCsv: 'Kopiuj wszystkie dni jako CSV',
  csvCopied: 'Skopiowano',
  uptimeShare: (days) => `Dostępność${inDays(days)}`,
  days: (count) => `${count} dni`,
  hours: (count) => `${count} godz.`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Komunikat bez tytułu',

  activeNotices: 'Bieżące komunikaty',
  maintenances: 'Planowane prace',
  recentNotices: 'Ostatnie komunikaty',
  noNotices: 'Brak komunikatów',
  moreNotices: 'Pokaż starsze komunikaty',
  historyOnPage: 'Historia komunikatów na stronie statusu',
  olderFailed: 'Nie udało się wczytać starszych komunikatów. Spróbuj ponownie.',
  showUpdates: (earlier) =>
    earlier
      ? `Pokaż ${earlier} ${plural(earlier, 'wcześniejszą aktualizację', 'wcześniejsze aktualizacje', 'wcześniejszych aktualizacji')}`
      : 'Pokaż całą aktualizację',
  showLess: 'Pokaż mniej',
  resolvedAfter: (duration) => `Rozwiązano w ${duration}`,
  lasting: (duration) => `trwa ${duration}`,
  downtime: (duration) => `Czas niedostępności: ${duration}`,
  reopened: 'Otwarto ponownie',
  addToCalendar: 'Dodaj do kalendarza',
  search: 'Szukaj w tytułach',
  allComponents: 'Wszystkie komponenty',
  allOf: (group) => `\u2068${group}\u2069: wszystkie`,
  kind: 'Rodzaj komunikatu',
  allKinds: 'Wszystkie rodzaje',
  results,
  previousMonth: 'Poprzedni miesiąc',
  nextMonth: 'Następny miesiąc',
  allMonths: 'Pokaż wszystkie miesiące',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: brak danych`,
  showTimesIn: (zone) => `Pokaż godziny w strefie ${zone}`,
  showOwnTimes: 'Pokaż godziny w Twojej strefie czasowej',
  copyLink: 'Kopiuj link',
  copied: 'Skopiowano link',
  affectedComponents: 'Dotyczy komponentów',
  more: (count) => `+${count}`,
  showOriginal: 'Pokaż oryginał',
  restOnPage: 'Czytaj dalej na stronie statusu',
};
