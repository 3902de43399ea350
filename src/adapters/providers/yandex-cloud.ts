import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { affectedLimit } from '../shared/affected-limit.js';
import type { Fits } from '../shared/affected-limit.js';
import { isRecord, keyOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** `status` of an incident: https://github.com/essentialkaos/ycs/blob/master/ycs.go. Its `withReport` is for requests: no recorded incident has it. */
const STATUS = new Map<unknown, string>([
  ['open', 'investigating'],
  ['opened', 'investigating'],
  ['resolved', 'resolved'],
]);

/** `type` of a comment: https://github.com/essentialkaos/ycs/blob/master/ycs.go */
const COMMENT = new Map<unknown, string>([
  ['investigation', 'investigating'],
  ['resolved', 'resolved'],
]);

/** `levelId` of an incident. 1 is minor, 2 unavailable: https://github.com/essentialkaos/ycs/blob/master/ycs.go */
const IMPACT = new Map<unknown, string>([
  [1, 'minor'],
  [2, 'critical'],
]);

/** The state of a service with an open incident of the same `levelId`. */
const COMPONENT = new Map<unknown, string>([
  [1, 'degraded_performance'],
  [2, 'major_outage'],
]);

const REGIONS = new Map([
  ['ru', 'Russia'],
  ['kz', 'Kazakhstan'],
]);

const HOME = 'https://status.yandex.cloud/';

/** A service is a component in each region. */
const componentId = (region: unknown, service: unknown): string =>
  `${(textOf(region) ?? '').slice(0, 200)}-${String(keyOf(service)).slice(0, 200)}`;

/** Comments are sorted newest first. A comment of type `update` keeps the phase before it. */
const updatesOf = (comments: readonly JsonObject[]) => {
  let phase: unknown = 'unknown';
  return [...comments]
    .reverse()
    .map(({ id, type, content, createdAt }) => {
      phase = type === 'update' ? phase : wordOf(COMMENT, type);
      return { id: keyOf(id), status: phase, at: timeOf(createdAt), body: textOf(content), format: 'html' };
    })
    .reverse();
};

/** The field decides whether an incident is over. If only the last comment says so, the incident is monitored. */
const statusOf = ({ status }: JsonObject, updates: readonly { readonly status: unknown }[]): unknown =>
  wordOf(STATUS, status) === 'investigating' && updates[0]?.status === 'resolved'
    ? 'monitoring'
    : wordOf(STATUS, status);

const incidentOf = (item: JsonObject, touched: readonly string[], language: string) => {
  const updates = updatesOf(listOf(item.comments));
  const status = statusOf(item, updates);
  const label = isRecord(item.level) ? textOf(item.level.label) : undefined;
  return {
    id: keyOf(item.id),
    title: textOf(item.title),
    status,
    impact: wordOf(IMPACT, item.levelId),
    impactText: label,
    startedAt: timeOf(item.startDate),
    resolvedAt: status === 'resolved' ? timeOf(item.endDate) : undefined,
    url: typeof item.id === 'number' ? `${HOME}${language}/incidents/${item.id}` : undefined,
    components: touched,
    updates,
  };
};

const distinct = (list: unknown, key: string): readonly unknown[] => [
  ...new Set(listOf(list).map((item) => item[key])),
];

/** The affected components of an incident: each of its services in each of its regions. */
const touchedBy = (item: JsonObject, fits: Fits): readonly string[] => {
  const codes = distinct(item.installations, 'code');
  const ids = distinct(item.services, 'id');
  return fits(codes.length * ids.length) ? codes.flatMap((code) => ids.map((id) => componentId(code, id))) : [];
};

/** For comparisons. An unknown level is the mildest. */
const rankOf = ({ levelId }: JsonObject): number => (COMPONENT.has(levelId) ? Number(levelId) : 0);

/** The state of a service. It is operational without open incidents. */
const stateOf = ({ incidents }: JsonObject): unknown => {
  if (!Array.isArray(incidents)) return undefined;
  const [first, ...others] = listOf(incidents).filter(({ status }) => wordOf(STATUS, status) !== 'resolved');
  const worst =
    first && others.reduce((level, incident) => (rankOf(incident) > rankOf(level) ? incident : level), first);
  return worst ? wordOf(COMPONENT, worst.levelId) : 'operational';
};

const isServices = (body: unknown): body is readonly unknown[] => Array.isArray(body);
const isList = (body: unknown): body is JsonObject => isRecord(body) && Array.isArray(body.items);
const isOne = (body: unknown): body is JsonObject => isRecord(body) && 'comments' in body;

/** The parts of an endpoint's URL: before its name, the name, and the query. */
const placeOf = (url: string): RegExpExecArray | null =>
  /^([^?#]*\/api\/)(services|incidents)(?:\?([^#]*))?(?:#.*)?$/.exec(url);

/**
 * Yandex Cloud: services by region, and incidents with their comments.
 * @provider Yandex Cloud
 * @gives components groups incidents updates history
 * @readable unknown
 * @src https://status.yandex.cloud/api/services?incidents=all&lang=en
 * @docs https://github.com/essentialkaos/ycs
 * @source essentialkaos/ycs at 223f0bc (2025-12-15): ycs.go and testdata, an unofficial client. Yandex does not document the API.
 * @endpoints /api/services?incidents=all
 * @endpoints /api/incidents?installation=all if incidents are needed
 * @traps A service is listed once per region, and its state is that of its open incidents. A comment of type `update` keeps the phase before it. Texts are Russian without `lang=en`. The list only has the newest incidents.
 * @missing Reports of incidents, and the zones of a region. Maintenances and uptime: no endpoint is known.
 */
export const yandexCloud: Adapter = {
  name: 'yandex-cloud',
  endpoints: (url, needs) => {
    const [, api, name, query = ''] = placeOf(url) ?? [];
    if (!api) return [url];
    const lang = new URLSearchParams(query).get('lang');
    const also = (list: string, asked: Readonly<Record<string, string>>): string =>
      `${api}${list}?${new URLSearchParams({ ...asked, ...(lang ? { lang } : {}) }).toString()}`;
    if (name === 'services') return needs.incidents ? [url, also('incidents', { installation: 'all' })] : [url];
    return needs.components ? [also('services', { incidents: 'all' }), url] : [url];
  },
  adapt: (bodies, url) => {
    const known = bodies.filter((body) => isServices(body) || isList(body) || isOne(body));
    if (!known.length || known.length < bodies.length)
      throw new FeedError('shape', url, 'neither services nor incidents', { path: '$' });
    const services = bodies.filter(isServices).flatMap(listOf);
    const language = /[?&]lang=en\b/.test(url) ? 'en' : 'ru';
    const fits = affectedLimit();
    const told = bodies
      .flatMap((body) => (isList(body) ? listOf(body.items) : isOne(body) ? [body] : []))
      .map((item) => ({ item, touched: touchedBy(item, fits) }));
    const ids = new Set<unknown>(told.flatMap(({ item }) => item.id ?? []));
    // The list only has the newest incidents. A service may have an older one that is still open.
    const others = new Map<unknown, { readonly item: JsonObject; readonly touched: string[] }>();
    for (const service of services) {
      for (const item of listOf(service.incidents)) {
        const id = componentId(service.installationCode, service.id);
        const known = others.get(item.id);
        if (known) known.touched.push(id);
        else if (!ids.has(item.id)) others.set(item.id ?? item, { item, touched: [id] });
      }
    }
    const regions = new Set(services.flatMap(({ installationCode }) => textOf(installationCode) ?? []));
    return {
      version: 1,
      page: { name: 'Yandex Cloud', url: HOME, language },
      groups: [...regions].map((id) => ({ id, name: REGIONS.get(id) ?? id })),
      components: services.map((service) => ({
        id: service.id === undefined ? undefined : componentId(service.installationCode, service.id),
        name: textOf(service.name),
        status: stateOf(service),
        group: textOf(service.installationCode),
      })),
      incidents: [...told, ...others.values()].map(({ item, touched }) => incidentOf(item, touched, language)),
    };
  },
};
