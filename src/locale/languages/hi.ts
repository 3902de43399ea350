import { isolated } from '../isolated.js';
import type { Messages } from '../messages.js';
import { pluralFromTwo as plural } from '../plural.js';

const status = {
  operational: 'चालू',
  under_maintenance: 'रखरखाव जारी',
  degraded_performance: 'प्रदर्शन में गिरावट',
  minor_outage: 'मामूली रुकावट',
  partial_outage: 'आंशिक रुकावट',
  major_outage: 'बड़ी रुकावट',
  unknown: 'स्थिति अज्ञात',
} as const;
const all = { ...status, operational: 'सभी सिस्टम चालू हैं' } as const;

/** Of a percentage: which days it covers. */
const inDays = (days: number): string => (days ? `पिछले ${days} ${plural(days, 'दिन', 'दिनों')} में ` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `${inDays(days)}उपलब्धता ${share}${asOf && `, ${asOf} तक`}`;
const results = (count: number): string => (count ? `${count} ${plural(count, 'सूचना', 'सूचनाएँ')}` : 'कोई सूचना नहीं');

/** Hindi. Compared with Uptime Kuma. "घटक" is the same in singular and plural. */
export const hi: Messages = {
  lang: 'hi',
  status: { ...status, unknown: 'अज्ञात' },
  all,
  inSentence: status,
  some: (state, affected, count) => `${all[state]}: ${count} में से ${affected} घटक`,
  one: (name, state) => `${isolated(name)}: ${status[state]}`,
  incident: {
    investigating: 'जाँच जारी',
    identified: 'कारण पता चला',
    monitoring: 'निगरानी जारी',
    resolved: 'हल हो गया',
    postmortem: 'घटना का विश्लेषण',
    unknown: 'अपडेट',
  },
  maintenance: {
    scheduled: 'निर्धारित',
    in_progress: 'जारी',
    verifying: 'सत्यापन जारी',
    completed: 'पूरा हुआ',
    unknown: 'रखरखाव',
  },
  impact: {
    none: 'सूचना',
    maintenance: 'रखरखाव',
    unknown: 'प्रभाव अज्ञात',
  },

  viewPage: 'स्थिति पृष्ठ देखें',
  dismiss: 'छिपाएँ',
  dismissed: 'छिपाया गया',
  undo: 'वापस लाएँ',
  unavailable: 'स्थिति अभी उपलब्ध नहीं है',
  readMore: 'और पढ़ें',
  was: (state, ago) => `अंतिम ज्ञात स्थिति: ${status[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `पिछली जाँच: ${ago}`,
  phase: (word) => word,
  badgeLabel: (word) => `स्थिति: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents ? `${count} और ${plural(count, 'घटना', 'घटनाएँ')}` : `${count} और ${plural(count, 'सूचना', 'सूचनाएँ')}`,
  started: (ago) => `शुरुआत: ${ago}`,
  starts: (when) => `शुरुआत: ${when}`,
  ends: (when) => `समाप्ति: ${when}`,
  updated: (ago) => `अपडेट: ${ago}`,
  dated: (moment) => moment,
  justNow: 'अभी-अभी',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'सभी चालू',
  groupSome: (affected, count) => `${count} में से ${affected} प्रभावित`,
  groupUnknown: (count) => `${count} की स्थिति अज्ञात`,
  noComponents: 'कोई घटक नहीं',
  unnamed: 'बिना नाम का घटक',
  uptime,
  today: 'आज',
  todayAt: (time) => `आज ${time} बजे`,
  daysAgo: (count) => `${count} दिन पहले`,
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}, `}${count === 1 ? 'पिछला 1 दिन' : `पिछले ${count} दिन`}`,
  noData: 'कोई डेटा नहीं',
  noTrouble: 'कोई रुकावट नहीं',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${status[state]} ${duration}`.trim(),
  uptimeTable: 'आँकड़ों में उपलब्धता',
  component: 'घटक',
  copyCsv: 'सभी दिन CSV में कॉपी करें',
  csvCopied: 'कॉपी हुआ',
  uptimeShare: (days) => `${inDays(days)}उपलब्धता`,
  hours: (count) => `${count} घं॰`,
  minutes: (count) => `${count} मि॰`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'बिना शीर्षक की सूचना',

  activeNotices: 'वर्तमान सूचनाएँ',
  maintenances: 'निर्धारित रखरखाव',
  recentNotices: 'हाल की सूचनाएँ',
  noNotices: 'कोई सूचना नहीं',
  moreNotices: 'पिछली सूचनाएँ दिखाएँ',
  historyOnPage: 'स्थिति पृष्ठ पर पिछली सूचनाएँ देखें',
  olderFailed: 'पुरानी सूचनाएँ लोड नहीं हो सकीं। फिर से कोशिश करें।',
  showUpdates: (earlier) =>
    earlier ? `${plural(earlier, 'पहले का', 'पहले के')} ${earlier} अपडेट दिखाएँ` : 'पूरा अपडेट दिखाएँ',
  showLess: 'कम दिखाएँ',
  resolvedAfter: (duration) => `${duration} में हल हुआ`,
  lasting: (duration) => `${duration} से`,
  downtime: (duration) => `${duration} की रुकावट`,
  reopened: 'फिर से खुला',
  addToCalendar: 'कैलेंडर में जोड़ें',
  search: 'शीर्षकों में खोजें',
  allComponents: 'सभी घटक',
  allOf: (group) => `${isolated(group)}: सभी`,
  kind: 'सूचना का प्रकार',
  allKinds: 'सभी प्रकार',
  results,
  previousMonth: 'पिछला महीना',
  nextMonth: 'अगला महीना',
  allMonths: 'सभी महीने दिखाएँ',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: जानकारी नहीं`,
  showTimesIn: (zone) => `${zone} के समय में दिखाएँ`,
  showOwnTimes: 'अपने समय क्षेत्र में दिखाएँ',
  copyLink: 'लिंक कॉपी करें',
  copied: 'लिंक कॉपी हुआ',
  affectedComponents: 'प्रभावित घटक',
  more: (count) => `+${count}`,
  showOriginal: 'मूल दिखाएँ',
  restOnPage: 'बाकी स्थिति पृष्ठ पर पढ़ें',
};
