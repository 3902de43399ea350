import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { withOngoing, type OngoingOptions } from '../../feed/ongoing.js';
import { daySeries, statedDays, statedShare, uptimeOf, type Day } from '../../feed/uptime.js';
import { rankOf } from '../../feed/derive.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import { COMPONENT_STATUSES } from '../../feed/words.js';
import { formatDay } from '../../locale/format-day.js';
import { formatDuration } from '../../locale/format-duration.js';
import { formatShare } from '../../locale/format-share.js';
import type { Format } from '../../locale/format.js';
import type { CommonMessages, ListMessages } from '../../locale/messages.js';
import type { Freshness } from '../../store/store-types.js';
import { statusIconOf } from '../base/status-icon.js';

const HEIGHT = 26;
/** Width of a day, including the gap. */
const WIDTH = 6;
/** Gap between two days. The dashes in day-bars.styles.ts create it. */
const GAP = 1.4;

/** The `viewBox` of a drawing of `count` days. */
export const viewBoxOf = (count: number): string => `${GAP / 2} 0 ${count * WIDTH - GAP} ${HEIGHT}`;

/** Milliseconds of a calendar day. */
const DAY = 86_400_000;

/** A day to draw. `stale` is today if it was operational when last read. */
export interface ShownDay extends Omit<Day, 'state'> {
  readonly state: Day['state'] | 'stale';
}

/** Height of each half of a bar that is broken in two. */
const HALF = 11.5;

/**
 * Heights of the bars, which differ enough to be told apart without colors. The worse the state, the higher the bar. Full height for
 * operational days, low for days without data. A major outage has two halves.
 */
const HEIGHTS: Readonly<Record<ShownDay['state'], number>> = {
  operational: HEIGHT,
  stale: HEIGHT,
  major_outage: HALF,
  partial_outage: 20,
  minor_outage: 16,
  degraded_performance: 14,
  under_maintenance: 8,
  unknown: 4,
  no_data: 4,
};

/** Options of all day bars in one rendering. */
export interface DayBarsOptions extends OngoingOptions {
  /** Number of bars. */
  readonly count: number;
  /** Days that the percentage should cover. */
  readonly days: number;
  /** Time of the data in words. Empty if unknown. */
  readonly asOf: string;
  readonly isRtl: boolean;
  readonly freshness: Freshness;
  readonly messages: CommonMessages & ListMessages;
  readonly format: Format;
}

/** The last `count` days. Today contains the current outage, and is at least as bad as the displayed state of the component. */
export const shownDays = (
  component: Component,
  options: DayBarsOptions,
  count = options.count,
): readonly ShownDay[] => {
  const days = daySeries(withOngoing(component, options).uptime, { count, today: options.today });
  const icon = statusIconOf(component.status, options.freshness);
  const last = days.at(-1);
  if (!last || icon === 'operational') return days;
  const state = icon === 'unknown' ? 'no_data' : icon;
  const isWorse =
    icon === 'unknown' || icon === 'stale'
      ? last.state !== 'operational'
      : last.state !== 'no_data' && rankOf(last.state) >= rankOf(icon);
  return isWorse ? days : [...days.slice(0, -1), { ...last, state }];
};

/** An uptime percentage, and the days that it covers. */
export interface Share {
  /** Empty if there is no data. */
  readonly text: string;
  /** 0 if the publisher does not say. */
  readonly days: number;
  /** Time of the percentage in words, if it may not contain a current outage. Empty otherwise. */
  readonly asOf: string;
}

/** Whether a component has an outage. */
export const isOut = ({ status }: Component): boolean => rankOf(status) >= rankOf('minor_outage');

/** When the share of a component with an outage was true. Empty if it contains the outage. */
const shareTimeOf = ({ uptime }: Component, days: number, { today, asOf, format }: DayBarsOptions): string => {
  if (statedShare(uptime, days) !== undefined) return asOf;
  const [yesterday] = daySeries(undefined, { count: 2, today });
  return yesterday && uptime?.days.some(({ date, noData }) => noData && date === today)
    ? formatDay(format, yesterday.date)
    : '';
};

/** Number of calendar days from one to another, including both. */
const daysBetween = (from: string, to: string): number => (+new Date(to) - +new Date(from)) / DAY + 1;

/**
 * The uptime percentage of a component, including its current outage. A publisher's percentage is from the time of the feed. 100 %
 * cannot include an outage, so it is not shown during one.
 */
