import type { Messages } from '../messages.js';
import { pluralEastSlavic as plural } from '../plural.js';

const status = {
  operational: 'Работает',
  under_maintenance: 'Техническое обслуживание',
  degraded_performance: 'Снижение производительности',
  minor_outage: 'Незначительный сбой',
  partial_outage: 'Частичный сбой',
  major_outage: 'Серьёзный сбой',
  unknown: 'Состояние неизвестно',
} as const;
const all = { ...status, operational: 'Все системы работают' } as const;
const stateWords = {
  operational: 'работает',
  under_maintenance: 'техническое обслуживание',
  degraded_performance: 'снижение производительности',
  minor_outage: 'незначительный сбой',
  partial_outage: 'частичный сбой',
  major_outage: 'серьёзный сбой',
  unknown: 'состояние неизвестно',
} as const;

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` за ${days} ${plural(days, 'день', 'дня', 'дней')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Доступность ${share}${inDays(days)}${asOf && `, по состоянию на ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'событие', 'события', 'событий')}` : 'Нет событий';

/** Russian. Compared with Uptime Kuma, Cachet and cState. */
export const ru: Messages = {
  lang: 'ru',
  status: { ...status, unknown: 'Неизвестно' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) =>
    `${all[state]}: ${affected} из ${count} ${plural(count, 'компонента', 'компонентов', 'компонентов')}`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Выясняется причина',
    identified: 'Причина найдена',
    monitoring: 'Под наблюдением',
    resolved: 'Решено',
    postmortem: 'Разбор инцидента',
    unknown: 'Обновление',
  },
  maintenance: {
    scheduled: 'Запланировано',
    in_progress: 'Выполняется',
    verifying: 'Проверяется',
    completed: 'Завершено',
    unknown: 'Обслуживание',
  },
  impact: {
    none: 'Информация',
    maintenance: 'Обслуживание',
    unknown: 'Влияние неизвестно',
  },

  viewPage: 'Открыть страницу состояния',
  dismiss: 'Скрыть',
  dismissed: 'Скрыто',
  undo: 'Отменить',
  unavailable: 'Состояние сейчас недоступно',
  readMore: 'Читать дальше',
  was: (state, ago) => `Последнее известное состояние: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Последняя проверка ${ago}`,
  phase: (word) => word.toLowerCase(),
  badgeLabel: (word) => `Состояние: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Ещё ${count} ${plural(count, 'инцидент', 'инцидента', 'инцидентов')}`
      : `Ещё ${count} ${plural(count, 'событие', 'события', 'событий')}`,
  started: (ago) => `начало: ${ago}`,
  starts: (when) => `начало: ${when}`,
  ends: (when) => `завершение: ${when}`,
  updated: (ago) => `Обновлено ${ago}`,
  dated: (moment) => moment,
  justNow: 'только что',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Все работают',
  groupSome: (affected, count) => `С проблемами: ${affected} из ${count}`,
  groupUnknown: (count) => `Состояние неизвестно: ${count}`,
  noComponents: 'Нет компонентов',
  unnamed: 'Компонент без названия',
  uptime,
  today: 'Сегодня',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Вчера' : `${count} ${plural(count, 'день', 'дня', 'дней')} назад`),
  lastDays: (count) =>
    count === 1
      ? 'последний день'
      : plural(count, `последний ${count} день`, `последние ${count} дня`, `последние ${count} дней`),
  noData: 'Нет данных',
  noTrouble: 'без сбоев',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Доступность в цифрах',
  component: 'Компонент',
  copyCsv: 'Скопировать все дни как CSV',
  csvCopied: 'Скопировано',
  uptimeShare: (days) => `Доступность${inDays(days)}`,
  days: (count) => `${count} дн.`,
  hours: (count) => `${count} ч`,
  minutes: (count) => `${count} мин`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Событие без названия',

  activeNotices: 'Текущие события',
  maintenances: 'Плановые работы',
  recentNotices: 'Последние события',
  noNotices: 'Нет событий',
  moreNotices: 'Показать более ранние события',
  historyOnPage: 'История событий на странице состояния',
  olderFailed: 'Не удалось загрузить более ранние события. Попробуйте ещё раз.',
  showUpdates: (earlier) =>
    earlier
      ? `Показать ${earlier} ${plural(earlier, 'предыдущее обновление', 'предыдущих обновления', 'предыдущих обновлений')}`
      : 'Показать обновление целиком',
  showLess: 'Свернуть',
  resolvedAfter: (duration) => `Решено за ${duration}`,
  lasting: (duration) => `длится ${duration}`,
  downtime: (duration) => `Время простоя: ${duration}`,
  reopened: 'Открыто снова',
  addToCalendar: 'Добавить в календарь',
  search: 'Поиск по названиям',
  allComponents: 'Все компоненты',
  allOf: (group) => `\u2068${group}\u2069: все`,
  kind: 'Вид события',
  allKinds: 'Все виды',
  results,
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  allMonths: 'Показать все месяцы',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: неизвестно`,
  showTimesIn: (zone) => `Показать время в поясе ${zone}`,
  showOwnTimes: 'Показать время в вашем часовом поясе',
  copyLink: 'Скопировать ссылку',
  copied: 'Ссылка скопирована',
  affectedComponents: 'Затронутые компоненты',
  more: (count) => `+${count}`,
  showOriginal: 'Показать оригинал',
  restOnPage: 'Читать дальше на странице состояния',
};
