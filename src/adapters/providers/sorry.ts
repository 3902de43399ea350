import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { announcementState } from '../shared/announcement.js';
import {
  baseOf,
  hostOf,
  isRecord,
  itemsOf,
  joined,
  keyOf,
  listOf,
  pathOf,
  textOf,
  timeOf,
  treeOf,
  wordOf,
  writtenOf,
} from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/**
 * States of the page and of components: https://status.sorryapp.com/api. The components of a notice are degraded while it is open:
 * https://docs.sorryapp.com/status-page-notices/create-notice/. `maintenance` and `partially-degraded` are not documented any more.
 */
const STATE = new Map<unknown, string>([
  ['operational', 'operational'],
  ['degraded', 'degraded_performance'],
  ['partially-degraded', 'degraded_performance'],
  ['partially_degraded', 'degraded_performance'],
  ['under_maintenance', 'under_maintenance'],
  ['maintenance', 'under_maintenance'],
]);

/** States of unplanned notices: https://docs.sorryapp.com/v1/notices */
const INCIDENT = new Map<unknown, string>([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['recovering', 'monitoring'],
  ['resolved', 'resolved'],
  ['false_alarm', 'resolved'],
]);

/** States of planned notices: https://docs.sorryapp.com/v1/notices */
const MAINTENANCE = new Map<unknown, string>([
  ['scheduled', 'scheduled'],
  ['underway', 'in_progress'],
  ['complete', 'completed'],
  ['cancelled', 'completed'],
]);

/** The impact of an open notice by the state of its components, because notices have no severity: https://docs.sorryapp.com/status-page-notices/update-notice/ */
const IMPACT = new Map<unknown, string>([
  ['degraded_performance', 'minor'],
  ['under_maintenance', 'maintenance'],
]);

const updatesOf = (notice: JsonObject, words: ReadonlyMap<unknown, string>) =>
  itemsOf(notice.updates ?? notice.latest_update).map(({ id, state, created_at, content }) => ({
    id: keyOf(id),
    status: wordOf(words, state),
    at: timeOf(created_at),
    body: writtenOf(content),
    format: 'text',
  }));

const basicsOf = (notice: JsonObject, words: ReadonlyMap<unknown, string>) => ({
  id: keyOf(notice.id),
  title: textOf(notice.subject),
  status: wordOf(words, notice.state),
  statusText: textOf(notice.state),
  url: textOf(notice.url ?? notice.link),
  components: listOf(notice.components).map(({ id }) => keyOf(id)),
  updates: updatesOf(notice, words),
});

const incidentOf = (notice: JsonObject) => {
  const basics = basicsOf(notice, INCIDENT);
  // A notice has no impact. While it is open, the state of its components is used.
  const [impact] =
    basics.status === 'resolved'
      ? []
      : listOf(notice.components).flatMap(({ state }) => IMPACT.get(STATE.get(state)) ?? []);
  return {
    ...basics,
    impact: impact ?? 'unknown',
    startedAt: timeOf(notice.began_at),
    resolvedAt: notice.ended_at === null ? undefined : timeOf(notice.ended_at),
  };
};

/** A general notice, which is an announcement. */
const announcementOf = (notice: JsonObject) => {
  const state = announcementState(!!notice.ended_at);
  const { updates, ...basics } = basicsOf(notice, INCIDENT);
  return {
    ...basics,
    ...state,
    startedAt: timeOf(notice.began_at ?? undefined),
    updates: updates.map((update) => ({ ...update, status: state.status })),
  };
};

const maintenanceOf = (notice: JsonObject) => ({
  ...basicsOf(notice, MAINTENANCE),
  startsAt: timeOf(notice.begins_at ?? notice.began_at ?? undefined),
  endsAt: timeOf(notice.ends_at ?? notice.ended_at ?? undefined),
});

const componentOf = (component: JsonObject) => ({
  id: keyOf(component.id),
  above: keyOf(component.parent_id),
  name: textOf(component.name),
  description: textOf(component.description),
  status: wordOf(STATE, component.state),
  statusText: textOf(component.state),
});

