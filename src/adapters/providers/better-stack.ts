import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { componentOf, STATE } from '../better-stack/better-stack-components.js';
import { incidentOf, knownOf, maintenanceOf } from '../better-stack/reports.js';
import type { Report } from '../better-stack/reports.js';
import { announcementState } from '../shared/announcement.js';
import { attributesOf, relatedTo } from '../shared/json-api.js';
import { baseOf, hostOf, inOrder, isRecord, keyOf, listOf, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Related items that the body does not contain, so that the parser reports them. They may have problems. */
const missing = (page: JsonObject, name: string, items: readonly JsonObject[]) => {
  const there = new Set(items.map(({ id }) => keyOf(id)));
  return relatedTo(page, name).flatMap((id) => (there.has(id) ? [] : [{ id, status: 'unknown', impact: 'unknown' }]));
};

/**
 * The reports with their updates, which may refer to each other in both directions. An update belongs to one report. A missing
 * update becomes an empty item, so that the parser reports it.
 */
const reportsOf = (items: readonly JsonObject[], all: readonly JsonObject[]): readonly Report[] => {
  const reports = items.map((item) => ({ item, updates: new Array<JsonObject>() }));
  const byId = new Map(reports.toReversed().map((report) => [keyOf(report.item.id), report]));
  const naming = new Map(
    reports
      .toReversed()
      .flatMap((report) =>
        relatedTo(report.item, 'status_updates').map((id): [unknown, typeof report] => [id, report]),
      ),
  );
  const there = new Set(all.map(({ id }) => keyOf(id)));
  for (const update of all)
    (naming.get(keyOf(update.id)) ?? byId.get(keyOf(attributesOf(update).status_report_id)))?.updates.push(update);
  for (const [id, { updates }] of naming) if (!there.has(id)) updates.push({ id });
  return reports;
};

/** The announcement at the top of the page, which has no time. It is listed with the incidents and does not affect the overall state. */
const announced = ({ announcement }: JsonObject): readonly JsonObject[] => {
  const title = textOf(announcement);
  return title ? [{ id: 'announcement', title, ...announcementState() }] : [];
};

/** Time zones have Rails names ("Madrid"). Only names in the format of IANA are used. */
const zoneOf = (value: unknown): string | undefined => textOf(value)?.match(/^(UTC|[A-Z][A-Za-z]+\/[\w+/-]+)$/)?.[0];

const FEED = /\/index\.json$/;

/** The URL of the page: the part before the path of the feed, or the URL in the feed if it is a copy. */
const homeOf = (url: string, { custom_domain, subdomain }: JsonObject): string | undefined => {
  const base = baseOf(url, FEED);
  const host = textOf(custom_domain) ?? (textOf(subdomain) && `${textOf(subdomain)}.betteruptime.com`);
  return base === undefined ? host && `https://${host}/` : `${base}/`;
};

/**
 * Better Stack: one document with everything, including the history of every resource.
 * @provider Better Stack
 * @gives components groups uptime incidents updates maintenances history
 * @readable no
 * @src https://status.betterstack.com/index.json
 * @docs https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api
 * @source Documentation of the JSON API and of the API for status pages (as of November 2026), and public recordings of pages (2025 and 2026).
 * @source BetterStackHQ/terraform-provider-better-uptime at fcbe53f (2026-07-17): docs/resources/betteruptime_status_page.md and betteruptime_status_page_resource.md, for the number of days, the states of a resource and the fields of a day
 * @endpoints /index.json
 * @traps A report has a state instead of a phase, and may have no end although it is resolved. Ids are texts or numbers. A resource that is not monitored has an availability of 1. Time zones have Rails names. A page shows 7 to 365 days, and no document says of which days the availability is: it is read as that of the days that are listed.
 * @missing Response times. Outages without a report are only in the days of a resource.
 */
export const betterStack: Adapter = {
  name: 'better-stack',
  endpoints: (url) => {
    const base = baseOf(url, FEED);
    return [base === undefined || FEED.test(pathOf(url)) ? url : `${base}/index.json`];
  },
  adapt: ([body], url) => {
    const page = isRecord(body) && isRecord(body.data) ? body.data : {};
    const attributes = attributesOf(page);
    if (!isRecord(body) || page.type !== 'status_page' || !textOf(attributes.aggregate_state)) {
      throw new FeedError('shape', url, 'no status page of Better Stack', {
        path: '$.data.attributes.aggregate_state',
      });
    }
    const included = listOf(body.included);
    const ofType = (type: string) =>
      inOrder(
        included.filter((item) => item.type === type),
        (item) => attributesOf(item).position,
      );
    const sections = ofType('status_page_section').filter((item) => textOf(attributesOf(item).name));
    const resources = ofType('status_page_resource');
    const updates = ofType('status_update');
    const reports = reportsOf(ofType('status_report'), updates);
    const told = new Set(reports.flatMap((report) => report.updates));
    const known = knownOf(resources);
    const named = new Set(sections.map(({ id }) => keyOf(id)));
    const home = homeOf(url, attributes);
    const isPlanned = ({ item }: Report): boolean => attributesOf(item).report_type === 'maintenance';
    return {
      version: 1,
      page: { name: textOf(attributes.company_name) ?? hostOf(url), url: home, timeZone: zoneOf(attributes.timezone) },
      status: wordOf(STATE, attributes.aggregate_state),
      groups: sections.map((item) => ({ id: item.id, name: textOf(attributesOf(item).name) })),
      components: Array.isArray(body.included)
        ? [
            ...resources.map((item) => componentOf(item, named)),
            ...missing(page, 'resources', resources),
            // It may be a resource, so the parser must report it.
            ...included.filter(({ type }) => !textOf(type)).map(() => ({ status: 'unknown' })),
          ]
        : (body.included ?? false),
      incidents: [
        ...reports.filter((report) => !isPlanned(report)).map((report) => incidentOf(report, known, page)),
        ...missing(
          page,
          'status_reports',
          reports.map(({ item }) => item),
        ),
        ...announced(attributes),
        // An update without a report, so that the parser reports it.
        ...updates.filter((update) => !told.has(update)).map(() => ({ status: 'resolved' })),
      ],
      maintenances: reports.filter(isPlanned).map((report) => maintenanceOf(report, known, page)),
      links: home ? { rss: `${home}feed.rss` } : undefined,
    };
  },
};
