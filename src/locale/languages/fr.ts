import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralFromTwo as plural } from '../plural.js';

const status = {
  operational: 'Opérationnel',
  under_maintenance: 'En maintenance',
  degraded_performance: 'Performances dégradées',
  minor_outage: 'Panne mineure',
  partial_outage: 'Panne partielle',
  major_outage: 'Panne majeure',
  unknown: 'Inconnu',
} as const;
const all = { ...status, operational: 'Tous les systèmes sont opérationnels', unknown: 'État inconnu' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const overDays = (days: number): string => (days ? ` sur ${days} ${plural(days, 'jour', 'jours')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} de disponibilité${overDays(days)}${asOf && ` (mise à jour\u00a0: ${asOf})`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'événement', 'événements')}` : 'Aucun événement';

/** French. Compared with Uptime Kuma, UptimeWorker, Cachet and cState. */
export const fr: Messages = {
  lang: 'fr',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}\u00a0: ${affected} composants sur ${count}`,
  one: (name, state) => `${name}\u00a0: ${stateWords[state]}`,
  incident: {
    investigating: 'Investigation en cours',
    identified: 'Cause identifiée',
    monitoring: 'Sous surveillance',
    resolved: 'Résolu',
    postmortem: 'Analyse post-incident',
    unknown: 'Mise à jour',
  },
  maintenance: {
    scheduled: 'Planifiée',
    in_progress: 'En cours',
    verifying: 'En cours de vérification',
    completed: 'Terminée',
    unknown: 'Maintenance',
  },
  impact: {
    none: 'Information',
    maintenance: 'Maintenance',
    unknown: 'Impact inconnu',
  },

  viewPage: 'Voir la page d’état',
  dismiss: 'Masquer',
  dismissed: 'Masqué',
  undo: 'Annuler',
  unavailable: 'L’état n’est pas disponible pour le moment',
  readMore: 'Lire la suite',
  was: (state, ago) => `Dernier état connu\u00a0: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Dernière vérification ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `État\u00a0: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'autre incident', 'autres incidents')}`
      : `${count} ${plural(count, 'autre événement', 'autres événements')}`,
  started: (ago) => `a débuté ${ago}`,
  starts: (when) => `commence ${when}`,
  ends: (when) => `se termine ${when}`,
  updated: (ago) => `Mis à jour ${ago}`,
  dated: (moment) => `le ${moment.replace(/^1 /, '1er ')}`,
  justNow: 'à l’instant',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Tous opérationnels',
  groupSome: (affected, count) => `Touchés\u00a0: ${affected} sur ${count}`,
  groupUnknown: (count) => `État inconnu\u00a0: ${count}`,
  noComponents: 'Aucun composant',
  unnamed: 'Composant sans nom',
  uptime,
  today: 'Aujourd’hui',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Hier' : `Il y a ${count} jours`),
  lastDays: (count) => (count === 1 ? 'dernier jour' : `${count} derniers jours`),
  noData: 'Aucune donnée',
  noTrouble: 'aucune interruption',
  labeled: (label, text) => `${label}\u00a0: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilité en chiffres',
  component: 'Composant',
  copyCsv: 'Copier tous les jours au format CSV',
  csvCopied: 'Copié',
  uptimeShare: (days) => `Disponibilité${overDays(days)}`,
  days: (count) => `${count}\u00a0j`,
  hours: (count) => `${count}\u00a0h`,
  minutes: (count) => `${count}\u00a0min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Événement sans titre',

  activeNotices: 'Événements en cours',
  maintenances: 'Maintenances planifiées',
  recentNotices: 'Événements récents',
  noNotices: 'Aucun événement',
  moreNotices: 'Afficher les événements précédents',
  historyOnPage: 'Afficher l’historique sur la page d’état',
  olderFailed: 'Les événements précédents n’ont pas pu être chargés. Réessayez.',
  showUpdates: (earlier) =>
    earlier
      ? `Afficher ${earlier} ${plural(earlier, 'mise à jour précédente', 'mises à jour précédentes')}`
      : 'Afficher toute la mise à jour',
  showLess: 'Réduire',
  resolvedAfter: (duration) => `Résolu en ${duration}`,
  lasting: (duration) => `depuis ${duration}`,
  downtime: (duration) => `${duration} d’interruption`,
  reopened: 'Rouvert',
  addToCalendar: 'Ajouter au calendrier',
  search: 'Rechercher dans les titres',
  allComponents: 'Tous les composants',
  allOf: (group) => `\u2068${group}\u2069\u00a0: tous`,
  kind: 'Type d’événement',
  allKinds: 'Tous les types',
  results,
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  allMonths: 'Afficher tous les mois',
  inMonth: (month, count) => `${month}\u00a0: ${results(count)}`,
  monthUnknown: (month) => `${month}\u00a0: inconnu`,
  showTimesIn: (zone) => `Afficher les heures du fuseau ${zone}`,
  showOwnTimes: 'Afficher les heures de votre fuseau',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  affectedComponents: 'Composants touchés',
  more: (count) => `+${count}`,
  showOriginal: 'Afficher l’original',
  restOnPage: 'Lire la suite sur la page d’état',
};
