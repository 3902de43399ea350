import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { announcementState } from '../shared/announcement.js';
import {
  baseOf,
  filled,
  hostOf,
  isRecord,
  itemsOf,
  listOf,
  textOf,
  timeOf,
  wordOf,
  writtenOf,
} from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/**
 * States of the summary and of systems: https://github.com/cstate/cstate/blob/master/layouts/index.json. The page shows a notice as
 * "Maintenance": `thisIsNotice` in https://github.com/cstate/cstate/blob/master/i18n/en.yaml
 */
const STATUS = new Map<unknown, string>([
  ['ok', 'operational'],
  ['notice', 'under_maintenance'],
  ['disrupted', 'partial_outage'],
  ['down', 'major_outage'],
]);

/** Severities: https://github.com/cstate/cstate/blob/master/archetypes/default.md, https://github.com/cstate/cstate/wiki/Usage */
const IMPACT = new Map<unknown, string>([
  ['notice', 'maintenance'],
  ['disrupted', 'major'],
  ['down', 'critical'],
]);

/** An issue is either resolved or not. There is no other phase. https://github.com/cstate/cstate/blob/master/layouts/index.json */
const RESOLVED = new Map<unknown, string>([
  [true, 'resolved'],
  [false, 'investigating'],
]);

/** A text. The template prints `<no value>` for a missing value. */
const valueOf = (value: unknown): string | undefined => (value === '<no value>' ? undefined : textOf(value));

const GO_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?([+-]\d\d):?(\d\d)(?: \S+)?)?$/;

/** Converts a time of Go to RFC 3339. `zone` is the offset for a time without one. Undefined for Go's zero time. */
const goTimeOf = (value: unknown, zone?: string): unknown => {
  const text = valueOf(value);
  if (!text || text.startsWith('0001-')) return undefined;
  const [, date, time, hours, minutes] = GO_TIME.exec(text) ?? [];
  const offset = hours && minutes ? `${hours}:${minutes}` : zone;
  return date && time && offset ? `${date}T${time}${offset}` : timeOf(text);
};

/** The offset of such a time. */
const zoneOf = (value: unknown): string | undefined => {
  const time = goTimeOf(value);
  return typeof time === 'string' ? /Z$|[+-]\d\d:\d\d$/.exec(time)?.[0] : undefined;
};

/** The largest offset of a time zone, in milliseconds. */
const MAX_OFFSET = 14 * 3_600_000;
/** How slow the visitor's clock may be. */
const MAX_DELAY = 24 * 3_600_000;

const millisOf = (value: unknown): number => +new Date(String(goTimeOf(value)));

/** The common fields of incidents and maintenances. */
const basicsOf = (issue: JsonObject, status: unknown) => {
  // Both times are in the time zone of the author.
  const resolvedAt = issue.resolved === true ? goTimeOf(issue.resolvedAt, zoneOf(issue.createdAt)) : undefined;
  const body = writtenOf(issue.body);
  return {
    id: textOf(issue.permalink) ?? issue.filename,
    title: textOf(issue.title),
    status,
    url: textOf(issue.permalink),
    components: issue.affected,
    // All updates are one text. Its time is that of the resolution or of the last change.
    updates: body ? [{ status, at: resolvedAt ?? goTimeOf(issue.lastMod), body, format: 'html' }] : [],
    resolvedAt,
  };
};

/**
 * Informational posts are announcements. They do not affect the state of the page. While they are pinned, they are at the top of the
 * page, and their records do not have the fields for this.
 */
const isAnnouncement = (issue: JsonObject, isPinned: boolean): boolean =>
  !valueOf(issue.severity) && (issue.informational === true || (isPinned && !('resolved' in issue)));

const incidentOf = (issue: JsonObject, isPinned: boolean) => {
  const told = isAnnouncement(issue, isPinned)
    ? announcementState(!isPinned)
    : { status: wordOf(RESOLVED, issue.resolved), impact: wordOf(IMPACT, valueOf(issue.severity)) };
  return { ...basicsOf(issue, told.status), ...told, startedAt: goTimeOf(issue.createdAt) };
};

