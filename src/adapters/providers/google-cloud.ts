import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Of an incident that goes on, by its newest update: https://status.cloud.google.com/incidents.schema.json */
const OPEN = new Map<unknown, string>([
  ['SERVICE_INFORMATION', 'investigating'],
  ['SERVICE_DISRUPTION', 'investigating'],
  ['SERVICE_OUTAGE', 'investigating'],
  ['AVAILABLE', 'monitoring'],
]);

/** `status_impact`: https://status.cloud.google.com/incidents.schema.json */
const IMPACT = new Map<unknown, string>([
  // Open ones tell of errors too: not green.
  ['SERVICE_INFORMATION', 'minor'],
  ['SERVICE_DISRUPTION', 'major'],
  ['SERVICE_OUTAGE', 'critical'],
]);

/** A disruption is as hard as its severity (low, medium or high) says. */
const impactOf = ({ status_impact: impact, severity }: JsonObject): unknown =>
  impact === 'SERVICE_DISRUPTION' && severity === 'low' ? 'minor' : wordOf(IMPACT, impact);

/** When it ended: only a real time says so. */
const endOf = ({ begin, end }: JsonObject): string | undefined => {
  const at = timeOf(end);
  return typeof at === 'string' && Date.parse(at) >= Date.parse(textOf(begin) ?? '') ? at : undefined;
};

/** What each update, newest first, says about the phase: all is well again once, and what comes after that is the report. */
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

/** Workspace's dashboard has the same shape; its body does not say which of both it is. */
const pageOf = (url: string) =>
  /appsstatus|workspace/i.test(url)
    ? { name: 'Google Workspace', home: 'https://www.google.com/appsstatus/dashboard/' }
    : { name: 'Google Cloud', home: 'https://status.cloud.google.com/' };

/**
 * Google Cloud and Google Workspace: every widespread incident, the past ones too; there is no list of what is well.
 * @provider Google Cloud
 * @gives incidents updates history
 * @readable no
 * @src https://status.cloud.google.com/incidents.json
 * @docs https://status.cloud.google.com/incidents.schema.json
 * @source The published JSON Schema of incidents, the help about Service Health (as of November 2026), and public recordings (2026).
 * @endpoints /incidents.json
 * @traps Nothing says that a product is well: a page without open incidents is green only because the list has ended ones. The newest update comes first, and updates behind the first "available" are the report. Google Workspace has the same format, without a word that tells the two apart.
 * @missing Products and their states. Incidents of a single project, which need an account (Personalized Service Health).
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
      // The dashboard shows every product as available that no open incident names. An empty list could be any.
      status: incidents.length && incidents.every(({ resolvedAt }) => resolvedAt) ? 'operational' : undefined,
      incidents,
      links: name === 'Google Cloud' ? { atom: `${home}en/feed.atom` } : {},
    };
  },
};
