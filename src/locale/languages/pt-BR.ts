import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { pluralFromTwo as plural } from '../plural.js';

const status = {
  operational: 'Operacional',
  under_maintenance: 'Em manutenção',
  degraded_performance: 'Desempenho degradado',
  minor_outage: 'Interrupção leve',
  partial_outage: 'Interrupção parcial',
  major_outage: 'Interrupção grave',
  unknown: 'Desconhecido',
} as const;
const all = { ...status, operational: 'Todos os sistemas estão operacionais', unknown: 'Status desconhecido' } as const;
const stateWords = inSentence(status);

const lastDays = (days: number): string => (days === 1 ? 'último dia' : `últimos ${days} dias`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` ${days === 1 ? 'no' : 'nos'} ${lastDays(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${share} de disponibilidade${inDays(days)}${asOf && `, até ${asOf}`}`;
const results = (count: number): string => (count ? `${count} ${plural(count, 'aviso', 'avisos')}` : 'Nenhum aviso');

/** Brazilian Portuguese. Compared with Uptime Kuma and Cachet. */
export const ptBR: Messages = {
  lang: 'pt-BR',
  status,
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} de ${count} componentes`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Em investigação',
    identified: 'Causa identificada',
    monitoring: 'Em monitoramento',
    resolved: 'Resolvido',
    postmortem: 'Análise pós-incidente',
    unknown: 'Atualização',
  },
  maintenance: {
    scheduled: 'Agendada',
    in_progress: 'Em andamento',
    verifying: 'Em verificação',
    completed: 'Concluída',
    unknown: 'Manutenção',
  },
  impact: {
    none: 'Aviso',
    maintenance: 'Manutenção',
    unknown: 'Impacto desconhecido',
  },

  viewPage: 'Ver página de status',
  dismiss: 'Ocultar',
  dismissed: 'Oculto',
  undo: 'Desfazer',
  unavailable: 'O status não está disponível no momento',
  readMore: 'Ler mais',
  was: (state, ago) => `Último status conhecido: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Última verificação ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Mais ${count} ${plural(count, 'incidente', 'incidentes')}`
      : `Mais ${count} ${plural(count, 'aviso', 'avisos')}`,
  started: (ago) => `começou ${ago}`,
  starts: (when) => `começa ${when}`,
  ends: (when) => `termina ${when}`,
  updated: (ago) => `Atualizado ${ago}`,
  dated: (moment) => `em ${moment.replace(/^1 /, '1º ')}`,
  justNow: 'agora mesmo',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Todos operacionais',
  groupSome: (affected, count) => `Afetados: ${affected} de ${count}`,
  groupUnknown: (count) => `Status desconhecido: ${count}`,
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
  historyOnPage: 'Ver o histórico de avisos na página de status',
  olderFailed: 'Não foi possível carregar os avisos anteriores. Tente novamente.',
  showUpdates: (earlier) =>
    earlier
      ? `Mostrar ${earlier} ${plural(earlier, 'atualização anterior', 'atualizações anteriores')}`
      : 'Mostrar a atualização completa',
  showLess: 'Mostrar menos',
  resolvedAfter: (duration) => `Resolvido em ${duration}`,
  lasting: (duration) => `em andamento há ${duration}`,
  downtime: (duration) => `${duration} de interrupção`,
  reopened: 'Reaberto',
  addToCalendar: 'Adicionar ao calendário',
  search: 'Buscar nos títulos',
  allComponents: 'Todos os componentes',
  allOf: (group) => `\u2068${group}\u2069: todos`,
  kind: 'Tipo de aviso',
  allKinds: 'Todos os tipos',
  results,
  previousMonth: 'Mês anterior',
  nextMonth: 'Próximo mês',
  allMonths: 'Mostrar todos os meses',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: sem dados`,
  showTimesIn: (zone) => `Mostrar horários de ${zone}`,
  showOwnTimes: 'Mostrar horários no seu fuso horário',
  copyLink: 'Copiar link',
  copied: 'Link copiado',
  affectedComponents: 'Componentes afetados',
  more: (count) => `+${count}`,
  showOriginal: 'Mostrar original',
  restOnPage: 'Ler o restante na página de status',
};
