import { inSentence, lowerFirst } from '../in-sentence.js';
import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const status = {
  operational: 'Toiminnassa',
  under_maintenance: 'Huolto käynnissä',
  degraded_performance: 'Heikentynyt suorituskyky',
  minor_outage: 'Pieni katkos',
  partial_outage: 'Osittainen katkos',
  major_outage: 'Laaja katkos',
  unknown: 'Tila tuntematon',
} as const;
const all = { ...status, operational: 'Kaikki järjestelmät toiminnassa' } as const;
const stateWords = inSentence(status);

/** Of a percentage: how many days it covers. */
const inDays = (days: number): string => (days ? ` ${days} päivän ajalta` : '');
const uptime = (share: string, days: number, asOf: string): string =>
  `Käytettävyys ${share}${inDays(days)}${asOf && `, tilanne ${asOf}`}`;
const results = (count: number): string =>
  count ? `${count} ${plural(count, 'tiedote', 'tiedotetta')}` : 'Ei tiedotteita';

/** Finnish. Compared with Uptime Kuma and Cachet. */
export const fi: Messages = {
  lang: 'fi',
  status: { ...status, unknown: 'Tuntematon' },
  all,
  inSentence: stateWords,
  some: (state, affected, count) => `${all[state]}: ${affected}/${count} komponenttia`,
  one: (name, state) => `${name}: ${stateWords[state]}`,
  incident: {
    investigating: 'Selvitetään',
    identified: 'Syy löydetty',
    monitoring: 'Seurataan',
    resolved: 'Ratkaistu',
    postmortem: 'Jälkiselvitys',
    unknown: 'Päivitys',
  },
  maintenance: {
    scheduled: 'Suunniteltu',
    in_progress: 'Käynnissä',
    verifying: 'Tarkistetaan',
    completed: 'Valmis',
    unknown: 'Huolto',
  },
  impact: {
    none: 'Tiedote',
    maintenance: 'Huolto',
    unknown: 'Vaikutus tuntematon',
  },

  viewPage: 'Näytä tilasivu',
  dismiss: 'Piilota',
  dismissed: 'Piilotettu',
  undo: 'Kumoa',
  unavailable: 'Tilatieto ei ole nyt saatavilla',
  readMore: 'Lue lisää',
  was: (state, ago) => `Viimeisin tiedossa oleva tila: ${stateWords[state]}${ago && `, ${ago}`}`,
  stale: (ago) => `Viimeksi tarkistettu ${ago}`,
  phase: lowerFirst,
  badgeLabel: (word) => `Tila: ${word}`,
  otherNotices: (count, areIncidents) =>
    areIncidents
      ? `${count} ${plural(count, 'muu häiriö', 'muuta häiriötä')}`
      : `${count} ${plural(count, 'muu tiedote', 'muuta tiedotetta')}`,
  started: (ago) => `alkoi ${ago}`,
  starts: (when) => `alkaa ${when}`,
  ends: (when) => `päättyy ${when}`,
  updated: (ago) => `Päivitetty ${ago}`,
  dated: (moment) => moment,
  justNow: 'juuri äsken',
  list: (first, next) => `${first}, ${next}`,

  groupAll: 'Kaikki toiminnassa',
  groupSome: (affected, count) => `Häiriö: ${affected}/${count}`,
  groupUnknown: (count) => `Tila tuntematon: ${count}`,
  noComponents: 'Ei komponentteja',
  unnamed: 'Nimetön komponentti',
  uptime,
  today: 'Tänään',
  dayAndTime: (day, time) => `${day} klo ${time}`,
  range: (start, end) => `${start} – ${end}`,
  daysAgo: (count) => (count === 1 ? 'Eilen' : `${count} päivää sitten`),
  lastDays: (count) => (count === 1 ? 'viimeisin päivä' : `viimeiset ${count} päivää`),
  noData: 'Ei tietoja',
  noTrouble: 'ei katkoksia',
  labeled: (label, text) => `${label}: ${text}`,
  dayPart: (state, duration) => `${stateWords[state]} ${duration}`.trim(),
  uptimeTable: 'Käytettävyys lukuina',
  component: 'Komponentti',
  copyCsv: 'Kopioi kaikki päivät CSV-muodossa',
  csvCopied: 'Kopioitu',
  uptimeShare: (days) => `Käytettävyys${inDays(days)}`,
  days: (count) => `${count} pv`,
  hours: (count) => `${count} t`,
  minutes: (count) => `${count} min`,
  duration: (hours, minutes) => `${hours} ${minutes}`,
  untitled: 'Nimetön tiedote',

  activeNotices: 'Ajankohtaiset tiedotteet',
  maintenances: 'Suunnitellut huollot',
  recentNotices: 'Viimeisimmät tiedotteet',
  noNotices: 'Ei tiedotteita',
  moreNotices: 'Näytä aiemmat tiedotteet',
  historyOnPage: 'Näytä aiemmat tiedotteet tilasivulla',
  olderFailed: 'Aiempia tiedotteita ei voitu ladata. Yritä uudelleen.',
  showUpdates: (earlier) => (earlier ? `Näytä aiemmat päivitykset (${earlier})` : 'Näytä koko päivitys'),
  showLess: 'Näytä vähemmän',
  resolvedAfter: (duration) => `Ratkaistu, kesto ${duration}`,
  lasting: (duration) => `kestänyt ${duration}`,
  downtime: (duration) => `Katkoksen kesto ${duration}`,
  reopened: 'Avattu uudelleen',
  addToCalendar: 'Lisää kalenteriin',
  search: 'Hae otsikoista',
  allComponents: 'Kaikki komponentit',
  allOf: (group) => `\u2068${group}\u2069: kaikki`,
  kind: 'Tiedotteen tyyppi',
  allKinds: 'Kaikki tyypit',
  results,
  previousMonth: 'Edellinen kuukausi',
  nextMonth: 'Seuraava kuukausi',
  allMonths: 'Näytä kaikki kuukaudet',
  inMonth: (month, count) => `${month}: ${results(count)}`,
  monthUnknown: (month) => `${month}: ei tietoa`,
  showTimesIn: (zone) => `Näytä ajat aikavyöhykkeellä ${zone}`,
  showOwnTimes: 'Näytä ajat omalla aikavyöhykkeelläsi',
  copyLink: 'Kopioi linkki',
  copied: 'Linkki kopioitu',
  affectedComponents: 'Koskee komponentteja',
  more: (count) => `+${count}`,
  showOriginal: 'Näytä alkuperäinen',
  restOnPage: 'Lue loput tilasivulta',
};
