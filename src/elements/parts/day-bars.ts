import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { daySeries, statedDays, uptimeOf, type Day } from '../../feed/uptime.js';
import { rankOf } from '../../feed/derive.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import { COMPONENT_STATUSES } from '../../feed/words.js';
import { formatDay } from '../../locale/format-day.js';
import { formatDuration } from '../../locale/format-duration.js';
import { formatShare } from '../../locale/format-share.js';
import type { Format } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import type { StatusIcon } from '../base/status-icon.js';

const HEIGHT = 26;
/** Units of a day, gap included. */
const WIDTH = 6;
/** Units between two days; the dashes of bars.styles.ts leave it out. */
const GAP = 1.4;

/** Column heights: full for a quiet day, else the higher the worse; a stub for a day that nobody watched. */
const HEIGHTS: Readonly<Record<Day['state'], number>> = {
  operational: HEIGHT,
  major_outage: 24,
  partial_outage: 20,
  minor_outage: 17,
  degraded_performance: 14,
  under_maintenance: 11,
  unknown: 7,
  no_data: 7,
};

/** How day bars are drawn in one rendering. */
export interface DayBarsOptions {
  /** Bars that fit. */
  readonly count: number;
  /** Days that the percentage should cover. */
  readonly days: number;
  /** Calendar day of the newest bar. */
  readonly today: string;
  readonly messages: Messages;
  readonly format: Format;
}

/** The days to draw, today no better than the state that is shown now. */
export const shownDays = (
  component: Component,
  icon: StatusIcon,
  { count, today }: Pick<DayBarsOptions, 'count' | 'today'>,
): readonly Day[] => {
  const days = daySeries(component.uptime, { count, today });
  const last = days.at(-1);
  if (!last || icon === 'stale' || icon === 'operational') return days;
  const state = icon === 'unknown' ? 'no_data' : icon;
  const isWorse =
    icon === 'unknown' ? last.state !== 'operational' : last.state !== 'no_data' && rankOf(last.state) >= rankOf(icon);
  return isWorse ? days : [...days.slice(0, -1), { ...last, state }];
};

/** A percentage, and the days that it is for. */
export interface Share {
  /** Formatted; empty when no day was watched. */
  readonly text: string;
  readonly days: number;
}

/** The percentage of a component. */
export const shareOf = (
  { uptime }: Component,
  { days: wanted, today, format }: Pick<DayBarsOptions, 'days' | 'today' | 'format'>,
): Share => {
  const days = statedDays(uptime, wanted);
  const share = uptimeOf(uptime, { days, today });
  return { text: share === undefined ? '' : formatShare(format, share), days };
};

const WORST_FIRST = COMPONENT_STATUSES.toReversed();

/** The troubles of a day with their seconds, worst first. A trouble that is known by today's state alone has none. */
export const troublesOf = ({ state, seconds }: Day): readonly (readonly [ComponentStatus, number | undefined])[] =>
  WORST_FIRST.flatMap((status) =>
    seconds[status] || (status === state && status !== 'operational') ? [[status, seconds[status]] as const] : [],
  );

/** What happened on a day, in words: "partial outage 22 minutes". */
export const dayWords = (day: Day, messages: Messages, format: Format): string => {
  if (day.state === 'no_data') return messages.noData;
  const parts = troublesOf(day).map(([status, duration]) =>
    messages.dayPart(status, duration ? formatDuration(format, duration, true) : ''),
  );
  return parts.join(', ') || messages.noTrouble;
};

/**
 * One path per state over runs of days, dashed into days: 15 times cheaper than an element per day.
 * Troubled days stand on a faint full-height ground, so that their height is read against it.
 */
const paths = (days: readonly Day[]): TemplateResult[] => {
  const runs = new Map<string, [height: number, path: string]>();
  const add = (name: string, height: number, start: number, end: number): void => {
    const run = runs.get(name) ?? [height, ''];
    run[1] += `M${start * WIDTH + GAP / 2} ${HEIGHT - height / 2}h${(end - start) * WIDTH - GAP}`;
    runs.set(name, run);
  };
  for (let start = 0, end = 0; start < days.length; start = end) {
    const state = days[start]?.state ?? 'no_data';
    while (end < days.length && days[end]?.state === state) end++;
    if (state !== 'operational' && state !== 'no_data') add('ground', HEIGHT, start, end);
    add(state, HEIGHTS[state], start, end);
  }
  return [...runs].map(([name, [height, path]]) => svg`<path class=${name} stroke-width=${height} d=${path}></path>`);
};

/** What differs between the day bars of one list. */
interface DayBarsOf {
  readonly component: Component;
  /** What is shown of the component's state now: today's bar is never better. */
  readonly icon: StatusIcon;
  /** As from `shareOf`. */
  readonly share: Share;
  /** Bars out of sight are drawn without their days. */
  readonly isSeen?: boolean;
}

/** The day bars of a component that has an uptime history: one tab stop, explored by `DayExplorer`. */
export const renderDayBars = (
  { component, icon, share, isSeen = true }: DayBarsOf,
  options: DayBarsOptions,
): TemplateResult => {
  const { count, today, messages, format } = options;
  const days = shownDays(component, icon, { count: isSeen ? count : 1, today });
  const last = days.at(-1);
  const now = last ? messages.dayLabel(formatDay(format, last.date), dayWords(last, messages, format)) : nothing;
  const drawing = html`<svg
    viewBox="${GAP / 2} 0 ${count * WIDTH - GAP} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${paths(days)}
  </svg>`;
  const scale = html`<div class="scale" aria-hidden="true">
    <bdi>${messages.daysAgo(count)}</bdi><bdi>${messages.today}</bdi>
  </div>`;
  return html`<div
      part="uptime"
      class=${isSeen ? 'bars' : 'bars unseen'}
      role="slider"
      tabindex="0"
      data-id=${component.id}
      aria-label=${messages.barsLabel(component.name || messages.unnamed, share.text, count, share.days)}
      aria-valuemin="1"
      aria-valuemax=${count}
      aria-valuenow=${count}
      aria-valuetext=${now}
    >
      ${isSeen ? drawing : nothing}
    </div>
    ${isSeen ? scale : nothing}`;
};
