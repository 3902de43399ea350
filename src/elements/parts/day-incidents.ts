import { affectsAny, isInProgress, isOpen } from '../../feed/derive.js';
import { resolvedAt } from '../../feed/incident-times.js';
import type { Component, Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import { historyLink } from '../base/history-link.js';
import { linkTo, noticeId } from '../base/notice-link.js';

/** Maximum number of incidents and maintenances in the details of a day. */
const MAX = 10;

/** An incident or a maintenance in the details of a day. */
export interface DayIncident {
  readonly title: string;
  readonly href: string | undefined;
}

interface Options {
  readonly component: Component;
  readonly feed: StatusFeed;
  readonly pageLink: string | undefined;
  /** The calendar day of a time. Passed in, because all chunks would share its module. */
  readonly dayOf: (at: string) => string;
}

interface History extends Element {
  /** Undefined before the tag is defined, and before its first feed. */
  readonly feed?: StatusFeed | undefined;
}

/** URL of a maintenance in an `<incident-history>` of the page. Undefined if none shows it. */
const maintenanceLink = ({ id, startsAt, url }: Maintenance): string | undefined =>
  [...document.querySelectorAll<History>('incident-history:not([components], [min-impact], [show])')].some((history) =>
    history.feed?.maintenances.some((each) => each.id === id && each.startsAt === startsAt && each.url === url),
  )
    ? linkTo(noticeId({ id, isMaintenance: true }))
    : undefined;

/** The incidents and maintenances of a component on a day: those that began by then and had not ended before. */
export const incidentsOf = (date: string, options: Options): readonly DayIncident[] => {
  const { component, feed, dayOf, pageLink } = options;
  const ids = new Set([component.id]);
  const isOnDay = (notice: Incident | Maintenance, start: string | undefined, end: string | undefined): boolean =>
    !!start && affectsAny(notice, ids) && dayOf(start) <= date && (!end || dayOf(end) >= date);
  const incidents = feed.incidents.filter((incident) => {
    const { startedAt } = incident;
    return isOnDay(incident, startedAt, isOpen(incident) ? undefined : (resolvedAt(incident) ?? startedAt));
  });
  const maintenances = feed.maintenances.filter((maintenance) => {
    const { startsAt, endsAt } = maintenance;
    return isOnDay(maintenance, startsAt, endsAt ?? (isInProgress(maintenance) ? undefined : startsAt));
  });
  return [...incidents, ...maintenances].slice(0, MAX).map((notice) => {
    const { title, url = pageLink } = notice;
    return { title, href: ('startsAt' in notice ? maintenanceLink(notice) : historyLink(document, notice)) ?? url };
  });
};
