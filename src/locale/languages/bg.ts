import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Работи',
  under_maintenance: 'В режим на поддръжка',
  degraded_performance: 'Влошена производителност',
  minor_outage: 'Незначително прекъсване',
  partial_outage: 'Частично прекъсване',
  major_outage: 'Сериозно прекъсване',
  unknown: 'Неизвестно състояние',
} as const;
const all = { ...status, operational: 'Всички системи работят' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` за ${days} ${plural(days, 'ден', 'дни')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Достъпност ${share}${inDays(days)}${asOf && `, към ${asOf}`}`;
const results = (count: number): string => (count ? `${count} ${plural(count, 'събитие', 'събития')}` : 'Няма събития');

/** Bulgarian. Compared with Uptime Kuma. After a number, masculine nouns have the counting form ("компонента"). */
export const bg: Messages = {
  lang: 'bg',
  status: { ...status, unknown: 'Неизвестно' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} от ${count} компонента`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Проучва се',
    identified: 'Причината е открита',
    monitoring: 'Наблюдава се',
    resolved: 'Отстранено',
    postmortem: 'Последващ анализ',
    unknown: 'Актуализация',
  },
  maintenance: {
    scheduled: 'Планирана',
    in_progress: 'В ход',
    verifying: 'Проверява се',
    completed: 'Завършена',
    unknown: 'Поддръжка',
  },
  impact: {
    none: 'Информация',
    maintenance: 'Поддръжка',
    unknown: 'Неизвестно въздействие',
  },

  viewPage: 'Към страницата за състоянието',
  dismiss: 'Скриване',
  dismissed: 'Скрито',
  undo: 'Отмяна',
  unavailable: 'Състоянието не е достъпно в момента',
  readMore: 'Прочетете повече',
  was: (state, ago) => `Последно известно състояние: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Последна проверка: ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Състояние: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Още ${count} ${plural(count, 'инцидент', 'инцидента')}`
      : `Още ${count} ${plural(count, 'събитие', 'събития')}`,
  started: (ago) => `начало: ${ago}`,
  starts: (when) => `начало: ${when}`,
  ends: (when) => `край: ${when}`,
  updated: (ago) => `Обновено: ${ago}`,
  dated: (moment) => moment,
  justNow: 'току-що',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Всички работят',
  groupSome: (affected, count) => `Засегнати: ${affected} от ${count}`,
  groupUnknown: (count) => `Неизвестно състояние: ${count}`,
  noComponents: 'Няма компоненти',
  unnamed: 'Компонент без име',
  uptime,
  today: 'Днес',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Вчера' : `Преди ${count} дни`),
  lastDays: (count) => (count === 1 ? 'последният ден' : `последните ${count} дни`),
  noData: 'Няма данни',
  noTrouble: 'без прекъсване',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Достъпност в числа',
  component: 'Компонент',
  copyCsv: 'Копиране на всички дни като CSV',
  csvCopied: 'Копирано',
  uptimeShare: (days) => `Достъпност${inDays(days)}`,
  days: (count) => `${count} дни`,
  hours: (count) => `${count} ч`,
  minutes: (count) => `${count} мин`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Събитие без заглавие',

  activeNotices: 'Текущи събития',
  maintenances: 'Планирана поддръжка',
  recentNotices: 'Последни събития',
  noNotices: 'Няма събития',
  moreNotices: 'Показване на предишни събития',
  historyOnPage: 'Предишни събития на страницата за състоянието',
  olderFailed: 'По-старите събития не можаха да се заредят. Опитайте отново.',
  showUpdates: (earlier) =>
    earlier
      ? `Показване на ${earlier} ${plural(earlier, 'по-ранна актуализация', 'по-ранни актуализации')}`
      : 'Показване на цялата актуализация',
  showLess: 'Показване на по-малко',
  resolvedAfter: (duration) => `Отстранено след ${duration}`,
  lasting: (duration) => `от ${duration}`,
  downtime: (duration) => `Прекъсване: ${duration}`,
  reopened: 'Отворено отново',
  addToCalendar: 'Добавяне в календара',
  search: 'Търсене в заглавията',
  allComponents: 'Всички компоненти',
  allOf: (group) => `\u2068${group}\u2069: всички`,
  kind: 'Вид на събитието',
  allKinds: 'Всички видове',
  results,
  previousMonth: 'Предишен месец',
  nextMonth: 'Следващ месец',
  allMonths: 'Показване на всички месеци',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: няма данни`,
  showTimesIn: (zone) => `Показване на часовете в ${zone}`,
  showOwnTimes: 'Показване на часовете във вашата часова зона',
  copyLink: 'Копиране на връзката',
  copied: 'Връзката е копирана',
  affectedComponents: 'Засегнати компоненти',
  more: (count) => `+${count}`,
  showOriginal: 'Показване на оригинала',
  restOnPage: 'Прочетете останалото на страницата за състоянието',
};
