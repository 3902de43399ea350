import { inSentence, lowerFirst } from '../in-sentence.js';
import { isolated } from '../isolated.js';
import type { Messages } from '../messages.js';

const status = {
  operational: 'Beroperasi',
  under_maintenance: 'Dalam pemeliharaan',
  degraded_performance: 'Kinerja menurun',
  minor_outage: 'Gangguan ringan',
  partial_outage: 'Gangguan sebagian',
  major_outage: 'Gangguan besar',
  unknown: 'Status tidak diketahui',
} as const;
const all = { ...status, operational: 'Semua sistem beroperasi' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` selama ${days} hari` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Ketersediaan ${share}${inDays(days)}${asOf && ` per ${asOf}`}`;
const results = (count: number): string => (count ? `${count} pengumuman` : 'Tidak ada pengumuman');

/** Indonesian. Compared with Uptime Kuma, Cachet and cState. */
export const id: Messages = {
  lang: 'id',
  status: { ...status, unknown: 'Tidak diketahui' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected} dari ${count} komponen`,
  one: (name, state) => `${isolated(name)}: ${stateWords[state]}`,
  incident: {
    investigating: 'Sedang diselidiki',
    identified: 'Penyebab ditemukan',
    monitoring: 'Sedang dipantau',
    resolved: 'Teratasi',
    postmortem: 'Analisis akhir',
    unknown: 'Pembaruan',
  },
  maintenance: {
    scheduled: 'Dijadwalkan',
    in_progress: 'Berlangsung',
    verifying: 'Sedang diverifikasi',
    completed: 'Selesai',
    unknown: 'Pemeliharaan',
  },
  impact: {
    none: 'Pengumuman',
    maintenance: 'Pemeliharaan',
    unknown: 'Dampak tidak diketahui',
  },

  viewPage: 'Lihat halaman status',
  dismiss: 'Sembunyikan',
  dismissed: 'Disembunyikan',
  undo: 'Urungkan',
  unavailable: 'Status sedang tidak tersedia',
  readMore: 'Baca selengkapnya',
  was: (state, ago) => `Status terakhir yang diketahui: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Terakhir diperiksa ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Status: ${word}`,
  otherNotices: (count, areIncidents) => (areIncidents ? `${count} insiden lainnya` : `${count} pengumuman lainnya`),
  started: (ago) => `dimulai ${ago}`,
  starts: (when) => `dimulai ${when}`,
  ends: (when) => `berakhir ${when}`,
  updated: (ago) => `Diperbarui ${ago}`,
  dated: (moment) => `pada ${moment}`,
  justNow: 'baru saja',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Semua beroperasi',
  groupSome: (affected, count) => `${affected} dari ${count} terdampak`,
  groupUnknown: (count) => `${count} tidak diketahui`,
  noComponents: 'Tidak ada komponen',
  unnamed: 'Komponen tanpa nama',
  uptime,
  today: 'Hari ini',
  todayAt: (time) => `Hari ini pukul ${time}`,
  daysAgo: (count) => (count === 1 ? 'Kemarin' : `${count} hari lalu`),
  barsLabel: (name, share, count, days) =>
    `${name}: ${share && `${uptime(share, days === count ? 0 : days, '')}, `}${count} hari terakhir`,
  noData: 'Tidak ada data',
  noTrouble: 'tidak ada gangguan',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Ketersediaan dalam angka',
  component: 'Komponen',
  copyCsv: 'Salin semua hari sebagai CSV',
  csvCopied: 'Disalin',
  uptimeShare: (days) => `Ketersediaan${inDays(days)}`,
  hours: (count) => `${count} jam`,
  minutes: (count) => `${count} mnt`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Pengumuman tanpa judul',

  activeNotices: 'Pengumuman aktif',
  maintenances: 'Pemeliharaan terjadwal',
  recentNotices: 'Pengumuman terbaru',
  noNotices: 'Tidak ada pengumuman',
  moreNotices: 'Tampilkan pengumuman sebelumnya',
  historyOnPage: 'Lihat riwayat pengumuman di halaman status',
  olderFailed: 'Pengumuman sebelumnya tidak dapat dimuat. Coba lagi.',
  showUpdates: (earlier) => (earlier ? `Tampilkan ${earlier} pembaruan sebelumnya` : 'Tampilkan seluruh pembaruan'),
  showLess: 'Tampilkan lebih sedikit',
  resolvedAfter: (duration) => `Teratasi setelah ${duration}`,
  lasting: (duration) => `selama ${duration}`,
  downtime: (duration) => `Gangguan selama ${duration}`,
  reopened: 'Dibuka kembali',
  addToCalendar: 'Tambahkan ke kalender',
  search: 'Cari di judul',
  allComponents: 'Semua komponen',
  allOf: (group) => `${isolated(group)}: semua`,
  kind: 'Jenis pengumuman',
  allKinds: 'Semua jenis',
  results,
  previousMonth: 'Bulan sebelumnya',
  nextMonth: 'Bulan berikutnya',
  allMonths: 'Tampilkan semua bulan',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: tidak diketahui`,
  showTimesIn: (zone) => `Tampilkan waktu di ${zone}`,
  showOwnTimes: 'Tampilkan waktu di zona waktu Anda',
  copyLink: 'Salin tautan',
  copied: 'Tautan disalin',
  affectedComponents: 'Komponen terdampak',
  more: (count) => `+${count}`,
  showOriginal: 'Tampilkan teks asli',
  restOnPage: 'Baca selengkapnya di halaman status',
};
