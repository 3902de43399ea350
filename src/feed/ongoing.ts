import { isOpen } from './derive.js';
import type { Component, Incident } from './schema.js';
import { secondsOfDay, today } from './calendar-day.js';
import { DURATIONS } from './uptime.js';

const DAY = 86_400;

/**
 * When the current state of a component began, in milliseconds: its first update with that state after one with another state, else
 * the start of the incident. NaN if no open incident affects the component, or if the time is missing.
 */
const stateSince = ({ id, status }: Component, incidents: readonly Incident[]): number => {
  const starts = incidents.flatMap((incident) => {
    if (!isOpen(incident) || !incident.components.includes(id)) return [];
    const stated = incident.updates.flatMap(({ at, components }) =>
      components.flatMap((component) => (component.id === id ? { at, status: component.status } : [])),
    );
    const before = stated.findIndex((update) => update.status !== status);
    const at = +new Date(stated[before - 1]?.at ?? incident.startedAt ?? '');
    return at ? at : [];
  });
  return starts.length ? Math.min(...starts) : NaN;
};

/** What the time in an open state depends on. */
export interface OngoingOptions {
  /** All incidents of the feed, also those that are filtered out. */
  readonly incidents: readonly Incident[];
  /** Time up to which the state is known, in milliseconds. */
  readonly until: number;
  /** Calendar day of the newest bar. */
  readonly today: string;
  readonly timeZone: string | undefined;
}

/**
 * A component whose uptime contains today's time in its current state, if that is a problem. If the beginning of an outage is not
 * known, today counts as not monitored, so that it is not counted as good.
 */
export const withOngoing = (component: Component, options: OngoingOptions): Component => {
  const { uptime, status } = component;
  const { incidents, until, timeZone } = options;
  const key = DURATIONS.find((duration) => duration[1] === status)?.[0];
  if (!uptime || !key || key === 'maintenance') return component;
  const date = options.today;
  const listed = uptime.days.find((day) => day.date === date);
  const sinceStart = (until - stateSince(component, incidents)) / 1000;
  // The state may be from yesterday, if it could not be read again since.
  const sinceMidnight = today(until, timeZone) === date ? secondsOfDay(until, timeZone) : 0;
  const ongoing = Math.round(Math.max(0, Math.min(sinceStart, sinceMidnight))) || 0;
  const seconds = Math.min(DAY, Math.max(listed?.[key] ?? 0, ongoing));
  const isOutage = status === 'partial_outage' || status === 'major_outage';
  if (!seconds && !isOutage) return component;
  const day = { ...listed, date, ...(seconds ? { [key]: seconds } : { noData: true }) };
  return { ...component, uptime: { ...uptime, days: [...uptime.days.filter((each) => each !== listed), day] } };
};
