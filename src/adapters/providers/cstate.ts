import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, itemsOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Words of the summary and of systems: https://github.com/cstate/cstate/blob/master/layouts/index.json. A notice announces, it disturbs nothing. */
const STATUS = new Map<unknown, string>([
  ['ok', 'operational'],
  ['notice', 'operational'],
  ['disrupted', 'partial_outage'],
  ['down', 'major_outage'],
]);

/** https://github.com/cstate/cstate/wiki/Usage */
const IMPACT = new Map<unknown, string>([
  ['notice', 'none'],
  ['disrupted', 'major'],
  ['down', 'critical'],
]);

/** An issue is resolved or it is not; nothing says how far it is. */
const RESOLVED = new Map<unknown, string>([
  [true, 'resolved'],
  [false, 'investigating'],
]);

/** A text; the template prints `<no value>` for what nobody wrote. */
const valueOf = (value: unknown): string | undefined => (value === '<no value>' ? undefined : textOf(value));

const GO_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?([+-]\d\d):?(\d\d)(?: \S+)?)?$/;

/** RFC 3339 for a time as Go prints it. `zone` is for one without an offset; Go's zero time is none. */
const goTimeOf = (value: unknown, zone?: string): unknown => {
  const text = valueOf(value);
  if (!text || text.startsWith('0001-')) return undefined;
  const [, date, time, hours, minutes] = GO_TIME.exec(text) ?? [];
  const offset = hours && minutes ? `${hours}:${minutes}` : zone;
  return date && time && offset ? `${date}T${time}${offset}` : timeOf(text);
};

/** The offset that such a time carries. */
const zoneOf = (value: unknown): string | undefined => {
  const time = goTimeOf(value);
  return typeof time === 'string' ? /Z$|[+-]\d\d:\d\d$/.exec(time)?.[0] : undefined;
};

const incidentOf = (issue: JsonObject) => {
  const status = wordOf(RESOLVED, issue.resolved);
  // Both times are the author's, in the zone of the site.
  const resolvedAt = status === 'resolved' ? goTimeOf(issue.resolvedAt, zoneOf(issue.createdAt)) : undefined;
  const body = textOf(issue.body);
  return {
    id: textOf(issue.permalink) ?? issue.filename,
    title: textOf(issue.title),
    status,
    impact: wordOf(IMPACT, valueOf(issue.severity)),
    startedAt: goTimeOf(issue.createdAt),
    resolvedAt,
    url: textOf(issue.permalink),
    components: issue.affected,
    // All updates are one text, which stands as of the resolution or the last change.
    updates: body ? [{ status, at: resolvedAt ?? goTimeOf(issue.lastMod), body, format: 'html' }] : [],
  };
};

/** Posts that are purely informational are announcements: neither open nor resolved, on the page they count for nothing. */
const isIncident = (issue: JsonObject): boolean => !(issue.informational === true && !valueOf(issue.severity));

/** Every issue of a body, those of several systems as often as they are listed. */
const issuesOf = (body: JsonObject): readonly JsonObject[] =>
  body.is === 'issue'
    ? [body]
    : [
        ...listOf(body.systems).flatMap((system) => itemsOf(system.unresolvedIssues)),
        ...itemsOf(body.pinnedIssues),
        ...itemsOf(body.pages),
      ];

const componentOf = (system: JsonObject, groups: ReadonlySet<unknown>) => ({
  id: system.name,
  name: textOf(system.name),
  status: wordOf(STATUS, system.status),
  statusText: textOf(system.status),
  description: valueOf(system.description),
  group: groups.has(system.category) ? system.category : undefined,
});

/**
 * cState: an index with systems and what is open, and a list of all issues. The texts of issues are on pages of their own.
 * @provider cState
 * @gives components groups incidents history
 * @readable varies
 * @src https://status.example.com/index.json
 * @docs https://github.com/cstate/cstate/wiki/API
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
  adapt: ([body, ...others], url) => {
    if (!isRecord(body) || !textOf(body.is))
      throw new FeedError('shape', url, 'nothing of a cState page', { path: '$.is' });
    // Lists and issues do not name the page.
    const isIndex = body.is !== 'issues' && body.is !== 'issue';
    const home = [body.baseURL, body.permalink].map(textOf).find((each) => each && /^https?:/.test(each)) ?? url;
    const base = isIndex ? home.replace(/\/?$/, '/') : undefined;
    // A category without its title on the page is no group.
    const titled = listOf(body.categories).filter((category) => category.hideTitle !== true);
    const groups = new Set(titled.map(({ name }) => name));
    const issues = new Map(
      [...others, body]
        .flatMap((each) => (isRecord(each) ? issuesOf(each) : []))
        .map((issue) => [issue.permalink ?? issue.filename ?? issue, issue]),
    );
    return {
      version: 1,
      page: {
        name: (isIndex && textOf(body.title)) || hostOf(home),
        url: base,
        language: textOf(body.languageCodeHTML),
      },
      status: isIndex ? wordOf(STATUS, body.summaryStatus ?? 'unknown') : undefined,
      groups: titled.map((category) => ({
        id: category.name,
        name: textOf(category.name),
        description: valueOf(category.description),
        collapsed: category.closedByDefault,
      })),
      components: itemsOf(body.systems).map((system) => componentOf(system, groups)),
      incidents: [...issues.values()].filter(isIncident).map(incidentOf),
      links: { rss: base && `${base}index.xml` },
    };
  },
};
