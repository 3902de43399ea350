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

/** A report is an issue, which Upptime closes when the site is up again: https://github.com/upptime/uptime-monitor/blob/master/src/update.ts */
const ISSUE = new Map<unknown, string>([
  ['open', 'investigating'],
  ['closed', 'resolved'],
]);

/** By the state of the site, because a report has no severity: https://github.com/upptime/uptime-monitor/blob/master/src/update.ts */
const IMPACT = new Map<unknown, string>([
  ['down', 'major'],
  ['degraded', 'minor'],
]);

const ISSUES = /^https:\/\/api\.github\.com\/repos\/([\w.-]+)\/([\w.-]+)\/issues(?:\?|$)/;
const SUMMARY = /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+)\/([\w.-]+)\/[^?#]+\/history\/summary\.json(?:\?|$)/;
/** A repository, and its page on GitHub Pages if it has no custom domain. */
const PAGES = [/^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/?$/, /^https:\/\/([\w-]+)\.github\.io\/([\w.-]+)\/?$/];

/** `owner/name` of the repository of a URL. */
const repositoryOf = (url: string): string | undefined =>
  [ISSUES, SUMMARY, ...PAGES].flatMap((place) => place.exec(url)?.slice(1, 3).join('/') ?? [])[0];

/** Reports have the label `status`. Maintenances have another label. Their times are in a comment, and no field has their phase. */
const issuesOf = (repository: string, page: number): string =>
  `https://api.github.com/repos/${repository}/issues?labels=status&state=all&per_page=${PER_PAGE}&page=${page}`;
const PER_PAGE = 30;

/** The fields of the uptime with their numbers of days: https://github.com/upptime/uptime-monitor/blob/master/src/helpers/calculate-uptime.ts */
const SPANS = [
  ['uptimeDay', 1],
  ['uptimeWeek', 7],
  ['uptimeMonth', 30],
  ['uptimeYear', 365],
] as const;

/** Converts "99.98%" to 0.9998. */
const shareOf = (value: unknown): number | undefined => {
  const percent = textOf(value)?.match(/^(\d{1,3}(?:\.\d{1,9})?)%$/)?.[1];
  return percent === undefined ? undefined : Number((Number(percent) / 100).toFixed(8));
};

/**
 * The days with downtime in the last year. The first monitored day is not published, so the first day with downtime is used, and days
 * before it count as not monitored.
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
      // The durations of overlapping reports are added.
      return { date, majorOutage: typeof down === 'number' ? Math.min(down * 60, 86_400) : down };
    }),
  };
};

const componentOf = (site: JsonObject) => ({
  id: site.slug,
  name: textOf(site.name),
  status: wordOf(SITE, site.status),
  // It may also be a host, or the name of a secret of the repository.
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
    // An issue has no severity. The impact of an open one is the state of its site.
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
 * Upptime: a summary with all sites, and reports, which are issues of the repository.
 * @provider Upptime
 * @gives components uptime incidents history
 * @readable yes
 * @src https://raw.githubusercontent.com/upptime/upptime/HEAD/history/summary.json
 * @docs https://github.com/upptime/uptime-monitor/blob/master/src/summary.ts
 * @source upptime/uptime-monitor 1.43.15 at 2eb5d99 (2026-08-18): src/summary.ts, update.ts, interfaces.ts, helpers/calculate-uptime.ts
 * @endpoints /history/summary.json of the repository
 * @endpoints https://api.github.com/repos/<repository>/issues for the past, 30 per page
 * @traps GitHub allows 60 requests per hour and IP address. In older versions, a day may have more minutes of downtime than minutes. The first monitored day of a site is not published.
 * @missing Response times. The uptime since the first day, whose number of days is not published. Maintenances, which are issues with their times in a comment.
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
