import { affectsAny, isOpen } from '../../feed/derive.js';
import { resolvedAt } from '../../feed/incident-times.js';
import type { Component, Incident, StatusFeed } from '../../feed/schema.js';
import { historyLink } from '../base/history-link.js';

/** Maximum number of incidents in the details of a day. */
const MAX = 10;

/** An incident in the details of a day. */
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

/** The incidents of a component on a day: those that began by then and had not ended before. */
export const incidentsOf = (date: string, options: Options): readonly DayIncident[] => {
  const { component, feed, dayOf, pageLink } = options;
  const ids = new Set([component.id]);
  const isOnDay = (incident: Incident): boolean => {
    const { startedAt } = incident;
    if (!startedAt || !affectsAny(incident, ids) || dayOf(startedAt) > date) return false;
    return isOpen(incident) || dayOf(resolvedAt(incident) ?? startedAt) >= date;
  };
  return feed.incidents
    .filter(isOnDay)
    .slice(0, MAX)
    .map(({ id, title, url }) => ({ title, href: historyLink(document, id) ?? url ?? pageLink }));
};
