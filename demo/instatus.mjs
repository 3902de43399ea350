/** A feed in the shapes in which an Instatus page publishes itself. No update bodies and no history: Instatus has neither. */
const COMPONENT = {
  operational: 'OPERATIONAL',
  under_maintenance: 'UNDERMAINTENANCE',
  degraded_performance: 'DEGRADEDPERFORMANCE',
  minor_outage: 'MINOROUTAGE',
  partial_outage: 'PARTIALOUTAGE',
  major_outage: 'MAJOROUTAGE',
};
const IMPACT = { none: 'OPERATIONAL', minor: 'DEGRADEDPERFORMANCE', major: 'PARTIALOUTAGE', critical: 'MAJOROUTAGE' };
const MAINTENANCE = { scheduled: 'NOTSTARTEDYET', in_progress: 'INPROGRESS', verifying: 'VERIFYING', completed: 'COMPLETED' };
const isOpen = ({ status }) => status !== 'resolved' && status !== 'postmortem';

const summary = (feed, page) => {
  const incidents = (feed.incidents ?? []).filter(isOpen);
  const maintenances = (feed.maintenances ?? []).filter(({ status }) => status !== 'completed');
  const status = incidents.length
    ? 'HASISSUES'
    : maintenances.some((maintenance) => maintenance.status === 'in_progress')
      ? 'UNDERMAINTENANCE'
      : (feed.components ?? []).some((component) => component && component.status !== 'operational')
        ? 'HASISSUES'
        : 'UP';
  return {
    page: { name: feed.page.name, url: page, status },
    ...(incidents.length && {
      activeIncidents: incidents.map(({ id, title, startedAt, updates, ...incident }) => ({
        id,
        name: title,
        started: startedAt,
        status: incident.status.toUpperCase(),
        impact: IMPACT[incident.impact] ?? incident.impact.toUpperCase(),
        url: `${page}${id}`,
        updatedAt: updates?.[0]?.at ?? startedAt,
      })),
    }),
    ...(maintenances.length && {
      activeMaintenances: maintenances.map(({ id, title, startsAt, endsAt, ...maintenance }) => ({
        id,
        name: title,
        start: startsAt,
        status: MAINTENANCE[maintenance.status] ?? 'NOTSTARTEDYET',
        duration: String(Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)),
        url: `${page}${id}`,
        updatedAt: startsAt,
      })),
    }),
  };
};

/** Groups are rows of their own, named by their children. */
const components = (feed) => {
  const groups = new Map((feed.groups ?? []).map(({ id, name, description = '' }) => [id, { id, name, description }]));
  return [
    ...[...groups.values()].map((group) => ({ ...group, status: 'OPERATIONAL', group: null })),
    ...(feed.components ?? []).filter((component) => component?.name).map(({ id, name, description = '', status, group }) => ({
      id,
      name,
      description,
      status: COMPONENT[status] ?? status.toUpperCase(),
      group: groups.get(group) ?? null,
    })),
  ];
};

/** The document at a path below the page's address; undefined where Instatus has none. `page` ends in a slash. */
export const instatusDocument = (path, feed, page) => {
  switch (path) {
    case 'summary.json':
    case 'v3/summary.json':
    case 'api/v2/summary.json':
      return summary(feed, page);
    case 'v2/components.json':
    case 'v3/components.json':
      return { components: components(feed) };
    default:
      return undefined;
  }
};
