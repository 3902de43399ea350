import { html, nothing } from 'lit';
import type { Component } from '../../feed/schema.js';
import { daySeries, DURATIONS, type Day, type DayRange } from '../../feed/uptime.js';
import type { CommonMessages, ListMessages } from '../../locale/messages.js';
import { paths, viewBoxOf } from '../parts/day-bars.js';

/** In the order of the legend. */
const STATES: readonly Day['state'][] = ['operational', ...DURATIONS.map(([, status]) => status).reverse(), 'no_data'];

/** The states that occur in the day bars of a list. Reads the listed days only: all days of 2,000 rows would take 20 ms. */
const statesIn = (components: readonly Component[], range: DayRange): readonly Day['state'][] => {
  const first = daySeries(undefined, range)[0]?.date ?? '';
  const found = new Set<string>();
  for (const { uptime, status } of components) {
    if (!uptime?.days.length && !uptime?.from) continue;
    const { from, to = range.today, days } = uptime;
    found.add(status === 'unknown' ? 'no_data' : status);
    if (from) found.add('operational');
    if (!from || from > first || to < range.today) found.add('no_data');
    for (const day of days)
      if (day.date >= first && day.date <= range.today)
        found.add(DURATIONS.find(([key]) => day[key])?.[1] ?? (day.noData ? 'no_data' : 'operational'));
  }
  return STATES.filter((state) => found.has(state));
};

/** A bar of each state that occurs, with its name. Nothing if there is only one. Screen readers get the state of each day in words. */
export const renderLegend = (
  components: readonly Component[],
  range: DayRange,
  messages: CommonMessages & ListMessages,
): unknown => {
  const states = statesIn(components, range);
  if (states.length < 2) return nothing;
  return html`<div part="legend" class="legend" aria-hidden="true">
    ${states.map(
      (state) =>
        html`<span
          ><svg class="days key" viewBox=${viewBoxOf(1)} preserveAspectRatio="none">
            ${paths([{ date: '', state, seconds: {} }])}</svg
          ><bdi>${state === 'no_data' ? messages.noData : messages.status[state]}</bdi></span
        >`,
    )}
  </div>`;
};
