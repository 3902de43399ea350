import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { componentOf, STATE } from '../better-stack/better-stack-components.js';
import { incidentOf, knownOf, maintenanceOf } from '../better-stack/reports.js';
import type { Report } from '../better-stack/reports.js';
import { announcementState } from '../shared/announcement.js';
import { attributesOf, relatedTo } from '../shared/json-api.js';
import { baseOf, hostOf, inOrder, isRecord, keyOf, listOf, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** What the page names but does not contain, for the reader to report: it may be anything. */
const missing = (page: JsonObject, name: string, items: readonly JsonObject[]) => {
  const there = new Set(items.map(({ id }) => keyOf(id)));
  return relatedTo(page, name).flatMap((id) => (there.has(id) ? [] : [{ id, status: 'unknown', impact: 'unknown' }]));
};

/** A report with the updates that it names and those that name it. One that is named and not there is for the reader to report. */
const reportOf = (item: JsonObject, all: readonly JsonObject[]): Report => {
  const named = new Set(relatedTo(item, 'status_updates'));
  const id = keyOf(item.id);
  const there = all.filter(
    (update) => named.has(keyOf(update.id)) || keyOf(attributesOf(update).status_report_id) === id,
  );
  for (const update of there) named.delete(keyOf(update.id));
  return { item, updates: [...there, ...[...named].map((each) => ({ id: each }))] };
};

/** What the page announces above all else; when, it does not tell. It is shown with the incidents and changes no state. */
const announced = ({ announcement }: JsonObject): readonly JsonObject[] => {
  const title = textOf(announcement);
  return title ? [{ id: 'announcement', title, ...announcementState() }] : [];
};

/** Zones are named as Rails does ("Madrid"); those that look like IANA's are. */
const zoneOf = (value: unknown): string | undefined => textOf(value)?.match(/^(UTC|[A-Z][A-Za-z]+\/[\w+/-]+)$/)?.[0];

const FEED = /\/index\.json$/;

/** The page's address: what stands before its feed, else what the feed says. */
const homeOf = (url: string, { custom_domain, subdomain }: JsonObject): string | undefined => {
  const base = baseOf(url, FEED);
  const host = textOf(custom_domain) ?? (textOf(subdomain) && `${textOf(subdomain)}.betteruptime.com`);
  return base === undefined ? host && `https://${host}/` : `${base}/`;
};

/**
 * Better Stack: one document with everything, 90 days of every resource included.
 * @provider Better Stack
 * @gives components groups uptime incidents updates maintenances history
 * @readable no
 * @src https://status.betterstack.com/index.json
 * @docs https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api
 * @source Documentation of the JSON API (as of November 2026), and public recordings of pages (2025 and 2026).
 * @endpoints /index.json
 * @traps A report has a state in place of a phase, and a resolved one may have no end; ids are texts in one place and numbers in another; a resource that is not monitored counts as available; zones are named as Rails does.
 * @missing Response times. Outages that no report tells of stand in the days of a resource alone.
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
    const reports = ofType('status_report').map((item) => reportOf(item, updates));
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
            // May be anything, for the reader to report.
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
        // An update of no report is lost, for the reader to report.
        ...updates.filter((update) => !told.has(update)).map(() => ({ status: 'resolved' })),
      ],
      maintenances: reports.filter(isPlanned).map((report) => maintenanceOf(report, known, page)),
      links: home ? { rss: `${home}feed.rss` } : undefined,
    };
  },
};
