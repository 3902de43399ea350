import { isOpen } from '../../feed/derive.js';
import { resolvedAt } from '../../feed/incident-times.js';
import type { Component, Incident, StatusFeed } from '../../feed/schema.js';
import { calendarDay } from '../../feed/uptime.js';

/** Maximum number of incidents in the details of a day. */
const MAX = 10;

/** The incidents of a component on a day: those that began by then and had not ended before. */
export const incidentsOf = (
  { date }: { readonly date: string },
  { component, feed }: { readonly component: Component; readonly feed: StatusFeed },
): readonly Incident[] => {
  const dayOf = (at: string): string => calendarDay(at, feed.page.timeZone ?? 'UTC');
  return feed.incidents
    .filter((incident) => {
      const { startedAt, components } = incident;
      if (!startedAt || !components.includes(component.id) || dayOf(startedAt) > date) return false;
      return isOpen(incident) || dayOf(resolvedAt(incident) ?? startedAt) >= date;
    })
    .slice(0, MAX);
};