export const shareOf = (component: Component, options: DayBarsOptions): Share => {
  const { uptime } = withOngoing(component, options);
  const { today, format } = options;
  const days = statedDays(uptime, options.days);
  const share = uptimeOf(uptime, { days, today });
  const isDown = isOut(component);
  const { from } = uptime ?? {};
  // Not more days than there is a history for.
  const known = from && statedShare(uptime, days) === undefined ? daysBetween(from, today) : days;
  return {
    text: share === undefined || (isDown && share === 1) ? '' : formatShare(format, share),
    days: uptime?.ratio === undefined ? Math.min(days, known) : 0,
    asOf: isDown ? shareTimeOf({ ...component, uptime }, days, options) : '',
  };
};

/** The percentage in words. Says how many days it covers, unless the `count` bars above it do. */
export const shareWords = ({ text, days, asOf }: Share, messages: ListMessages, count?: number): string =>
  text && messages.uptime(text, days === count ? 0 : days, asOf);

const WORST_FIRST = COMPONENT_STATUSES.toReversed();

/** The problems of a day with their seconds, worst first. No seconds if only the state of the day is known. */
export const problemsOf = ({ state, seconds }: ShownDay): readonly (readonly [ComponentStatus, number | undefined])[] =>
  WORST_FIRST.flatMap((status) =>
    seconds[status] || (status === state && status !== 'operational') ? [[status, seconds[status]] as const] : [],
  );

/** The problems of a day in words, such as "partial outage 22 minutes". */
export const dayWords = (day: ShownDay, messages: CommonMessages & ListMessages, format: Format): string => {
  if (day.state === 'no_data') return messages.noData;
  if (day.state === 'stale') return messages.was('operational', '');
  const parts = problemsOf(day).map(([status, duration]) =>
    messages.dayPart(status, duration ? formatDuration(format, duration, true) : ''),
  );
  return parts.length ? parts.reduce(messages.list) : messages.noTrouble;
};

/**
 * One path per state, with a dash per day: 15 times faster than one element per day.
 * Days with problems get a light background of full height, for comparison.
 */
export const paths = (days: readonly ShownDay[]): TemplateResult[] => {
  const runs = new Map<string, [height: number, path: string]>();
  const add = (name: string, height: number, start: number, end: number, bottom = HEIGHT): void => {
    const run = runs.get(name) ?? [height, ''];
    run[1] += `M${start * WIDTH + GAP / 2} ${bottom - height / 2}h${(end - start) * WIDTH - GAP}`;
    runs.set(name, run);
  };
  for (let start = 0, end = 0; start < days.length; start = end) {
    const state = days[start]?.state ?? 'no_data';
    while (end < days.length && days[end]?.state === state) end++;
    if (HEIGHTS[state] < HEIGHT && state !== 'no_data') add('background', HEIGHT, start, end);
    if (state === 'major_outage') add(state, HALF, start, end, HALF);
    add(state, HEIGHTS[state], start, end);
  }
  return [...runs].map(([name, [height, path]]) => svg`<path class=${name} stroke-width=${height} d=${path}></path>`);
};

/** What differs between the day bars of one list. */
interface ComponentBars {
  readonly component: Component;
  /** The result of `shareOf`. */
  readonly share: Share;
  /** Whether to draw the days. Not necessary for bars that have not been visible yet. */
  readonly isSeen?: boolean;
}

/** The day bars of a component with an uptime history, and their axis with the percentage. They are one tab stop. `DayExplorer` shows the details of a day. */
export const renderDayBars = (
  { component, share, isSeen = true }: ComponentBars,
  options: DayBarsOptions,
): TemplateResult => {
  const { count, messages, format } = options;
  const days = shownDays(component, options, isSeen ? count : 1);
  const last = days.at(-1);
  const now = last ? messages.labeled(formatDay(format, last.date), dayWords(last, messages, format)) : nothing;
  const uptime = shareWords(share, messages, count);
  const period = messages.lastDays(count);
  const drawing = html`<svg
    class="days"
    viewBox=${viewBoxOf(count)}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${paths(days)}
  </svg>`;
  const end = (words: string): unknown => (isSeen ? html`<bdi class="end" aria-hidden="true">${words}</bdi>` : nothing);
  return html`<div
      part="uptime"
      class="bars ${isSeen ? '' : 'unseen'} ${options.isRtl ? 'rtl' : ''} ${options.freshness === 'fresh' ? '' : 'old'}"
      role="slider"
      tabindex="0"
      aria-label=${messages.labeled(component.name || messages.unnamed, uptime ? messages.list(uptime, period) : period)}
      aria-valuemin="1"
      aria-valuemax=${count}
      aria-valuenow=${count}
      aria-valuetext=${now}
    >
      ${isSeen ? drawing : nothing}
    </div>
    <div part="axis" class="axis">
      ${end(count > 1 ? messages.daysAgo(count) : '')}<bdi part="uptime" class="share">${uptime}</bdi>${end(messages.today)}
    </div>`;
};