const isAnswer = (body: unknown): body is JsonObject =>
  isRecord(body) &&
  (Array.isArray(body.components) ||
    Array.isArray(body.notices) ||
    isRecord(body.notice) ||
    (isRecord(body.page) && !!textOf(body.page.state)));

const isComponents = (body: JsonObject): boolean => Array.isArray(body.components);

/** The URL of the next page of a list. */
const nextOf = (body: JsonObject | undefined, url: string): string | undefined => {
  const next = isRecord(body?.meta) ? textOf(body.meta.next_page) : undefined;
  return next?.startsWith('/')
    ? url.replace(/^(\w+:\/\/[^/?#]*).*/s, (_all, origin: string) => `${origin}${next}`)
    : next;
};

const OWN = /\/api\/v1\/status$/;

/**
 * Sorry™: the state of a page, its components and its notices.
 * @provider Sorry™
 * @gives components groups incidents updates maintenances history
 * @readable unknown
 * @src https://status.example.com/api/v1/status
 * @docs https://docs.sorryapp.com
 * @source Documentation of the API of a page (https://status.sorryapp.com/api), of the API with a key (version 1) and of notices (as of November 2026). No page was recorded.
 * @source sorry-app/status-bar at 5050c8b (2025-02-18): src/locales/all.json, for the states of open notices
 * @endpoints /api/v1/status
 * @endpoints /api/v1/notices
 * @endpoints /api/v1/components if components are needed, up to 20 pages
 * @traps The state of a page may be operational while a notice is open. Lists have 25 items per page. Older notices are read on demand. The components of an open notice are degraded.
 * @missing Uptime. Notices have no severity.
 */
export const sorry: Adapter = {
  name: 'sorry',
  endpoints: (url, needs) => {
    const base = baseOf(url, OWN);
    const path = pathOf(url);
    if (base === undefined || /\/api\/v1\/(components|notices)(\/[^/]*)?$/.test(path)) return [url];
    const api = `${base}/api/v1`;
    // The state of a page may be operational while a notice is open.
    return [
      OWN.test(path) ? url : `${api}/status`,
      `${api}/notices`,
      ...(needs.components ? [`${api}/components`] : []),
    ];
  },
  more: (bodies, url, needs) => {
    const isOwn = baseOf(url, OWN) !== undefined;
    const last = isOwn && needs.components ? bodies.filter(isRecord).findLast(isComponents) : undefined;
    return [nextOf(last, url) ?? []].flat();
  },
  adapt: (bodies, url) => {
    const answers = bodies.filter(isAnswer);
    const [first] = answers;
    if (!first || first !== bodies[0])
      throw new FeedError('shape', url, 'not a feed of Sorry', { path: '$.page.state' });
    const page = answers.map((body) => body.page).find(isRecord);
    const lists = answers.filter(isComponents);
    const news = answers.find((body) => Array.isArray(body.notices));
    const notices = [
      ...answers.map((body) => body.notice).filter(isRecord),
      ...joined(answers, 'notices', (notice) => notice),
    ];
    const { groups, components } = treeOf(joined(lists, 'components', componentOf));
    return {
      version: 1,
      page: { name: textOf(page?.name) ?? hostOf(url), url: textOf(page?.url) ?? baseOf(url, /\/api\/v1\/.*$/) },
      // Without the page's own state, components on further pages may be worse.
      status: !page && nextOf(lists.at(-1), url) ? 'unknown' : wordOf(STATE, page?.state),
      headline: textOf(page?.state_text),
      groups,
      // Another body may have components, so the parser must report it.
      components: [...components, ...bodies.filter((body) => !isAnswer(body)).map(() => null)],
      incidents: notices
        .filter(({ type }) => type !== 'planned')
        .map((notice) => (notice.type === 'general' ? announcementOf(notice) : incidentOf(notice))),
      maintenances: notices.filter(({ type }) => type === 'planned').map(maintenanceOf),
      history: { previous: baseOf(url, OWN) === undefined ? undefined : nextOf(news, url) },
    };
  },
};
