import { isolatedInRtl } from '../isolated.js';
import type { Messages } from '../messages.js';

const digits = (count: number): string => String(count).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));

const status = {
  operational: 'فعال',
  under_maintenance: 'در دست تعمیر',
  degraded_performance: 'افت عملکرد',
  minor_outage: 'اختلال محدود',
  partial_outage: 'قطعی جزئی',
  major_outage: 'قطعی گسترده',
  unknown: 'وضعیت نامشخص',
} as const;
const all = { ...status, operational: 'همهٔ سامانه‌ها فعال هستند' } as const;

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` در ${digits(days)} روز` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `دسترس‌پذیری ${share}${inDays(days)}${asOf && `، تا ${asOf}`}`;
const results = (count: number): string => (count ? `${digits(count)} اطلاعیه` : 'اطلاعیه‌ای وجود ندارد');

/** Persian. Compared with Uptime Kuma and Cachet. Numbers have Persian digits, as those of `Intl` do, and nouns stay singular after them. */
export const fa: Messages = {
  lang: 'fa',
  status: { ...status, unknown: 'نامشخص' },
  all,
  inSentence: status,
  some: (state, affected, count) => `${all[state]}: ${digits(affected)} از ${digits(count)} بخش`,
  one: (name, state) => `${isolatedInRtl(name)}: ${status[state]}`,
  incident: {
    investigating: 'در حال بررسی',
    identified: 'علت شناسایی شد',
    monitoring: 'زیر نظر',
    resolved: 'برطرف شد',
    postmortem: 'گزارش پایانی',
    unknown: 'به‌روزرسانی',
  },
  maintenance: {
    scheduled: 'برنامه‌ریزی‌شده',
    in_progress: 'در حال انجام',
    verifying: 'در حال بازبینی',
    completed: 'پایان‌یافته',
    unknown: 'تعمیر و نگهداری',
  },
  impact: {
    none: 'اطلاعیه',
    maintenance: 'تعمیر و نگهداری',
    unknown: 'اثر نامشخص',
  },

  viewPage: 'دیدن صفحهٔ وضعیت',
  dismiss: 'پنهان کردن',
  dismissed: 'پنهان شد',
  undo: 'واگرد',
  unavailable: 'وضعیت اکنون در دسترس نیست',
  readMore: 'بیشتر بخوانید',
  was: (state, ago) => `آخرین وضعیت معلوم: ${status[state]}${ago && `، ${ago}`}`,
  stale: (ago) => `آخرین بررسی: ${ago}`,
  phase: (word) => word,
  badgeLabel: (word) => `وضعیت: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents ? `${digits(count)} رخداد دیگر` : `${digits(count)} اطلاعیهٔ دیگر`,
  started: (ago) => `آغاز: ${ago}`,
  starts: (when) => `آغاز: ${when}`,
  ends: (when) => `پایان: ${when}`,
  updated: (ago) => `به‌روزرسانی: ${ago}`,
  dated: (moment) => moment,
  justNow: 'همین حالا',
  list: (first, next) => `${first}، ${next}`,

  groupAll: 'همه فعال',
  groupSome: (affected, count) => `تحت تأثیر: ${digits(affected)} از ${digits(count)}`,
  groupUnknown: (count) => `وضعیت نامشخص: ${digits(count)}`,
  noComponents: 'بخشی وجود ندارد',
  unnamed: 'بخش بی‌نام',
  uptime,
  today: 'امروز',
  todayAt: (time) => `امروز ساعت ${time}`,
  daysAgo: (count) => (count === 1 ? 'دیروز' : `${digits(count)} روز پیش`),
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}، `}${count === 1 ? 'یک روز گذشته' : `${digits(count)} روز گذشته`}`,
  noData: 'بدون داده',
  noTrouble: 'بدون قطعی',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${status[state]} ${duration}`.trim(),
  uptimeTable: 'آمار دسترس‌پذیری',
  component: 'بخش',
  copyCsv: 'کپی همهٔ روزها به‌صورت CSV',
  csvCopied: 'کپی شد',
  uptimeShare: (days) => `دسترس‌پذیری${inDays(days)}`,
  hours: (count) => `${digits(count)} ساعت`,
  minutes: (count) => `${digits(count)} دقیقه`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'اطلاعیهٔ بدون عنوان',

  activeNotices: 'اطلاعیه‌های جاری',
  maintenances: 'تعمیرات برنامه‌ریزی‌شده',
  recentNotices: 'اطلاعیه‌های اخیر',
  noNotices: 'اطلاعیه‌ای وجود ندارد',
  moreNotices: 'نمایش اطلاعیه‌های پیشین',
  historyOnPage: 'نمایش اطلاعیه‌های پیشین در صفحهٔ وضعیت',
  olderFailed: 'بارگیری اطلاعیه‌های قدیمی‌تر ممکن نشد. دوباره تلاش کنید.',
  showUpdates: (earlier) => (earlier ? `نمایش ${digits(earlier)} به‌روزرسانی پیشین` : 'نمایش کامل به‌روزرسانی'),
  showLess: 'نمایش کمتر',
  resolvedAfter: (duration) => `پس از ${duration} برطرف شد`,
  lasting: (duration) => `تاکنون ${duration}`,
  downtime: (duration) => `${duration} قطعی`,
  reopened: 'دوباره باز شد',
  addToCalendar: 'افزودن به تقویم',
  search: 'جستجو در عنوان‌ها',
  allComponents: 'همهٔ بخش‌ها',
  allOf: (group) => `${isolatedInRtl(group)}: همه`,
  kind: 'نوع اطلاعیه',
  allKinds: 'همهٔ انواع',
  results,
  previousMonth: 'ماه پیش',
  nextMonth: 'ماه بعد',
  allMonths: 'نمایش همهٔ ماه‌ها',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: نامشخص`,
  showTimesIn: (zone) => `نمایش ساعت‌ها به وقت ${isolatedInRtl(zone)}`,
  showOwnTimes: 'نمایش ساعت‌ها به وقت خودتان',
  copyLink: 'کپی پیوند',
  copied: 'پیوند کپی شد',
  affectedComponents: 'بخش‌های تحت تأثیر',
  more: (count) => `+${digits(count)}`,
  showOriginal: 'نمایش متن اصلی',
  restOnPage: 'ادامه را در صفحهٔ وضعیت بخوانید',
};
