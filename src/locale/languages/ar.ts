import type { Messages } from '../messages.js';
import { pluralArabic as plural } from '../plural.js';

const status = {
  operational: 'يعمل',
  under_maintenance: 'قيد الصيانة',
  degraded_performance: 'أداء منخفض',
  minor_outage: 'انقطاع طفيف',
  partial_outage: 'انقطاع جزئي',
  major_outage: 'انقطاع كبير',
  unknown: 'الحالة غير معروفة',
} as const;
const all = { ...status, operational: 'جميع الأنظمة تعمل' } as const;

const dayCount = (days: number): string => plural(days, 'يوم', 'يومين', `${days} أيام`, `${days} يومًا`, `${days} يوم`);
/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? ` في آخر ${dayCount(days)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `نسبة التشغيل ${share}${inDays(days)}${asOf && `، حتى ${asOf}`}`;
const results = (count: number): string =>
  count
    ? plural(count, 'إشعار واحد', 'إشعاران', `${count} إشعارات`, `${count} إشعارًا`, `${count} إشعار`)
    : 'لا توجد إشعارات';

/** Arabic. Compared with Uptime Kuma. Digits are those that `Intl` writes for Arabic. */
export const ar: Messages = {
  lang: 'ar',
  status: { ...status, unknown: 'غير معروفة' },
  all,
  inSentence: status,
  some: (state, affected, count) => `${all[state]}: ${affected} من أصل ${count} من المكوّنات`,
  one: (name, state) => `${name}: ${status[state]}`,
  incident: {
    investigating: 'قيد التحقيق',
    identified: 'تم تحديد السبب',
    monitoring: 'قيد المراقبة',
    resolved: 'تم الحل',
    postmortem: 'تحليل لاحق',
    unknown: 'تحديث',
  },
  maintenance: {
    scheduled: 'مجدولة',
    in_progress: 'جارية',
    verifying: 'قيد التحقق',
    completed: 'مكتملة',
    unknown: 'صيانة',
  },
  impact: {
    none: 'إشعار',
    maintenance: 'صيانة',
    unknown: 'التأثير غير معروف',
  },

  viewPage: 'عرض صفحة الحالة',
  dismiss: 'إخفاء',
  dismissed: 'تم الإخفاء',
  undo: 'تراجع',
  unavailable: 'الحالة غير متاحة حاليًا',
  readMore: 'اقرأ المزيد',
  was: (state, ago) => `آخر حالة معروفة: ${status[state]}${ago && `، ${ago}`}`,
  stale: (ago) => `آخر تحقق: ${ago}`,
  phase: (word) => word,
  badgeLabel: (word) => `الحالة: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? plural(count, 'حادث آخر', 'حادثان آخران', `${count} حوادث أخرى`, `${count} حادثًا آخر`, `${count} حادث آخر`)
      : plural(
          count,
          'إشعار آخر',
          'إشعاران آخران',
          `${count} إشعارات أخرى`,
          `${count} إشعارًا آخر`,
          `${count} إشعار آخر`,
        ),
  started: (ago) => `البداية: ${ago}`,
  starts: (when) => `البداية: ${when}`,
  ends: (when) => `النهاية: ${when}`,
  updated: (ago) => `آخر تحديث: ${ago}`,
  dated: (moment) => moment,
  justNow: 'قبل لحظات',
  list: (first, next) => `${first}،\u200f ${next}`,

  groupAll: 'الكل يعمل',
  groupSome: (affected, count) => `المتأثرة: ${affected} من ${count}`,
  groupUnknown: (count) => `الحالة غير معروفة: ${count}`,
  noComponents: 'لا توجد مكوّنات',
  unnamed: 'مكوّن بلا اسم',
  uptime,
  today: 'اليوم',
  dayAndTime: (day, time) => `${day}، ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'أمس' : `قبل ${dayCount(count)}`),
  lastDays: (count) => `آخر ${dayCount(count)}`,
  noData: 'لا توجد بيانات',
  noTrouble: 'لا انقطاع',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${status[state]} ${duration}`.trim(),
  uptimeTable: 'نسبة التشغيل بالأرقام',
  component: 'المكوّن',
  copyCsv: 'نسخ كل الأيام بصيغة CSV',
  csvCopied: 'تم النسخ',
  uptimeShare: (days) => `نسبة التشغيل${inDays(days)}`,
  days: (count) => `${count} ${count % 100 > 2 && count % 100 < 11 ? 'أيام' : 'يوم'}`,
  hours: (count) => `${count} س`,
  minutes: (count) => `${count} د`,
  duration: (hours, minutes) => `${hours} و${minutes}`,
  untitled: 'إشعار بلا عنوان',

  activeNotices: 'الإشعارات الحالية',
  maintenances: 'الصيانة المجدولة',
  recentNotices: 'أحدث الإشعارات',
  noNotices: 'لا توجد إشعارات',
  moreNotices: 'عرض الإشعارات السابقة',
  historyOnPage: 'عرض سجل الإشعارات في صفحة الحالة',
  olderFailed: 'تعذّر تحميل الإشعارات السابقة. حاول مرة أخرى.',
  showUpdates: (earlier) =>
    earlier
      ? `عرض ${plural(earlier, 'تحديث سابق', 'تحديثين سابقين', `${earlier} تحديثات سابقة`, `${earlier} تحديثًا سابقًا`, `${earlier} تحديث سابق`)}`
      : 'عرض التحديث كاملًا',
  showLess: 'عرض أقل',
  resolvedAfter: (duration) => `تم الحل بعد ${duration}`,
  lasting: (duration) => `مستمر منذ ${duration}`,
  downtime: (duration) => `مدة الانقطاع: ${duration}`,
  reopened: 'أُعيد فتحه',
  addToCalendar: 'إضافة إلى التقويم',
  search: 'البحث في العناوين',
  allComponents: 'كل المكوّنات',
  allOf: (group) => `\u2068${group}\u2069: الكل`,
  kind: 'نوع الإشعار',
  allKinds: 'كل الأنواع',
  results,
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  allMonths: 'عرض كل الأشهر',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: غير معروف`,
  showTimesIn: (zone) => `عرض الأوقات بتوقيت \u2068${zone}\u2069`,
  showOwnTimes: 'عرض الأوقات بتوقيتك',
  copyLink: 'نسخ الرابط',
  copied: 'تم نسخ الرابط',
  affectedComponents: 'المكوّنات المتأثرة',
  more: (count) => `\u200e+${count}`,
  showOriginal: 'عرض النص الأصلي',
  restOnPage: 'اقرأ البقية في صفحة الحالة',
};
