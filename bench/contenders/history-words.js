// The texts of the bare and the naive history. They are the same as those of <incident-history>.
import { LEVELS, WORDS, isOpen } from './words.js';

const IMPACTS = { none: 'Notice', maintenance: 'Maintenance' };
const PHASES = {
  investigating: ['Investigating', 'major_outage'],
  identified: ['Identified', 'partial_outage'],
  monitoring: ['Monitoring', 'under_maintenance'],
  resolved: ['Resolved', 'operational'],
  postmortem: ['Postmortem', 'unknown'],
};
const DAY = 86_400_000;
/** Number of past incidents that are drawn at first, and after each click on the button. */
export const PAGE_SIZE = 10;

let formats;
const formatsOf = (timeZone) =>
  (formats ??= Object.fromEntries(
    Object.entries({
      date: { dateStyle: 'long' },
      time: { timeStyle: 'short' },
      full: { dateStyle: 'long', timeStyle: 'short' },
      weekday: { weekday: 'short', hour: 'numeric', minute: 'numeric' },
      month: { month: 'long', year: 'numeric' },
    }).map(([name, style]) => [name, new Intl.DateTimeFormat('en', { ...style, timeZone })]),
  ));

const duration = (milliseconds) => {
  const total = Math.max(1, Math.round(milliseconds / 60_000));
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  return [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(' ');
};

/** Parses the Markdown of the bodies: text, `**strong**` and `[links](…)`. Returns `[kind, text, URL]`. */
export const readBody = (body) =>
  body
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return ['strong', part.slice(2, -2)];
      const [, text, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
      return href && /^https?:/.test(href) ? ['a', text, href] : ['text', part];
    });

/** The open and past incidents of a feed, and the number of past ones on the first page. */
export const incidentsOf = ({ incidents = [] }) => {
  const since = Date.now() - 30 * DAY;
  const past = incidents.filter((each) => !isOpen(each));
  const recent = past.slice(0, PAGE_SIZE).findIndex(({ startedAt }) => Date.parse(startedAt) < since);
  return { open: incidents.filter(isOpen), past, first: recent < 0 ? PAGE_SIZE : recent };
};

/** The texts of an incident. A past one shows its newest update at first. */
export const noticeOf = ({ id, title, impact, status, startedAt, resolvedAt, components, updates }, feed) => {
  const { date, time, full, weekday, month } = formatsOf(feed.page.timeZone);
  const now = Date.now();
  const isToday = (at) => date.format(at) === date.format(now);
  const dayAndTime = (at) =>
    at < now && now - at < DAY && !isToday(at)
      ? weekday.format(at)
      : `${isToday(at) ? 'Today' : date.format(at)}, ${time.format(at)}`;
  const start = Date.parse(startedAt);
  const isPast = status === 'resolved' || status === 'postmortem';
  const timeOf = (at, text) => ({ dateTime: new Date(at).toISOString(), title: full.format(at), text });
  const end = isPast ? Date.parse(resolvedAt) : NaN;
  // The first update stands below the dates.
  let last = isPast ? end : start;
  return {
    id,
    month: isPast ? month.format(start) : '',
    title,
    level: LEVELS[impact],
    impact: WORDS[LEVELS[impact]] ?? IMPACTS[impact] ?? WORDS.unknown,
    phase: isPast ? '' : PHASES[status][0],
    start: timeOf(start, isPast ? date.format(start) : dayAndTime(start)),
    end: isPast && date.format(start) !== date.format(end) ? timeOf(end, date.format(end)) : undefined,
    lasted: isPast ? `Resolved after ${duration(end - start)}` : `for ${duration(Date.now() - start)}`,
    components: components.map((each) => feed.components.find((component) => component.id === each)?.name),
    more: isPast && updates.length > 1 ? `Show ${updates.length - 1} earlier updates` : '',
    updates: updates.map((update, index) => {
      const at = Date.parse(update.at);
      const isSameDay = date.format(last) === date.format(at);
      last = at;
      const [word, tone] = PHASES[update.status];
      return {
        word,
        tone,
        at: timeOf(at, isSameDay ? time.format(at) : dayAndTime(at)),
        body: readBody(update.body),
        isHidden: isPast && index > 0,
      };
    }),
  };
};

export const LINK_PATH =
  'M6.5 9.5a3 3 0 0 0 4.3 0l2.3-2.3A3 3 0 0 0 8.8 2.9L8 3.7m1.5 2.8a3 3 0 0 0-4.3 0L2.9 8.8a3 3 0 0 0 4.3 4.3l.8-.8';
export const ICON_PATH = 'm8 2.5 6 11H2Z';
