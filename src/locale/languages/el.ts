import type { Messages } from '../messages.js';

const status = {
  operational: 'Λειτουργεί',
  under_maintenance: 'Υπό συντήρηση',
  degraded_performance: 'Μειωμένη απόδοση',
  minor_outage: 'Μικρή διακοπή',
  partial_outage: 'Μερική διακοπή',
  major_outage: 'Σοβαρή διακοπή',
  unknown: 'Άγνωστη κατάσταση',
} as const;
const all = { ...status, operational: 'Όλα τα συστήματα λειτουργούν' } as const;
const stateWords = {
  operational: 'λειτουργεί',
  under_maintenance: 'υπό συντήρηση',
  degraded_performance: 'μειωμένη απόδοση',
  minor_outage: 'μικρή διακοπή',
  partial_outage: 'μερική διακοπή',
  major_outage: 'σοβαρή διακοπή',
  unknown: 'άγνωστη κατάσταση',
} as const;

/** Of a percentage: which days it covers. */
const inDays = (days: number): string =>
  days ? (days === 1 ? ' την τελευταία ημέρα' : ` τις τελευταίες ${days} ημέρες`) : '';
const uptime = (share: string, days: number, asOf: string): string =>
  `Διαθεσιμότητα ${share}${inDays(days)}${asOf && `, έως ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${count === 1 ? 'ανακοίνωση' : 'ανακοινώσεις'}` : 'Καμία ανακοίνωση';

/** Greek. Compared with Uptime Kuma and Cachet. */
export const el: Messages = {
  lang: 'el',
  status: { ...status, unknown: 'Άγνωστη' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} από τα ${count} στοιχεία`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Υπό διερεύνηση',
    identified: 'Βρέθηκε η αιτία',
    monitoring: 'Υπό παρακολούθηση',
    resolved: 'Επιλύθηκε',
    postmortem: 'Απολογισμός',
    unknown: 'Ενημέρωση',
  },
  maintenance: {
    scheduled: 'Προγραμματισμένη',
    in_progress: 'Σε εξέλιξη',
    verifying: 'Υπό επαλήθευση',
    completed: 'Ολοκληρώθηκε',
    unknown: 'Συντήρηση',
  },
  impact: {
    none: 'Ανακοίνωση',
    maintenance: 'Συντήρηση',
    unknown: 'Άγνωστος αντίκτυπος',
  },

  viewPage: 'Προβολή σελίδας κατάστασης',
  dismiss: 'Απόκρυψη',
  dismissed: 'Έγινε απόκρυψη',
  undo: 'Αναίρεση',
  unavailable: 'Η κατάσταση δεν είναι διαθέσιμη αυτή τη στιγμή',
  readMore: 'Περισσότερα',
  was: (state, ago) => `Τελευταία γνωστή κατάσταση: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Τελευταίος έλεγχος: ${ago}`,
  phase: (word) => word.toLowerCase(),
  badgeLabel: (word) => `Κατάσταση: ${word}`,
  otherNotices: (count, areIncidents) =>
    `${count} ακόμη ${areIncidents ? (count === 1 ? 'περιστατικό' : 'περιστατικά') : count === 1 ? 'ανακοίνωση' : 'ανακοινώσεις'}`,
  started: (ago) => `έναρξη: ${ago}`,
  starts: (when) => `έναρξη: ${when}`,
  ends: (when) => `λήξη: ${when}`,
  updated: (ago) => `Ενημέρωση: ${ago}`,
  dated: (moment) => moment,
  justNow: 'μόλις τώρα',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Όλα λειτουργούν',
  groupSome: (affected, count) => `Με προβλήματα: ${affected} από ${count}`,
  groupUnknown: (count) => `Άγνωστη κατάσταση: ${count}`,
  noComponents: 'Κανένα στοιχείο',
  unnamed: 'Στοιχείο χωρίς όνομα',
  uptime,
  today: 'Σήμερα',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Χθες' : `Πριν από ${count} ημέρες`),
  lastDays: (days) => (days === 1 ? 'τελευταία ημέρα' : `τελευταίες ${days} ημέρες`),
  noData: 'Δεν υπάρχουν δεδομένα',
  noTrouble: 'χωρίς διακοπή',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Διαθεσιμότητα σε αριθμούς',
  component: 'Στοιχείο',
  copyCsv: 'Αντιγραφή όλων των ημερών ως CSV',
  csvCopied: 'Αντιγράφηκε',
  uptimeShare: (days) => `Διαθεσιμότητα${inDays(days)}`,
  days: (count) => `${count} ημέρες`,
  hours: (count) => `${count} ώ.`,
  minutes: (count) => `${count} λ.`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Ανακοίνωση χωρίς τίτλο',

  activeNotices: 'Τρέχουσες ανακοινώσεις',
  maintenances: 'Προγραμματισμένες συντηρήσεις',
  recentNotices: 'Πρόσφατες ανακοινώσεις',
  noNotices: 'Καμία ανακοίνωση',
  moreNotices: 'Εμφάνιση παλαιότερων ανακοινώσεων',
  historyOnPage: 'Ιστορικό ανακοινώσεων στη σελίδα κατάστασης',
  olderFailed: 'Δεν ήταν δυνατή η φόρτωση παλαιότερων ανακοινώσεων. Δοκιμάστε ξανά.',
  showUpdates: (earlier) =>
    earlier
      ? `Εμφάνιση ${earlier} ${earlier === 1 ? 'προηγούμενης ενημέρωσης' : 'προηγούμενων ενημερώσεων'}`
      : 'Εμφάνιση ολόκληρης της ενημέρωσης',
  showLess: 'Εμφάνιση λιγότερων',
  resolvedAfter: (duration) => `Επιλύθηκε σε ${duration}`,
  lasting: (duration) => `εδώ και ${duration}`,
  downtime: (duration) => `Διακοπή: ${duration}`,
  reopened: 'Άνοιξε ξανά',
  addToCalendar: 'Προσθήκη στο ημερολόγιο',
  search: 'Αναζήτηση στους τίτλους',
  allComponents: 'Όλα τα στοιχεία',
  allOf: (group) => `\u2068${group}\u2069: όλα`,
  kind: 'Είδος ανακοίνωσης',
  allKinds: 'Όλα τα είδη',
  results,
  previousMonth: 'Προηγούμενος μήνας',
  nextMonth: 'Επόμενος μήνας',
  allMonths: 'Εμφάνιση όλων των μηνών',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: άγνωστο`,
  showTimesIn: (zone) => `Εμφάνιση ωρών σε ${zone}`,
  showOwnTimes: 'Εμφάνιση ωρών στη ζώνη ώρας σας',
  copyLink: 'Αντιγραφή συνδέσμου',
  copied: 'Ο σύνδεσμος αντιγράφηκε',
  affectedComponents: 'Επηρεαζόμενα στοιχεία',
  more: (count) => `+${count}`,
  showOriginal: 'Εμφάνιση πρωτοτύπου',
  restOnPage: 'Διαβάστε τη συνέχεια στη σελίδα κατάστασης',
};
