/** Converts a feed to the documents of an Instatus page: the current state in JSON, and the updates in Atom. */
const COMPONENT = {
  operational: 'OPERATIONAL',
  under_maintenance: 'UNDERMAINTENANCE',
  degraded_performance: 'DEGRADEDPERFORMANCE',
  minor_outage: 'MINOROUTAGE',
  partial_outage: 'PARTIALOUTAGE',
  major_outage: 'MAJOROUTAGE',
};
const IMPACT = { none: 'OPERATIONAL', minor: 'DEGRADEDPERFORMANCE', major: 'PARTIALOUTAGE', critical: 'MAJOROUTAGE' };
const MAINTENANCE = {
  scheduled: 'NOTSTARTEDYET',
  in_progress: 'INPROGRESS',
  verifying: 'VERIFYING',
  completed: 'COMPLETED',
};
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

/** Groups are components too. Their children refer to them. */
const components = (feed) => {
  const groups = new Map((feed.groups ?? []).map(({ id, name, description = '' }) => [id, { id, name, description }]));
  return [
    ...[...groups.values()].map((group) => ({ ...group, status: 'OPERATIONAL', group: null })),
    ...(feed.components ?? [])
      .filter((component) => component?.name)
      .map(({ id, name, description = '', status, group }) => ({
        id,
        name,
        description,
        status: COMPONENT[status] ?? status.toUpperCase(),
        group: groups.get(group) ?? null,
      })),
  ];
};

const escapeXml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
const html = (text = '') => escapeXml(text).replaceAll('\n', '<br />');
const WORD = { in_progress: 'Identified', scheduled: 'Identified', verifying: 'Identified', completed: 'Completed' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const updateHtml = ({ at, status, body }) => {
  const time = new Date(at);
  const word = WORD[status] ?? status[0].toUpperCase() + status.slice(1);
  return `<p><small>${MONTHS[time.getUTCMonth()]} <var data-var='date'> ${time.getUTCDate()}</var>, <var data-var='time'>${time.toISOString().slice(11, 19)}</var> GMT+0</small><br /><strong>${word}</strong> - ${html(body)}.</p>`;
};

const entry = (type, { id, title, updates = [], components = [] }, startedAt, { page, names }) => `<entry>
<id>tag:status,2005:${type}/${escapeXml(id)}</id>
<published>${startedAt}</published>
<updated>${updates[0]?.at ?? startedAt}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(`${page}${id}`)}"/>
<title>${escapeXml(title)}</title>
<content type="html">${escapeXml(`<p><strong>Type:</strong> ${type}</p><p><strong>Affected Components:</strong> ${html(components.flatMap((each) => names.get(each) ?? []).join(', '))}</p>${updates.map(updateHtml).join('')}`)}</content>
</entry>`;

const history = (feed, page) => {
  const names = new Map((feed.components ?? []).map((component) => [component?.id, component?.name]));
  const context = { page, names };
  const incidents = (feed.incidents ?? []).filter((incident) => incident?.id && incident.startedAt);
  const maintenances = (feed.maintenances ?? []).filter((maintenance) => maintenance?.id && maintenance.startsAt);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
<id>tag:status,2005:/history</id>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<title>${escapeXml(feed.page.name)} - Incident history</title>
${[...incidents.map((each) => entry('Incident', each, each.startedAt, context)), ...maintenances.map((each) => entry('Maintenance', each, each.startsAt, context))].join('\n')}
</feed>`;
};

/** The document at a path of an Instatus page. Undefined if there is none. `page` is the URL of the page, with a slash at the end. */
export const instatusDocument = (path, feed, page) => {
  switch (path) {
    case 'summary.json':
    case 'v3/summary.json':
    case 'api/v2/summary.json':
      return summary(feed, page);
    case 'v2/components.json':
    case 'v3/components.json':
      return { components: components(feed) };
    case 'history.atom':
      return history(feed, page);
    default:
      return undefined;
  }
};
