import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Operativo',
  under_maintenance: 'En mantenimiento',
  degraded_performance: 'Rendimiento degradado',
  minor_outage: 'Interrupción leve',
  partial_outage: 'Interrupción parcial',
  major_outage: 'Interrupción grave',
  unknown: 'Desconocido',
} as const;
const all = { ...status, operational: 'Todos los sistemas están operativos', unknown: 'Estado desconocido' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string => (days === 1 ? 'último día' : `últimos ${days} días`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` en ${days === 1 ? 'el' : 'los'} ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} de disponibilidad${inDays(days)}${asOf && ` (actualización: ${asOf})`}`;
const results = (count: number): string => (count ? `${count} ${plural(count, 'aviso', 'avisos')}` : 'No hay avisos');

/** Spanish. Compared with Uptime Kuma, Cachet and cState. */
export const es: Messages = {
  lang: 'es',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} de ${count} componentes`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'En investigación',
    identified: 'Causa identificada',
    monitoring: 'En observación',
    resolved: 'Resuelto',
    postmortem: 'Análisis posterior',
    unknown: 'Actualización',
  },
  maintenance: {
    scheduled: 'Programado',
    in_progress: 'En curso',
    verifying: 'En verificación',
    completed: 'Completado',
    unknown: 'Mantenimiento',
  },
  impact: {
    none: 'Aviso',
    maintenance: 'Mantenimiento',
    unknown: 'Impacto desconocido',
  },

  viewPage: 'Ver la página de estado',
  dismiss: 'Ocultar',
  dismissed: 'Oculto',
  undo: 'Deshacer',
  unavailable: 'El estado no está disponible en este momento',
  readMore: 'Leer más',
  was: (state, ago) => `Último estado conocido: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Última comprobación ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Estado: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'incidente más', 'incidentes más')}`
      : `${count} ${plural(count, 'aviso más', 'avisos más')}`,
  started: (ago) => `comenzó ${ago}`,
  starts: (when) => `comienza ${when}`,
  ends: (when) => `termina ${when}`,
  updated: (ago) => `Actualizado ${ago}`,
  dated: (moment) => `el ${moment}`,
  justNow: 'hace un momento',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Todos operativos',
  groupSome: (affected, count) => `Afectados: ${affected} de ${count}`,
  groupUnknown: (count) => `Estado desconocido: ${count}`,
  noComponents: 'No hay componentes',
  unnamed: 'Componente sin nombre',
  uptime,
  today: 'Hoy',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Ayer' : `Hace ${count} días`),
  lastDays,
  noData: 'Sin datos',
  noTrouble: 'sin interrupciones',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilidad en cifras',
  component: 'Componente',
  copyCsv: 'Copiar todos los días en CSV',
  csvCopied: 'Copiado',
  uptimeShare: (days) => `Disponibilidad${inDays(days)}`,
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Aviso sin título',

  activeNotices: 'Avisos activos',
  maintenances: 'Mantenimientos programados',
  recentNotices: 'Avisos recientes',
  noNotices: 'No hay avisos',
  moreNotices: 'Mostrar avisos anteriores',
  historyOnPage: 'Ver el historial de avisos en la página de estado',
  olderFailed: 'No se pudieron cargar los avisos anteriores. Inténtalo de nuevo.',
  showUpdates: (earlier) =>
    earlier
      ? `Mostrar ${earlier} ${plural(earlier, 'actualización anterior', 'actualizaciones anteriores')}`
      : 'Mostrar la actualización completa',
  showLess: 'Mostrar menos',
  resolvedAfter: (duration) => `Resuelto en ${duration}`,
  lasting: (duration) => `desde hace ${duration}`,
  downtime: (duration) => `${duration} de interrupción`,
  reopened: 'Reabierto',
  addToCalendar: 'Añadir al calendario',
  search: 'Buscar en los títulos',
  allComponents: 'Todos los componentes',
  allOf: (group) => `\u2068${group}\u2069: todos`,
  kind: 'Tipo de aviso',
  allKinds: 'Todos los tipos',
  results,
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  allMonths: 'Mostrar todos los meses',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: sin datos`,
  showTimesIn: (zone) => `Mostrar la hora de ${zone}`,
  showOwnTimes: 'Mostrar la hora de tu zona horaria',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  affectedComponents: 'Componentes afectados',
  more: (count) => `+${count}`,
  showOriginal: 'Mostrar el original',
  restOnPage: 'Leer el resto en la página de estado',
};