/** A notice is a maintenance, and a scheduled one if its date is in the future: https://github.com/cstate/cstate/issues/190 */
const maintenanceOf = (issue: JsonObject, open: string) => {
  const status = wordOf(RESOLVED, issue.resolved);
  const phase = status === 'resolved' ? 'completed' : status === 'investigating' ? open : status;
  const { resolvedAt, ...basics } = basicsOf(issue, phase);
  return { ...basics, startsAt: goTimeOf(issue.createdAt), endsAt: resolvedAt };
};

/** All issues of a body. An issue of several systems is included several times. */
const issuesOf = (body: JsonObject): readonly JsonObject[] =>
  body.is === 'issue'
    ? [body]
    : [
        ...listOf(body.systems).flatMap((system) => itemsOf(system.unresolvedIssues)),
        ...itemsOf(body.pinnedIssues),
        // The list of the whole site also has other pages.
        ...itemsOf(body.pages).filter(({ is }) => is !== 'page'),
      ];

const keyOf = ({ permalink, filename }: JsonObject): unknown => permalink ?? filename;

/** Merges the records of an issue. Those of the index are newer, and those of pinned posts have fewer fields. */
const mergedOf = (issues: readonly JsonObject[]): readonly JsonObject[] => {
  const records = new Map<unknown, JsonObject[]>();
  for (const issue of issues) {
    const known = records.get(keyOf(issue));
    if (known) known.push(issue);
    else records.set(keyOf(issue) ?? issue, [issue]);
  }
  return [...records.values()].map((own) => filled(own.reverse()));
};

/** When the page was built. The words of the page are relative to this time. NaN if its time zone is not known. */
const builtAt = ({ buildDate, buildTime, buildTimezone }: JsonObject): number =>
  /^(?:UTC|GMT)$/.test(String(buildTimezone)) ? +new Date(`${String(buildDate)}T${String(buildTime)}Z`) : NaN;

/** The state of a system or the page. Operational if all of its issues are in the future. */
const stateOf = (word: unknown, issues: readonly JsonObject[], isAhead: (issue: JsonObject) => boolean): unknown =>
  issues.length && issues.every(isAhead) ? 'operational' : wordOf(STATUS, word);

const componentOf = (system: JsonObject, groups: ReadonlySet<unknown>, isAhead: (issue: JsonObject) => boolean) => ({
  id: system.name,
  name: textOf(system.name),
  status: stateOf(system.status, itemsOf(system.unresolvedIssues), isAhead),
  statusText: textOf(system.status),
  description: valueOf(system.description),
  group: groups.has(system.category) ? system.category : undefined,
});

/**
 * cState: an index with systems and open issues, and a list of all issues. The texts of issues are on their own pages.
 * @provider cState
 * @gives components groups incidents maintenances history
 * @readable varies
 * @src https://status.example.com/index.json
 * @docs https://github.com/cstate/cstate/wiki/API
 * @source cstate/cstate 6.0.1 at 1fb3e0d (2025-11-30): layouts/index.json, _default/list.json, issues/single.json, partials/index/announcements.html; i18n/en.yaml
 * @source Read from a server of version 6.0.1, built with Hugo 0.111.3, with issues of all severities, in UTC and in another time zone, in November 2026
 * @endpoints /index.json
 * @endpoints /issues/index.json for the past
 * @traps A notice is a maintenance. An issue with a date after the build is in the future (`buildFuture`), an outage from 14 hours on: its time may be a local one without its zone. Without the time of the build, the visitor's clock may be slow by a day: until then, the phase of a maintenance is not known. Pinned posts are short records without `severity`, `resolved` and `informational`. `<no value>` and Go's zero time mean that there is no value. `resolvedAt` has no offset.
 * @missing The texts of issues, which are on their own pages. Uptime.
 */
