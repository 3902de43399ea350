import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Operacional',
  under_maintenance: 'Em manutenção',
  degraded_performance: 'Desempenho reduzido',
  minor_outage: 'Interrupção ligeira',
  partial_outage: 'Interrupção parcial',
  major_outage: 'Interrupção grave',
  unknown: 'Desconhecido',
} as const;
const all = { ...status, operational: 'Todos os sistemas estão operacionais', unknown: 'Estado desconhecido' } as const;
const stateWords = inSentence(status);

/** `Intl` writes Brazilian Portuguese for `pt`. */
const ahead = (when: string): string => when.replace(/^em(?! \d+ de )/, 'dentro de');
const lastDays = (days: number): string => (days === 1 ? 'último dia' : `últimos ${days} dias`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` ${days === 1 ? 'no' : 'nos'} ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} de disponibilidade${inDays(days)}${asOf && `, até ${asOf}`}`;
const results = (count: number): string => (count ? `${count} ${plural(count, 'aviso', 'avisos')}` : 'Nenhum aviso');

/** European Portuguese. Compared with Uptime Kuma and cState. */
export const pt: Messages = {
  lang: 'pt',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} de ${count} componentes`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Em investigação',
    identified: 'Causa identificada',
    monitoring: 'Em monitorização',
    resolved: 'Resolvido',
    postmortem: 'Análise pós-incidente',
    unknown: 'Atualização',
  },
  maintenance: {
    scheduled: 'Agendada',
    in_progress: 'Em curso',
    verifying: 'Em verificação',
    completed: 'Concluída',
    unknown: 'Manutenção',
  },
  impact: {
    none: 'Aviso',
    maintenance: 'Manutenção',
    unknown: 'Impacto desconhecido',
  },

  viewPage: 'Ver página de estado',
  dismiss: 'Ocultar',
  dismissed: 'Oculto',
  undo: 'Anular',
  unavailable: 'O estado não está disponível de momento',
  readMore: 'Ler mais',
  was: (state, ago) => `Último estado conhecido: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Última verificação ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Estado: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Mais ${count} ${plural(count, 'incidente', 'incidentes')}`
      : `Mais ${count} ${plural(count, 'aviso', 'avisos')}`,
  started: (ago) => `começou ${ago}`,
  starts: (when) => `começa ${ahead(when)}`,
  ends: (when) => `termina ${ahead(when)}`,
  updated: (ago) => `Atualizado ${ago}`,
  dated: (moment) => `em ${moment}`,
  justNow: 'agora mesmo',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Todos operacionais',
  groupSome: (affected, count) => `Afetados: ${affected} de ${count}`,
  groupUnknown: (count) => `Estado desconhecido: ${count}`,
  noComponents: 'Nenhum componente',
  unnamed: 'Componente sem nome',
  uptime,
  today: 'Hoje',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Ontem' : `Há ${count} dias`),
  lastDays,
  noData: 'Sem dados',
  noTrouble: 'sem interrupções',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Disponibilidade em números',
  component: 'Componente',
  copyCsv: 'Copiar todos os dias como CSV',
  csvCopied: 'Copiado',
  uptimeShare: (days) => `Disponibilidade${inDays(days)}`,
  days: (count) => `${count} d`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Aviso sem título',

  activeNotices: 'Avisos ativos',
  maintenances: 'Manutenções agendadas',
  recentNotices: 'Avisos recentes',
  noNotices: 'Nenhum aviso',
  moreNotices: 'Mostrar avisos anteriores',
  historyOnPage: 'Ver o histórico de avisos na página de estado',
  olderFailed: 'Não foi possível carregar os avisos anteriores. Tente novamente.',
  showUpdates: (earlier) =>
    earlier
      ? `Mostrar ${earlier} ${plural(earlier, 'atualização anterior', 'atualizações anteriores')}`
      : 'Mostrar a atualização completa',
  showLess: 'Mostrar menos',
  resolvedAfter: (duration) => `Resolvido em ${duration}`,
  lasting: (duration) => `a decorrer há ${duration}`,
  downtime: (duration) => `${duration} de interrupção`,
  reopened: 'Reaberto',
  addToCalendar: 'Adicionar ao calendário',
  search: 'Procurar nos títulos',
  allComponents: 'Todos os componentes',
  allOf: (group) => `\u2068${group}\u2069: todos`,
  kind: 'Tipo de aviso',
  allKinds: 'Todos os tipos',
  results,
  previousMonth: 'Mês anterior',
  nextMonth: 'Mês seguinte',
  allMonths: 'Mostrar todos os meses',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: sem dados`,
  showTimesIn: (zone) => `Mostrar horas de ${zone}`,
  showOwnTimes: 'Mostrar horas no seu fuso horário',
  copyLink: 'Copiar ligação',
  copied: 'Ligação copiada',
  affectedComponents: 'Componentes afetados',
  more: (count) => `+${count}`,
  showOriginal: 'Mostrar original',
  restOnPage: 'Ler o resto na página de estado',
};
