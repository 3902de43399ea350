import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { hostOf, isRecord, itemsOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** https://github.com/upptime/uptime-monitor/blob/master/src/interfaces.ts */
const SITE = new Map<unknown, string>([
  ['up', 'operational'],
  ['degraded', 'degraded_performance'],
  ['down', 'major_outage'],
]);

/** Every report is an issue; Upptime closes it when the site is up again: https://github.com/upptime/uptime-monitor/blob/master/src/update.ts */
const ISSUE = new Map<unknown, string>([
  ['open', 'investigating'],
  ['closed', 'resolved'],
]);

/** By the state of the site: a report has no severity. https://github.com/upptime/uptime-monitor/blob/master/src/update.ts */
const IMPACT = new Map<unknown, string>([
  ['down', 'major'],
  ['degraded', 'minor'],
]);

const ISSUES = /^https:\/\/api\.github\.com\/repos\/([\w.-]+)\/([\w.-]+)\/issues(?:\?|$)/;
const SUMMARY = /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+)\/([\w.-]+)\/[^?#]+\/history\/summary\.json(?:\?|$)/;
/** A repository, and the page that Upptime makes of it unless it has a domain of its own. */
const PAGES = [/^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/?$/, /^https:\/\/([\w-]+)\.github\.io\/([\w.-]+)\/?$/];

/** `owner/name` of the repository that `url` belongs to. */
const repositoryOf = (url: string): string | undefined =>
  [ISSUES, SUMMARY, ...PAGES].flatMap((place) => place.exec(url)?.slice(1, 3).join('/') ?? [])[0];

/** Reports are labelled `status`. Maintenances are issues with another label, their times in a comment: no field tells their phase. */
const issuesOf = (repository: string, page: number): string =>
  `https://api.github.com/repos/${repository}/issues?labels=status&state=all&per_page=${PER_PAGE}&page=${page}`;
const PER_PAGE = 30;

/** Shares of uptime, and the days that each is of; that of all times says of how many. https://github.com/upptime/uptime-monitor/blob/master/src/helpers/calculate-uptime.ts */
const SPANS = [
  ['uptimeDay', 1],
  ['uptimeWeek', 7],
  ['uptimeMonth', 30],
  ['uptimeYear', 365],
] as const;

/** A share from "99.98%". */
const shareOf = (value: unknown): number | undefined => {
  const percent = textOf(value)?.match(/^(\d{1,3}(?:\.\d{1,9})?)%$/)?.[1];
  return percent === undefined ? undefined : Number((Number(percent) / 100).toFixed(8));
};

/**
 * Days with minutes of downtime, of the last year at most; other days had none. When the site was first watched is not told, but it was on
 * the first of these days: earlier ones count as not watched.
 */
const uptimeOf = (site: JsonObject) => {
  const { dailyMinutesDown } = site;
  const minutes = isRecord(dailyMinutesDown) ? dailyMinutesDown : {};
  const dates = Object.keys(minutes).sort();
  return {
    shares: SPANS.flatMap(([key, days]) => {
      const ratio = shareOf(site[key]);
      return ratio === undefined ? [] : [{ days, ratio }];
    }),
    from: dates[0],
    days: dates.map((date) => {
      const down = minutes[date];
      // Reports that overlap are added up.
      return { date, majorOutage: typeof down === 'number' ? Math.min(down * 60, 86_400) : down };
    }),
  };
};

const componentOf = (site: JsonObject) => ({
  id: site.slug,
  name: textOf(site.name),
  status: wordOf(SITE, site.status),
  // Hosts and secrets of the repository stand there, too.
  url: textOf(site.url)?.match(/^https?:\/\/[^\s$]+$/i)?.[0],
  uptime: uptimeOf(site),
});

const labelsOf = (issue: JsonObject): readonly unknown[] => listOf(issue.labels).map(({ name }) => name);

const incidentOf = (issue: JsonObject, sites: ReadonlyMap<unknown, unknown>) => {
  const components = labelsOf(issue).filter((label) => sites.has(label));
  const status = wordOf(ISSUE, issue.state);
  return {
    id: typeof issue.number === 'number' ? `${issue.number}` : issue.number,
    title: textOf(issue.title),
    status,
    // An issue has no severity in a field: an open one is as bad as its site is.
    impact:
      (status === 'investigating' &&
        [...IMPACT].find(([state]) => components.some((slug) => sites.get(slug) === state))?.[1]) ||
      'unknown',
    startedAt: timeOf(issue.created_at),
    resolvedAt: timeOf(issue.closed_at),
    url: issue.html_url,
    components,
    updates: [{ status: 'investigating', at: timeOf(issue.created_at), body: textOf(issue.body), format: 'markdown' }],
  };
};

const isSummary = (body: unknown): body is readonly unknown[] =>
  Array.isArray(body) && body.some((site: unknown) => isRecord(site) && 'slug' in site);
/** An empty page is the last one. It exists if the number of issues is a multiple of the page size. */
const isIssues = (body: unknown, url: string): body is readonly unknown[] =>
  Array.isArray(body) &&
  (body.some((issue: unknown) => isRecord(issue) && Array.isArray(issue.labels)) || (!body.length && ISSUES.test(url)));

/**
 * Upptime: a summary with all sites, and its reports, which are issues of the repository.
 * @provider Upptime
 * @gives components uptime incidents history
 * @readable yes
 * @src https://raw.githubusercontent.com/upptime/upptime/HEAD/history/summary.json
 * @docs https://github.com/upptime/uptime-monitor/blob/master/src/summary.ts
 * @source upptime/uptime-monitor 1.43.15 at 2eb5d99 (2026-08-18): src/summary.ts, update.ts, interfaces.ts, helpers/calculate-uptime.ts
 * @endpoints /history/summary.json of the repository
 * @endpoints https://api.github.com/repos/<repository>/issues for the past, 30 of a page
 * @traps GitHub answers 60 questions per hour and address. Days of older versions may have more minutes of downtime than a day has. The share of all times says of how many days it is. Since when a site is watched is not told.
 * @missing Response times. Maintenances: issues whose times stand in a comment of their text.
 */
export const upptime: Adapter = {
  name: 'upptime',
  endpoints: (url) => [
    PAGES.some((page) => page.test(url))
      ? `https://raw.githubusercontent.com/${repositoryOf(url)}/HEAD/history/summary.json`
      : url,
  ],
  history: (url) => {
    const repository = repositoryOf(url);
    return repository && !ISSUES.test(url) ? [issuesOf(repository, 1)] : [];
  },
  adapt: (bodies, url) => {
    const [first] = bodies;
    if (!isSummary(first) && !isIssues(first, url))
      throw new FeedError('shape', url, 'no summary of Upptime', { path: '$[0].slug' });
    const sites = isSummary(first) ? listOf(first) : [];
    // The summary is the first body, the issues are the second one.
    const reports = itemsOf(isSummary(first) ? bodies[1] : first);
    const states = new Map(sites.map(({ slug, status }) => [slug, status]));
    const repository = repositoryOf(url);
    const page = Number((ISSUES.test(url) && /[?&]page=(\d+)/.exec(url)?.[1]) || 1);
    return {
      version: 1,
      page: { name: repository ?? hostOf(url), url: repository?.replace(/^([^/]+)\/(.*)$/, 'https://$1.github.io/$2') },
      components: sites.map(componentOf),
      incidents: reports.filter((issue) => !issue.pull_request).map((issue) => incidentOf(issue, states)),
      history: repository && reports.length === PER_PAGE ? { previous: issuesOf(repository, page + 1) } : undefined,
    };
  },
};
