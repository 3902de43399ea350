import { inSentence, lowerFirst } from '../in-sentence.js';
import { isolated } from '../isolated.js';
import type { Messages } from '../messages.js';

const status = {
  operational: 'Hoạt động bình thường',
  under_maintenance: 'Đang bảo trì',
  degraded_performance: 'Hiệu suất giảm',
  minor_outage: 'Sự cố nhỏ',
  partial_outage: 'Gián đoạn một phần',
  major_outage: 'Gián đoạn nghiêm trọng',
  unknown: 'Không rõ trạng thái',
} as const;
const all = { ...status, operational: 'Tất cả hệ thống hoạt động bình thường' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` trong ${days} ngày` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Thời gian hoạt động ${share}${inDays(days)}${asOf && ` tính đến ${asOf}`}`;
const results = (count: number): string => (count ? `${count} thông báo` : 'Không có thông báo');

/** Vietnamese. Compared with Uptime Kuma and Cachet. */
export const vi: Messages = {
  lang: 'vi',
  status: { ...status, unknown: 'Không rõ' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected}/${count} thành phần`,
  one: (name, state) => `${isolated(name)}: ${stateWords[state]}`,
  incident: {
    investigating: 'Đang điều tra',
    identified: 'Đã xác định nguyên nhân',
    monitoring: 'Đang theo dõi',
    resolved: 'Đã khắc phục',
    postmortem: 'Phân tích sau sự cố',
    unknown: 'Cập nhật',
  },
  maintenance: {
    scheduled: 'Đã lên lịch',
    in_progress: 'Đang thực hiện',
    verifying: 'Đang kiểm tra',
    completed: 'Đã hoàn tất',
    unknown: 'Bảo trì',
  },
  impact: {
    none: 'Thông báo',
    maintenance: 'Bảo trì',
    unknown: 'Không rõ mức ảnh hưởng',
  },

  viewPage: 'Xem trang trạng thái',
  dismiss: 'Ẩn',
  dismissed: 'Đã ẩn',
  undo: 'Hoàn tác',
  unavailable: 'Hiện không có thông tin trạng thái',
  readMore: 'Đọc thêm',
  was: (state, ago) => `Trạng thái gần nhất: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Kiểm tra lần cuối ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Trạng thái: ${word}`,
  otherNotices: (count, areIncidents) => (areIncidents ? `${count} sự cố khác` : `${count} thông báo khác`),
  started: (ago) => `bắt đầu: ${ago}`,
  starts: (when) => `bắt đầu: ${when}`,
  ends: (when) => `kết thúc: ${when}`,
  updated: (ago) => `Cập nhật ${ago}`,
  dated: (moment) => moment,
  justNow: 'vừa xong',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Tất cả bình thường',
  groupSome: (affected, count) => `${affected}/${count} bị ảnh hưởng`,
  groupUnknown: (count) => `${count} không rõ trạng thái`,
  noComponents: 'Không có thành phần nào',
  unnamed: 'Thành phần chưa đặt tên',
  uptime,
  today: 'Hôm nay',
  todayAt: (time) => `Hôm nay lúc ${time}`,
  daysAgo: (count) => (count === 1 ? 'Hôm qua' : `${count} ngày trước`),
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}, `}${count} ngày qua`,
  noData: 'Không có dữ liệu',
  noTrouble: 'không gián đoạn',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Số liệu thời gian hoạt động',
  component: 'Thành phần',
  copyCsv: 'Sao chép tất cả các ngày dạng CSV',
  csvCopied: 'Đã sao chép',
  uptimeShare: (days) => `Thời gian hoạt động${inDays(days)}`,
  hours: (count) => `${count} giờ`,
  minutes: (count) => `${count} phút`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Thông báo không có tiêu đề',

  activeNotices: 'Thông báo hiện tại',
  maintenances: 'Bảo trì theo lịch',
  recentNotices: 'Thông báo gần đây',
  noNotices: 'Không có thông báo',
  moreNotices: 'Xem các thông báo trước',
  historyOnPage: 'Xem các thông báo trước trên trang trạng thái',
  olderFailed: 'Không tải được các thông báo cũ hơn. Hãy thử lại.',
  showUpdates: (earlier) => (earlier ? `Hiện ${earlier} cập nhật trước đó` : 'Hiện toàn bộ cập nhật'),
  showLess: 'Thu gọn',
  resolvedAfter: (duration) => `Đã khắc phục sau ${duration}`,
  lasting: (duration) => `đã kéo dài ${duration}`,
  downtime: (duration) => `Gián đoạn ${duration}`,
  reopened: 'Đã mở lại',
  addToCalendar: 'Thêm vào lịch',
  search: 'Tìm trong tiêu đề',
  allComponents: 'Tất cả thành phần',
  allOf: (group) => `${isolated(group)}: tất cả`,
  kind: 'Loại thông báo',
  allKinds: 'Tất cả các loại',
  results,
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  allMonths: 'Hiện tất cả các tháng',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: không rõ`,
  showTimesIn: (zone) => `Hiện giờ theo ${zone}`,
  showOwnTimes: 'Hiện giờ theo múi giờ của bạn',
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết',
  affectedComponents: 'Thành phần bị ảnh hưởng',
  more: (count) => `+${count}`,
  showOriginal: 'Xem bản gốc',
  restOnPage: 'Đọc tiếp trên trang trạng thái',
};