export const cstate: Adapter = {
  name: 'cstate',
  endpoints: (url) => {
    const base = baseOf(url, /\/index\.json$/);
    return base === undefined || /\/index\.json(\?|$)/.test(url) ? [url] : [`${base}/index.json`];
  },
  history: (url) => {
    const base = baseOf(url, /\/index\.json$/);
    return base === undefined || /\/issues(\/[^/]*)?$/.test(base) ? [] : [`${base}/issues/index.json`];
  },
  adapt: ([body, ...others], url, now) => {
    if (!isRecord(body) || !textOf(body.is))
      throw new FeedError('shape', url, 'not a feed of cState', { path: '$.is' });
    // Lists and issues do not contain the name of the page.
    const isIndex = body.is !== 'issues' && body.is !== 'issue';
    const home = [body.baseURL, body.permalink].map(textOf).find((each) => each && /^https?:/.test(each)) ?? url;
    const base = isIndex ? home.replace(/\/?$/, '/') : undefined;
    // A category whose title is hidden is not a group.
    const titled = listOf(body.categories).filter((category) => category.hideTitle !== true);
    const groups = new Set(titled.map(({ name }) => name));
    const bodies = [...others, body].filter(isRecord);
    const issues = mergedOf(bodies.flatMap(issuesOf));
    const pinned = new Set(bodies.flatMap(({ pinnedIssues }) => itemsOf(pinnedIssues).map(keyOf)));
    // Without the time of the build, the last change of any issue.
    const built = builtAt(body);
    const changes = issues.map(({ lastMod }) => millisOf(lastMod)).filter((at) => at);
    const changed = changes.reduce((newest, at) => Math.max(newest, at), -Infinity);
    const asOf = built || (now ?? (changes.length ? changed : Infinity));
    const delay = built || now === undefined ? 0 : MAX_DELAY;
    // The time of an outage may be a local one that the author wrote without its zone. The page shows it at once.
    const isAhead = ({ resolved, severity, createdAt }: JsonObject): boolean =>
      resolved === false && millisOf(createdAt) > asOf + (delay || (severity === 'notice' ? 0 : MAX_OFFSET));
    const phaseOf = (issue: JsonObject): string =>
      isAhead(issue) ? 'scheduled' : millisOf(issue.createdAt) > asOf ? 'unknown' : 'in_progress';
    const isPinned = (issue: JsonObject): boolean => pinned.has(keyOf(issue));
    const isMaintenance = (issue: JsonObject): boolean =>
      !isAnnouncement(issue, isPinned(issue)) && (issue.severity === 'notice' || isAhead(issue));
    const open = issues.filter(({ resolved, severity }) => resolved === false && valueOf(severity));
    const maintenances = issues.filter(isMaintenance).map((issue) => maintenanceOf(issue, phaseOf(issue)));
    return {
      version: 1,
      page: {
        name: (isIndex && textOf(body.title)) || hostOf(home),
        url: base,
        language: textOf(body.languageCodeHTML),
      },
      // An issue without a system is only in the list.
      status: isIndex
        ? stateOf(body.summaryStatus ?? 'unknown', others.some(isRecord) ? open : [], isAhead)
        : undefined,
      groups: titled.map((category) => ({
        id: category.name,
        name: textOf(category.name),
        description: valueOf(category.description),
        collapsed: category.closedByDefault,
      })),
      components: itemsOf(body.systems).map((system) => componentOf(system, groups, isAhead)),
      incidents: issues.filter((issue) => !isMaintenance(issue)).map((issue) => incidentOf(issue, isPinned(issue))),
      // Maintenances in progress come first.
      maintenances: maintenances.toSorted(
        (a, b) => Number(a.status === 'scheduled') - Number(b.status === 'scheduled'),
      ),
      links: { rss: base && `${base}index.xml` },
    };
  },
};
