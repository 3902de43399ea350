import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** The phase of an open incident by its newest update: https://status.cloud.google.com/incidents.schema.json */
const OPEN = new Map<unknown, string>([
  ['SERVICE_INFORMATION', 'investigating'],
  ['SERVICE_DISRUPTION', 'investigating'],
  ['SERVICE_OUTAGE', 'investigating'],
  ['AVAILABLE', 'monitoring'],
]);

/** `status_impact`: https://status.cloud.google.com/incidents.schema.json. A major incident is an outage: https://cloud.google.com/support/docs/dashboard */
const IMPACT = new Map<unknown, string>([
  // Not none, because it is also used for errors.
  ['SERVICE_INFORMATION', 'minor'],
  ['SERVICE_DISRUPTION', 'major'],
  ['SERVICE_OUTAGE', 'critical'],
]);

/** A disruption of low severity (of low, medium and high) is minor. */
const impactOf = ({ status_impact: impact, severity }: JsonObject): unknown =>
  impact === 'SERVICE_DISRUPTION' && severity === 'low' ? 'minor' : wordOf(IMPACT, impact);

/** The end. Undefined if it is not a valid time, because the incident is open then. */
const endOf = ({ begin, end }: JsonObject): string | undefined => {
  const at = timeOf(end);
  return typeof at === 'string' && +new Date(at) >= +new Date(textOf(begin) ?? '') ? at : undefined;
};

/** The phases of updates, newest first. The first "available" resolves the incident. Updates after it are the report. */
const phasesOf = (updates: readonly JsonObject[], isOver: boolean): readonly unknown[] =>
  updates.map(({ status }, index) =>
    !isOver || status !== 'AVAILABLE'
      ? wordOf(OPEN, status)
      : updates[index + 1]?.status === 'AVAILABLE'
        ? 'postmortem'
        : 'resolved',
  );

const incidentOf = (home: string) => (item: JsonObject) => {
  const end = endOf(item);
  const updates = listOf(item.updates);
  const phases = phasesOf(updates, !!end);
  const uri = textOf(item.uri);
  return {
    id: item.id,
    title: textOf(item.external_desc) ?? textOf(item.service_name),
    status: end ? 'resolved' : (phases[0] ?? wordOf(OPEN, item.status_impact)),
    impact: impactOf(item),
    impactText: item.status_impact === 'SERVICE_INFORMATION' ? 'Service information' : undefined,
    startedAt: timeOf(item.begin),
    resolvedAt: end,
    url: uri && home + uri,
    updates: updates.map(({ when, created, text }, index) => ({
      status: phases[index],
      at: timeOf(when ?? created),
      body: textOf(text),
      format: 'markdown',
    })),
  };
};

/** The dashboard of Google Workspace has the same format, and only its URL tells the difference. */
const pageOf = (url: string) =>
  /appsstatus|workspace/i.test(url)
    ? { name: 'Google Workspace', home: 'https://www.google.com/appsstatus/dashboard/' }
    : { name: 'Google Cloud', home: 'https://status.cloud.google.com/' };

/**
 * Google Cloud and Google Workspace: all widespread incidents, including past ones. There is no list of operational products.
 * @provider Google Cloud
 * @gives incidents updates history
 * @readable no
 * @src https://status.cloud.google.com/incidents.json
 * @docs https://status.cloud.google.com/incidents.schema.json
 * @source The published JSON Schema of incidents, the help about Service Health (as of November 2026), and public recordings (2026).
 * @endpoints /incidents.json
 * @traps No field says that a product is operational. A list without open incidents is read as operational if it has past ones. The newest update comes first, and updates after the first "available" are the report. Google Workspace has the same format, and no field tells the difference.
 * @missing Products and their states. Incidents of a single project (Personalized Service Health), which need an account.
 */
export const googleCloud: Adapter = {
  name: 'google-cloud',
  endpoints: (url) => [url],
  adapt: ([body], url) => {
    if (!Array.isArray(body)) throw new FeedError('shape', url, 'no list of incidents', { path: '$' });
    const { name, home } = pageOf(url);
    const incidents = listOf(body).map(incidentOf(home));
    return {
      version: 1,
      page: { name, url: home },
      // The dashboard shows a product without open incidents as available. An empty list may be from another provider.
      status: incidents.length && incidents.every(({ resolvedAt }) => resolvedAt) ? 'operational' : undefined,
      incidents,
      links: name === 'Google Cloud' ? { atom: `${home}en/feed.atom` } : {},
    };
  },
};
