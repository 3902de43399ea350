// The texts of the contenders that are written for the bench. They are the same as those of the tags.
const ORDER = [
  'operational',
  'unknown',
  'under_maintenance',
  'degraded_performance',
  'minor_outage',
  'partial_outage',
  'major_outage',
];
export const WORDS = {
  operational: 'Operational',
  unknown: 'Unknown',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  minor_outage: 'Minor outage',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};
export const LEVELS = { minor: 'degraded_performance', major: 'partial_outage', critical: 'major_outage' };
const worst = (all) => all.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'operational');

export const isOpen = ({ status }) => status !== 'resolved' && status !== 'postmortem';
const openOf = ({ incidents = [] }) => incidents.filter(isOpen);
export const statusOf = (feed) =>
  worst([
    ...feed.components.map(({ status }) => status),
    ...openOf(feed).map(({ impact }) => LEVELS[impact] ?? 'operational'),
  ]);

export const sentence = (feed) => {
  const status = statusOf(feed);
  const at = feed.components.filter((each) => each.status === status);
  if (status === 'operational') return 'All systems operational';
  if (!at.length || at.length === feed.components.length) return WORDS[status];
  return at.length === 1
    ? `${at[0].name}: ${WORDS[status].toLowerCase()}`
    : `${WORDS[status]} affecting ${at.length} of ${feed.components.length} components`;
};

// Only in English, because Intl is slow at first.
const ago = (at) => {
  const minutes = Math.trunc((Date.now() - Date.parse(at)) / 60_000);
  const [count, unit] = minutes < 60 ? [minutes, 'minute'] : [Math.trunc(minutes / 60), 'hour'];
  return minutes ? `${count} ${unit}${count === 1 ? '' : 's'} ago` : 'just now';
};

const moment = (at, prefix) => ({
  at,
  full: new Date(at).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' }),
  words: `${prefix} ${ago(at)}`,
});

/** The texts of the worst open incident. */
export const incidentLine = (feed) => {
  const [incident] = openOf(feed);
  if (!incident) return undefined;
  const { id, title, status, startedAt, updates } = incident;
  const [{ at, body }] = updates;
  return { id, title, status, started: moment(startedAt, 'Started'), updated: moment(at, 'Updated'), update: body };
};

const KINDS = [
  ['majorOutage', 'major_outage'],
  ['partialOutage', 'partial_outage'],
  ['minorOutage', 'minor_outage'],
  ['degraded', 'degraded_performance'],
  ['maintenance', 'under_maintenance'],
];
export const DATES = Array.from({ length: 90 }, (_, day) =>
  new Date(Date.now() - (89 - day) * 86_400_000).toISOString().slice(0, 10),
);

/** The state of each of the last 90 days. */
export const daysOf = ({ uptime, status }) => {
  const listed = new Map(uptime.days.map((day) => [day.date, day]));
  return DATES.map((date, index) => {
    const day = listed.get(date);
    const state = (day && KINDS.find(([key]) => day[key])?.[1]) ?? 'operational';
    return index === 89 ? worst([state, status]) : state;
  });
};

const OUTAGES = ['minor_outage', 'partial_outage', 'major_outage'];
const WEIGHTS = { major_outage: 10, partial_outage: 3 };

/** The uptime of a component. Counts its open incident. Empty if that would be 100 % during an outage. */
export const share = ({ id, uptime, status }, feed) => {
  const incident = openOf(feed).find(({ components }) => components.includes(id));
  const lasting = incident ? (Date.now() - Date.parse(incident.startedAt)) / 1000 : 0;
  const down = uptime.days.reduce(
    (sum, day) => sum + Math.min(864_000, 10 * (day.majorOutage ?? 0) + 3 * (day.partialOutage ?? 0)),
    lasting * (WEIGHTS[status] ?? 0),
  );
  const percent = Math.floor((1 - down / (864_000 * 90)) * 10_000) / 100;
  return percent === 100 && OUTAGES.includes(status) ? '' : `${percent}%`;
};
/** During an outage whose beginning is not known, the uptime is that of the day before. */
const asOf = ({ id, status }, feed) =>
  OUTAGES.includes(status) && !openOf(feed).some(({ components }) => components.includes(id))
    ? ` as of ${new Date(Date.now() - 86_400_000).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })}`
    : '';
export const uptimeWords = (uptime, component, feed) => uptime && `${uptime} uptime${asOf(component, feed)}`;
export const barsLabel = (component, uptime, feed) =>
  `${component.name}: ${uptime ? `${uptimeWords(uptime, component, feed)}, ` : ''}last 90 days`;
/** The states that occur in the days of a list. */
export const statesIn = (components) => [...new Set(components.flatMap(daysOf))];
export const groupWords = (rows) => {
  const affected = rows.filter(({ status }) => status !== 'operational' && status !== 'unknown').length;
  return affected ? `${affected} of ${rows.length} affected` : 'All operational';
};
