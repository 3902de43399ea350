import type { Messages } from '../messages.js';
import { pluralEastSlavic as plural } from '../plural.js';

const status = {
  operational: 'Працює',
  under_maintenance: 'Технічне обслуговування',
  degraded_performance: 'Зниження продуктивності',
  minor_outage: 'Незначний збій',
  partial_outage: 'Частковий збій',
  major_outage: 'Серйозний збій',
  unknown: 'Стан невідомий',
} as const;
const all = { ...status, operational: 'Усі системи працюють' } as const;
const stateWords = {
  operational: 'працює',
  under_maintenance: 'технічне обслуговування',
  degraded_performance: 'зниження продуктивності',
  minor_outage: 'незначний збій',
  partial_outage: 'частковий збій',
  major_outage: 'серйозний збій',
  unknown: 'стан невідомий',
} as const;

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` за ${days} ${plural(days, 'день', 'дні', 'днів')}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Доступність ${share}${inDays(days)}${asOf && `, станом на ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'подія', 'події', 'подій')}` : 'Немає подій';

/** Ukrainian. Compared with Uptime Kuma and cState. */
export const uk: Messages = {
  lang: 'uk',
  status: { ...status, unknown: 'Невідомо' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) =>
    `${all[state]}: ${affected} з ${count} ${plural(count, 'компонента', 'компонентів', 'компонентів')}`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'З’ясовується причина',
    identified: 'Причину встановлено',
    monitoring: 'Під спостереженням',
    resolved: 'Вирішено',
    postmortem: 'Розбір інциденту',
    unknown: 'Оновлення',
  },
  maintenance: {
    scheduled: 'Заплановано',
    in_progress: 'Триває',
    verifying: 'Перевіряється',
    completed: 'Завершено',
    unknown: 'Обслуговування',
  },
  impact: {
    none: 'Інформація',
    maintenance: 'Обслуговування',
    unknown: 'Вплив невідомий',
  },

  viewPage: 'Переглянути сторінку стану',
  dismiss: 'Сховати',
  dismissed: 'Сховано',
  undo: 'Скасувати',
  unavailable: 'Стан зараз недоступний',
  readMore: 'Читати далі',
  was: (state, ago) => `Останній відомий стан: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Востаннє перевірено ${ago}`,
  phase: (word) => word.toLowerCase(),
  badgeLabel: (word) => `Стан: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `Ще ${count} ${plural(count, 'інцидент', 'інциденти', 'інцидентів')}`
      : `Ще ${count} ${plural(count, 'подія', 'події', 'подій')}`,
  started: (ago) => `початок: ${ago}`,
  starts: (when) => `початок: ${when}`,
  ends: (when) => `завершення: ${when}`,
  updated: (ago) => `Оновлено ${ago}`,
  dated: (moment) => moment,
  justNow: 'щойно',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Усі працюють',
  groupSome: (affected, count) => `З проблемами: ${affected} з ${count}`,
  groupUnknown: (count) => `Стан невідомий: ${count}`,
  noComponents: 'Немає компонентів',
  unnamed: 'Компонент без назви',
  uptime,
  today: 'Сьогодні',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Учора' : `${count} ${plural(count, 'день', 'дні', 'днів')} тому`),
  lastDays: (count) =>
    count === 1
      ? 'останній день'
      : plural(count, `останній ${count} день`, `останні ${count} дні`, `останні ${count} днів`),
  noData: 'Немає даних',
  noTrouble: 'без збоїв',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Доступність у цифрах',
  component: 'Компонент',
  copyCsv: 'Копіювати всі дні як CSV',
  csvCopied: 'Скопійовано',
  uptimeShare: (days) => `Доступність${inDays(days)}`,
  days: (count) => `${count} дн.`,
  hours: (count) => `${count} год`,
  minutes: (count) => `${count} хв`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Подія без назви',

  activeNotices: 'Поточні події',
  maintenances: 'Заплановане обслуговування',
  recentNotices: 'Останні події',
  noNotices: 'Немає подій',
  moreNotices: 'Показати давніші події',
  historyOnPage: 'Історія подій на сторінці стану',
  olderFailed: 'Не вдалося завантажити давніші події. Спробуйте ще раз.',
  showUpdates: (earlier) =>
    earlier
      ? `Показати ${earlier} ${plural(earlier, 'попереднє оновлення', 'попередні оновлення', 'попередніх оновлень')}`
      : 'Показати все оновлення',
  showLess: 'Показати менше',
  resolvedAfter: (duration) => `Вирішено за ${duration}`,
  lasting: (duration) => `триває ${duration}`,
  downtime: (duration) => `Час простою: ${duration}`,
  reopened: 'Відкрито знову',
  addToCalendar: 'Додати до календаря',
  search: 'Пошук у назвах',
  allComponents: 'Усі компоненти',
  allOf: (group) => `\u2068${group}\u2069: усі`,
  kind: 'Вид події',
  allKinds: 'Усі види',
  results,
  previousMonth: 'Попередній місяць',
  nextMonth: 'Наступний місяць',
  allMonths: 'Показати всі місяці',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: невідомо`,
  showTimesIn: (zone) => `Показати час у поясі ${zone}`,
  showOwnTimes: 'Показати час у вашому часовому поясі',
  copyLink: 'Копіювати посилання',
  copied: 'Посилання скопійовано',
  affectedComponents: 'Компоненти з проблемами',
  more: (count) => `+${count}`,
  showOriginal: 'Показати оригінал',
  restOnPage: 'Читати далі на сторінці стану',
};
