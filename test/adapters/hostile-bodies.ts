/**
 * Bodies that are as harmful as their size allows: every list is as long as possible, items refer to as many others as possible, and
 * one long text is used in all of them.
 */
type Item = (index: number) => unknown;

/** As many items as fit into `size` characters of JSON. */
export const many = (size: number, item: Item): readonly unknown[] =>
  Array.from({ length: Math.max(1, Math.floor(size / (JSON.stringify(item(10_000)).length + 1))) }, (_, index) =>
    item(index),
  );

const long = (size: number): string => 'x'.repeat(size);
/** An object with as many keys as possible. */
const wide = (size: number): Record<string, unknown> =>
  Object.fromEntries(many(size, (index) => [`k${index}`, 1]) as []);
const at = '2026-11-20T10:00:00Z';
const half = (size: number): number => size / 2;

const RESOURCE = { type: 'status_page_resource' };
const page = (...included: readonly (readonly unknown[])[]) => [
  {
    data: { type: 'status_page', attributes: { aggregate_state: 'operational' } },
    included: included.flat(),
  },
];
const related = (id: string) => ({ status_updates: { data: [{ id }] } });

const oneUptime = (more: object) => [{ statusPageResources: [], incidentStateTimelines: [], ...more }];
const statusIo = (more: object) => [{ result: { status_overall: { status_code: 100 }, ...more } }];
const openstatus = (more: object) => [{ status: 'success', statusReports: [], monitors: [], ...more }];
const statuspage = (more: object) => ({ page: { id: 'p', name: 'P' }, ...more });
/** Incidents with one id, of which another body has a long version. */
const repeated = (key: string, list: string, updates: string, size: number) => [
  statuspage({ [list]: [], [key]: many(half(size), () => ({ id: 'a' })) }),
  { ...statuspage({}), [key]: [{ id: 'a', ...wide(size / 4), [updates]: many(size / 4, () => ({ at, body: 'x' })) }] },
];
const nested = (size: number): unknown => {
  let children: readonly unknown[] = [];
  for (let depth = Math.min(2000, size / 30); depth > 0; depth--) children = [{ id: depth, children }];
  return children;
};

