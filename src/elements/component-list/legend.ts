import { html, nothing } from 'lit';
import type { Component } from '../../feed/schema.js';
import { daySeries, DURATIONS, type Day } from '../../feed/uptime.js';
import { paths, shownDays, viewBoxOf, type DayBarsOptions } from '../parts/day-bars.js';
import { hasDayBars } from './render-row.js';

/** In the order of the legend. */
const STATES: readonly Day['state'][] = ['operational', ...DURATIONS.map(([, status]) => status).reverse(), 'no_data'];

/** The states that the day bars of a list show. Reads the listed days only: all days of 2,000 rows would take 20 ms. */
const statesIn = (components: readonly Component[], bars: DayBarsOptions): readonly Day['state'][] => {
  const { today } = bars;
  const earlier = daySeries(undefined, bars).slice(0, -1);
  const first = earlier[0]?.date ?? today;
  const last = earlier.at(-1)?.date ?? '';
  const found = new Set<string>();
  for (const component of components) {
    if (!hasDayBars(component)) continue;
    const { from = today, to = today, days = [] } = component.uptime ?? {};
    for (const { state } of shownDays(component, bars, 1)) found.add(state);
    if (from <= last && to >= first) found.add('operational');
    if (from > first || to < last) found.add('no_data');
    for (const day of days)
      if (day.date >= first && day.date <= last)
        found.add(DURATIONS.find(([key]) => day[key])?.[1] ?? (day.noData ? 'no_data' : 'operational'));
  }
  return STATES.filter((state) => found.has(state));
};

/** A bar of each state that occurs, with its name. Nothing if there is only one. Screen readers get the state of each day in words. */
export const renderLegend = (components: readonly Component[], bars: DayBarsOptions): unknown => {
  const { freshness, messages } = bars;
  const states = statesIn(components, bars);
  if (states.length < 2) return nothing;
  return html`<div part="legend" class="legend ${freshness === 'fresh' ? '' : 'old'}" aria-hidden="true">
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
