import type { Messages } from '../messages.js';
import { pluralHebrew as plural } from '../plural.js';

const status = {
  operational: 'תקין',
  under_maintenance: 'בתחזוקה',
  degraded_performance: 'ביצועים מופחתים',
  minor_outage: 'תקלה קלה',
  partial_outage: 'תקלה חלקית',
  major_outage: 'תקלה חמורה',
  unknown: 'מצב לא ידוע',
} as const;
const all = { ...status, operational: 'כל המערכות תקינות' } as const;

/** `Intl` writes "an hour (1) ago". */
const plain = (when: string): string => when.replace(/ \(\d\)/, '');
/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` ${plural(days, 'ביום אחד', 'ביומיים', `ב־${days} ימים`)}` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `זמינות ${share}${inDays(days)}${asOf && `, נכון ל־${asOf}`}`;
const results = (count: number): string =>
  count ? plural(count, 'הודעה אחת', 'שתי הודעות', `${count} הודעות`) : 'אין הודעות';

/** Hebrew. Compared with Uptime Kuma. */
export const he: Messages = {
  lang: 'he',
  status: { ...status, unknown: 'לא ידוע' },
  all,
  inSentence: status,
  some: (state, affected, count) => `${all[state]}: ${affected} מתוך ${count} רכיבים`,
  one: (name, state) => `${name}: ${status[state]}`,
  incident: {
    investigating: 'בבדיקה',
    identified: 'הסיבה אותרה',
    monitoring: 'במעקב',
    resolved: 'נפתר',
    postmortem: 'תחקיר',
    unknown: 'עדכון',
  },
  maintenance: {
    scheduled: 'מתוכננת',
    in_progress: 'מתבצעת',
    verifying: 'בבדיקה',
    completed: 'הושלמה',
    unknown: 'תחזוקה',
  },
  impact: {
    none: 'הודעה',
    maintenance: 'תחזוקה',
    unknown: 'השפעה לא ידועה',
  },

  viewPage: 'לעמוד הסטטוס',
  dismiss: 'הסתרה',
  dismissed: 'הוסתר',
  undo: 'ביטול',
  unavailable: 'המצב אינו זמין כרגע',
  readMore: 'להמשך קריאה',
  was: (state, ago) => `המצב האחרון הידוע: ${status[state]}${ago && `, ${plain(ago)}`}`,
  stale: (ago) => `נבדק לאחרונה: ${plain(ago)}`,
  phase: (word) => word,
  badgeLabel: (word) => `מצב: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? plural(count, 'אירוע נוסף אחד', 'שני אירועים נוספים', `${count} אירועים נוספים`)
      : plural(count, 'הודעה נוספת אחת', 'שתי הודעות נוספות', `${count} הודעות נוספות`),
  started: (ago) => `התחלה: ${plain(ago)}`,
  starts: (when) => `התחלה: ${plain(when)}`,
  ends: (when) => `סיום: ${plain(when)}`,
  updated: (ago) => `עודכן: ${plain(ago)}`,
  dated: (moment) => moment,
  justNow: 'ממש עכשיו',
  list: (first, next) => `${first},\u200f ${next}`,

  groupAll: 'הכול תקין',
  groupSome: (affected, count) => `מושפעים: ${affected} מתוך ${count}`,
  groupUnknown: (count) => `מצב לא ידוע: ${count}`,
  noComponents: 'אין רכיבים',
  unnamed: 'רכיב ללא שם',
  uptime,
  today: 'היום',
  dayAndTime: (day, time) => `${day}, ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'אתמול' : `לפני ${plural(count, 'יום', 'יומיים', `${count} ימים`)}`),
  lastDays: (count) => plural(count, 'היום האחרון', 'היומיים האחרונים', `${count} הימים האחרונים`),
  noData: 'אין נתונים',
  noTrouble: 'ללא תקלות',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${status[state]} ${duration}`.trim(),
  uptimeTable: 'הזמינות במספרים',
  component: 'רכיב',
  copyCsv: 'העתקת כל הימים כ־CSV',
  csvCopied: 'הועתק',
  uptimeShare: (days) => `זמינות${inDays(days)}`,
  days: (count) => `${count} ימים`,
  hours: (count) => `${count} שע׳`,
  minutes: (count) => `${count} דק׳`,
  duration: (hours, minutes) => `${hours} ו־${minutes}`,
  untitled: 'הודעה ללא כותרת',

  activeNotices: 'הודעות מערכת פעילות',
  maintenances: 'תחזוקה מתוכננת',
  recentNotices: 'הודעות מערכת אחרונות',
  noNotices: 'אין הודעות',
  moreNotices: 'הצגת הודעות קודמות',
  historyOnPage: 'הצגת הודעות קודמות בעמוד הסטטוס',
  olderFailed: 'לא ניתן היה לטעון הודעות ישנות יותר. אפשר לנסות שוב.',
  showUpdates: (earlier) =>
    earlier
      ? `הצגת ${plural(earlier, 'עדכון קודם אחד', 'שני עדכונים קודמים', `${earlier} עדכונים קודמים`)}`
      : 'הצגת העדכון המלא',
  showLess: 'הצגת פחות',
  resolvedAfter: (duration) => `נפתר אחרי ${duration}`,
  lasting: (duration) => `נמשך כבר ${duration}`,
  downtime: (duration) => `השבתה של ${duration}`,
  reopened: 'נפתח מחדש',
  addToCalendar: 'הוספה ליומן',
  search: 'חיפוש בכותרות',
  allComponents: 'כל הרכיבים',
  allOf: (group) => `\u2068${group}\u2069: הכול`,
  kind: 'סוג ההודעה',
  allKinds: 'כל הסוגים',
  results,
  previousMonth: 'החודש הקודם',
  nextMonth: 'החודש הבא',
  allMonths: 'הצגת כל החודשים',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: לא ידוע`,
  showTimesIn: (zone) => `הצגת שעות לפי \u2068${zone}\u2069`,
  showOwnTimes: 'הצגת שעות באזור הזמן שלך',
  copyLink: 'העתקת קישור',
  copied: 'הקישור הועתק',
  affectedComponents: 'רכיבים מושפעים',
  more: (count) => `\u200e+${count}`,
  showOriginal: 'הצגת המקור',
  restOnPage: 'להמשך קריאה בעמוד הסטטוס',
};