/** By provider: names of cases, and functions that make their bodies. */
export const HOSTILE: Readonly<Record<string, Readonly<Record<string, (size: number) => readonly unknown[]>>>> = {
  native: {
    'items with one id': (size) => [
      {
        version: 1,
        page: { name: 'P' },
        incidents: many(half(size), () => ({ id: 'a', title: 'A', status: 'investigating' })),
        components: many(half(size), (index) => ({ id: 'a', name: 'A', group: `${index}` })),
      },
    ],
    'incidents in the future': (size) => [
      {
        version: 1,
        page: { name: 'P' },
        incidents: many(size, (index) => ({ id: `${index}`, title: 'A', startedAt: '2099-01-01T00:00:00Z' })),
      },
    ],
    'a long group': (size) => [
      {
        version: 1,
        page: { name: 'P' },
        groups: many(half(size), (index) => ({ id: index, name: 'G' })),
        components: many(half(size), (index) => ({ id: index, name: 'A', group: index })),
      },
    ],
  },
  aws: {
    'a long region': (size) => [
      [
        {
          status: '3',
          region_name: long(half(size)),
          event_log: [],
          impacted_services: Object.fromEntries(
            many(half(size), (index) => [`a-${index}-us-east-1`, { service_name: 'A', current: '3' }]) as [],
          ),
        },
      ],
    ],
  },
  'better-stack': {
    'reports and updates': (size) =>
      page(
        many(half(size), (id) => ({ type: 'status_report', id })),
        many(half(size), (id) => ({ type: 'status_update', id })),
      ),
    'one update of all reports': (size) =>
      page(
        many(half(size), (id) => ({ type: 'status_report', id, relationships: related('u') })),
        [
          {
            type: 'status_update',
            id: 'u',
            attributes: { affected_resources: many(half(size), () => ({ status_page_resource_id: 1 })) },
          },
        ],
      ),
    'a report id for all': (size) =>
      page(
        many(half(size), () => ({ type: 'status_report', id: 'r' })),
        many(half(size), (id) => ({ type: 'status_update', id, attributes: { status_report_id: 'r' } })),
      ),
    'a resource with a long name': (size) =>
      page(
        [{ ...RESOURCE, id: 'a', attributes: { public_name: long(half(size)) } }],
        [
          ...many(half(size), (id) => ({
            type: 'status_report',
            id,
            attributes: { affected_resources: [{ status_page_resource_id: 'a' }] },
          })),
        ],
      ),
  },
  cachet: {
    'one update of all incidents': (size) => [
      {
        data: many(half(size), (id) => ({
          id,
          type: 'incidents',
          attributes: {},
          relationships: { updates: { data: [{ id: 'u' }] } },
        })),
        included: [{ id: 'u', type: 'updates', attributes: { message: long(half(size)) } }],
      },
    ],
  },
  checkly: {
    'a long group': (size) => [
      { metadata: [], uptime: [{ name: long(half(size)), services: many(half(size), (id) => ({ id, name: 'A' })) }] },
    ],
  },
  cstate: {
    'one issue of all systems': (size) => [
      {
        is: 'index',
        systems: many(size / 4, () => ({ name: 'A', unresolvedIssues: [{ permalink: 'a' }] })),
        pinnedIssues: many(size / 4, () => ({ permalink: 'a' })),
      },
      { is: 'issues', pages: [{ permalink: 'a', ...wide(half(size)) }] },
    ],
  },
  gatus: {
    'endpoints with one group': (size) => [
      many(size, (index) => ({ name: 'A', key: `k${index}`, group: 'g', results: [{ success: true, timestamp: at }] })),
    ],
    'one endpoint': (size) => [
      [{ key: 'a', name: 'A', results: many(size, () => ({ success: true, timestamp: at })) }],
    ],
  },
  'google-cloud': {
    updates: (size) => [
      [{ id: 'a', external_desc: 'A', begin: at, updates: many(size, () => ({ when: at, status: 'AVAILABLE' })) }],
    ],
  },
  heroku: {
    'one incident in both lists': (size) => [
      { status: [], incidents: many(half(size), () => ({ id: 'a' })) },
      [{ id: 'a', ...wide(size / 4), updates: many(size / 4, () => ({ update_type: 'update' })) }],
    ],
  },
  hyperping: {
    services: (size) => [{ indicator: 'up', status: 'up', services: many(size, (index) => ({ name: `${index}` })) }],
  },
  'incident-io': {
    'one incident in both lists': (size) => repeated('incidents', 'components', 'incident_updates', size),
    'one component of all incidents': (size) => [
      {
        page_title: 'P',
        ongoing_incidents: many(size, (id) => ({ id, affected_components: [{ id: 'a', group_name: 'g' }] })),
        in_progress_maintenances: [],
      },
    ],
  },
  instatus: {
    'a group for each row': (size) => [
      many(size, (index) => ({ id: `${index}`, status: 'OPERATIONAL', group: { id: `${index}` } })),
    ],
    'components with one name': (size) => [
      many(half(size), (index) => ({ id: `${index}`, name: 'a', status: 'OPERATIONAL' })),
      { kind: 'atom', entries: many(half(size), (id) => ({ id, isMaintenance: false, affected: ['a'], updates: [] })) },
    ],
  },
  kener: {
    monitors: (size) => [
      {
        missingTags: many(half(size), (index) => `t${index}`),
        data: Object.fromEntries(many(half(size), (index) => [`t${index}`, { currentStatus: 'UP' }]) as []),
      },
    ],
  },
  'one-uptime': {
    'incidents and notes': (size) =>
      oneUptime({
        activeIncidents: many(half(size), (index) => ({ _id: `${index}` })),
        incidentPublicNotes: many(half(size), (index) => ({ incidentId: `${index}` })),
      }),
    'incidents and notes without ids': (size) =>
      oneUptime({ activeIncidents: many(half(size), () => ({})), incidentPublicNotes: many(half(size), () => ({})) }),
    'notes and steps of one incident': (size) =>
      oneUptime({
        activeIncidents: [{ _id: 'a' }],
        incidentPublicNotes: many(half(size), () => ({ incidentId: 'a', postedAt: '1' })),
        incidentStateTimelines: many(half(size), () => ({ incidentId: 'a', startsAt: '2' })),
      }),
    'one monitor of all resources and incidents': (size) =>
      oneUptime({
        statusPageResources: many(half(size), (index) => ({ _id: `${index}`, monitorId: 'm' })),
        activeIncidents: many(half(size), (index) => ({ _id: `${index}`, monitors: [{ _id: 'm' }] })),
      }),
    'one group of all resources': (size) =>
      oneUptime({
        statusPageResources: many(half(size), (index) => ({ _id: `${index}`, monitorGroupId: 'g' })),
        monitorsInGroup: { g: many(half(size), (index) => `${index}`) },
      }),
  },
  openstatus: {
    'groups in reverse order': (size) => {
      const pageComponents = many(half(size), (id) => ({ id, groupId: id }));
      const { length } = pageComponents;
      return openstatus({
        pageComponents,
        pageComponentGroups: Array.from({ length }, (_, id) => ({ id: length - id, name: 'x' })),
      });
    },
    'one group': (size) => openstatus({ pageComponents: many(size, (id) => ({ id, groupId: 1 })) }),
  },
  slack: {
    'one issue in both lists': (size) => [
      { active_incidents: many(half(size), () => ({ id: 1 })), date_updated: at },
      [{ id: 1, ...wide(size / 4), notes: many(size / 4, () => ({ date_created: at })) }],
    ],
  },
  sorry: {
    'components that are parents of each other': (size) => [
      { components: many(size, (id) => ({ id, name: 'A', state: 'operational', parent_id: id - 1 })) },
    ],
  },
  'status-io': {
    'all containers of a row': (size) =>
      statusIo({
        status: [
          { id: 'a', name: 'a', status_code: 100, containers: many(half(size), (id) => ({ id, status_code: 100 })) },
        ],
        incidents: many(half(size), (index) => ({ _id: `${index}`, components_affected: [{ _id: 'a' }] })),
      }),
    'one container of a row': (size) =>
      statusIo({
        status: [
          { id: 'a', name: 'a', status_code: 100, containers: many(half(size), (id) => ({ id, status_code: 100 })) },
        ],
        incidents: many(half(size), (index) => ({
          _id: `${index}`,
          components_affected: [{ _id: 'a' }],
          containers_affected: [{ _id: 1 }],
        })),
      }),
    'a row with a long id': (size) =>
      statusIo({
        status: [{ id: long(half(size)), name: 'a', containers: many(half(size), (id) => ({ id, status_code: 100 })) }],
      }),
  },
  statuspage: {
    'one incident in both lists': (size) => repeated('incidents', 'components', 'incident_updates', size),
    'one maintenance in both lists': (size) =>
      repeated('scheduled_maintenances', 'components', 'incident_updates', size),
    'components and groups': (size) => [
      statuspage({
        components: many(size, (id) => ({ id, name: 'A', status: 'operational', group: true, group_id: id - 1 })),
      }),
    ],
  },
  statuspal: {
    'services in services': (size) => [{ status_page: { current_incident_type: null }, services: nested(size) }],
    'services with one name': (size) => [
      {
        status_page: { current_incident_type: null },
        services: many(half(size), (id) => ({ id, name: 'a' })),
        incidents: many(half(size), (id) => ({ id, services: [{ name: 'a' }] })),
      },
    ],
  },
  syndication: {
    'entries with one id': (size) => [
      `<feed>${'<entry><id>a</id><link href="https://e.example/a"/><content type="html">&lt;b&gt;Status: Resolved&lt;/b&gt;&lt;br/&gt;A</content></entry>'.repeat(size / 160)}</feed>`,
    ],
  },
  upptime: {
    'one label of all reports': (size) => [
      many(half(size), (index) => ({ slug: `${index}`, name: 'A', status: 'up' })),
      many(half(size), (number) => ({ number, state: 'open', labels: [{ name: '1' }] })),
    ],
  },
  'uptime-kuma': {
    'monitors and heartbeats': (size) => [
      { publicGroupList: [{ id: long(size / 4), monitorList: many(size / 4, (id) => ({ id, name: 'A' })) }] },
      {
        heartbeatList: Object.fromEntries(
          many(size / 4, (index) => [`${index}`, [{ status: 1, time: '2026-11-20 10:00:00' }]]) as [],
        ),
      },
    ],
    maintenances: (size) => [
      {
        publicGroupList: [],
        maintenanceList: many(size, (id) => ({
          id,
          timezone: 'Europe/Berlin',
          timeslotList: [{ startDate: '2026-11-20 10:00', endDate: '2026-11-20 11:00' }],
        })),
      },
    ],
  },
  'yandex-cloud': {
    'each service in each region': (size) => [
      {
        items: [
          {
            id: 1,
            comments: [],
            installations: many(half(size), (index) => ({ code: `${index}` })),
            services: many(half(size), (id) => ({ id })),
          },
        ],
      },
    ],
    'many services in many regions': (size) => [
      {
        items: many(size, (id) => ({
          id,
          comments: [],
          installations: many(1000, (index) => ({ code: `${index}` })),
          services: many(1000, (each) => ({ id: each })),
        })),
      },
    ],
  },
};
