/**
 * The specification of the status feed, version 1. The types are inferred from it, and the published JSON Schema is generated
 * from it. Pages use `parseFeed` instead. A property test compares the two.
 */
import * as z from 'zod';
import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { BODY_LENGTH, CONTROL, NAME_LENGTH, TITLE_LENGTH, WEB_URL, isWebUrl } from './limits.js';
import { DATE, DAY_SECONDS, TIME, isDate, isTime } from './time-formats.js';

/** The limits are in UTF-16 code units. `max` is for the JSON Schema, which counts code points. */
const text = (length: number) =>
  z
    .string()
    .max(length)
    .refine((value) => value.length <= length, `more than ${length} UTF-16 units`)
    .refine((value) => !CONTROL.test(value), 'control characters')
    .refine((value) => value.isWellFormed(), 'lone surrogates');
const name = text(NAME_LENGTH);
const id = name.min(1);
const url = text(BODY_LENGTH).regex(WEB_URL).refine(isWebUrl, 'an address that does not parse');
const time = z.string().regex(TIME).refine(isTime, 'outside 1970 to what Date can hold');
const date = z.string().regex(DATE).refine(isDate, 'no calendar day from 1970 on');
const seconds = z.number().min(0);
const daySeconds = seconds.max(DAY_SECONDS);

/** `null`, `[]` and a missing key mean the same. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items): readonly z.output<T>[] => items ?? []);

/** A list of ids, or of objects with ids. Each id must be unique. */
const distinct = <T extends z.ZodType<string | { readonly id: string }>>(item: T) =>
  list(item).refine(
    (items) => new Set(items.map((each) => (typeof each === 'string' ? each : each.id))).size === items.length,
    'duplicate ids',
  );

const componentStatus = z.enum(COMPONENT_STATUSES);
const incidentStatus = z.enum(INCIDENT_STATUSES);
const maintenanceStatus = z.enum(MAINTENANCE_STATUSES);
const impact = z.enum(IMPACTS);

/** Newest first. Items of the same time keep their order. */
const newestFirst = <T>(items: readonly T[], at: (item: T) => string | undefined): readonly T[] =>
  items.toSorted((a, b) => +new Date(at(b) ?? '1970-01-01') - +new Date(at(a) ?? '1970-01-01'));

/** Texts in other languages, by BCP 47 tag. Each item has some of them: an incident a title, an update a body. */
const texts = z
  .record(
    z.string(),
    z.object({
      title: text(TITLE_LENGTH).optional(),
      body: text(BODY_LENGTH).optional(),
      name: name.optional(),
      description: text(BODY_LENGTH).optional(),
    }),
  )
  .optional();

const updatesOf = <S extends z.ZodType<string>>(status: S) =>
  list(
    z.object({
      id: id.optional(),
      status,
      at: time,
      body: text(BODY_LENGTH).optional(),
      format: z.enum(BODY_FORMATS).optional(),
      texts,
      components: distinct(z.object({ id, status: componentStatus })),
    }),
  ).transform((updates) => newestFirst(updates, (update) => update.at));

const daySchema = z.object({
  date,
  partialOutage: daySeconds.optional(),
  majorOutage: daySeconds.optional(),
  minorOutage: daySeconds.optional(),
  degraded: daySeconds.optional(),
  maintenance: daySeconds.optional(),
  noData: z.boolean().optional(),
});

const ratio = z.number().min(0).max(1);

const uptimeSchema = z.object({
  ratio: ratio.optional(),
  shares: list(z.object({ days: z.number().min(0), ratio })),
  from: date.optional(),
  to: date.optional(),
  days: list(daySchema)
    .refine((days) => new Set(days.map((day) => day.date)).size === days.length, 'duplicate days')
    .transform((days) => days.toSorted((a, b) => (a.date < b.date ? -1 : 1))),
});

const groupSchema = z.object({
  id,
  name,
  description: text(BODY_LENGTH).optional(),
  texts,
  collapsed: z.boolean().optional(),
});

const componentSchema = z.object({
  id,
  name,
  status: componentStatus,
  statusText: name.optional(),
  group: id.optional(),
  description: text(BODY_LENGTH).optional(),
  texts,
  url: url.optional(),
  onlyShowIfDegraded: z.boolean().optional(),
  source: z.object({ name, url: url.optional() }).optional(),
  uptime: uptimeSchema.optional(),
});

const incidentSchema = z.object({
  id,
  title: text(TITLE_LENGTH),
  texts,
  status: incidentStatus,
  statusText: name.optional(),
  impact,
  impactText: name.optional(),
  startedAt: time.optional(),
  resolvedAt: time.optional(),
  url: url.optional(),
  components: distinct(id),
  updates: updatesOf(incidentStatus),
});

const maintenanceSchema = z.object({
  id,
  title: text(TITLE_LENGTH),
  texts,
  status: maintenanceStatus,
  statusText: name.optional(),
  impact: impact.optional(),
  startsAt: time.optional(),
  endsAt: time.optional(),
  url: url.optional(),
  components: distinct(id),
  updates: updatesOf(maintenanceStatus),
});

/** A feed document. Unknown keys are ignored. */
export const statusFeedSchema = z
  .object({
    version: z.literal(1),
    page: z.object({
      name: name.regex(/\S/),
      url: url.optional(),
      language: name.optional(),
      timeZone: name.optional(),
    }),
    updatedAt: time.optional(),
    ttl: seconds.optional(),
    status: componentStatus.optional(),
    headline: text(TITLE_LENGTH).optional(),
    groups: distinct(groupSchema),
    components: distinct(componentSchema),
    incidents: distinct(incidentSchema).transform((incidents) =>
      newestFirst(incidents, (incident) => incident.startedAt),
    ),
    maintenances: distinct(maintenanceSchema),
    history: z.object({ previous: url.optional() }).optional(),
    links: z.object({ rss: url.optional(), atom: url.optional(), subscribe: url.optional() }).optional(),
  })
  .refine((feed) => {
    const groups = new Set(feed.groups.map((group) => group.id));
    return feed.components.every((component) => component.group === undefined || groups.has(component.group));
  }, 'a component names a group that does not exist');

/** A parsed feed. All lists exist. Incidents and updates are sorted newest first, days oldest first. */
export type StatusFeed = Readonly<z.output<typeof statusFeedSchema>>;
/** A feed as publishers may write it. */
export type StatusFeedInput = z.input<typeof statusFeedSchema>;
export type Page = Readonly<StatusFeed['page']>;
export type Group = Readonly<StatusFeed['groups'][number]>;
export type Component = Readonly<StatusFeed['components'][number]>;
export type Incident = Readonly<StatusFeed['incidents'][number]>;
export type Maintenance = Readonly<StatusFeed['maintenances'][number]>;
export type IncidentUpdate = Readonly<Incident['updates'][number]>;
export type MaintenanceUpdate = Readonly<Maintenance['updates'][number]>;
export type Uptime = Readonly<NonNullable<Component['uptime']>>;
/** The texts of an item in other languages, by BCP 47 tag. */
export type Texts = Readonly<NonNullable<Component['texts']>>;
/** A day with problems or without data. Durations are in seconds. Absent means 0. */
export type UptimeDay = Readonly<Uptime['days'][number]>;
export type ComponentStatus = z.output<typeof componentStatus>;
export type IncidentStatus = z.output<typeof incidentStatus>;
export type MaintenanceStatus = z.output<typeof maintenanceStatus>;
export type Impact = z.output<typeof impact>;
