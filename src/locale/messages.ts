import type { ComponentStatus, Impact, IncidentStatus, MaintenanceStatus } from '../feed/schema.js';

/** What relative times are counted in. */
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Words around numbers and dates. */
export interface NumberWords {
  /** A relative time, `ahead` negative for the past. */
  readonly relative: (ahead: number, unit: RelativeUnit) => string;
  /** A number of units: "22 minutes". */
  readonly amount: (count: number, unit: 'minute' | 'hour') => string;
  /** A calendar day, `month` 1–12: "20 November 2026". */
  readonly day: (day: number, month: number, year: number) => string;
  /** A time of day: "14:02". */
  readonly time: (hour: number, minute: number) => string;
  /** A day with its time: "20 November 2026 at 14:02". */
  readonly moment: (day: string, time: string) => string;
  /** A percentage, 0–100 with two decimals at most. */
  readonly percent: (percent: number) => string;
}

/**
 * Every word that a reader sees. A locale is one file that fulfils this interface; words with a number in them are
 * functions, so that each language has its own plurals. `ago` and `when` are relative times ("2 minutes ago",
 * "in 3 hours"); an empty string where the time is not known yet.
 */
export interface Messages {
  /** BCP 47 tag, for dates and numbers too. */
  readonly lang: string;
  /** A component's state, standing alone. */
  readonly status: Readonly<Record<ComponentStatus, string>>;
  /** All components at the worst level, or the level alone. */
  readonly all: Readonly<Record<ComponentStatus, string>>;
  /** Several but not all at the worst level: one step milder. */
  readonly some: Readonly<Record<ComponentStatus, string>>;
  /** One of many at the worst level. */
  readonly one: (name: string, status: ComponentStatus) => string;
  readonly viewPage: string;

  /** For a component or group whose name is blank. */
  readonly unnamed: string;
  readonly incident: Readonly<Record<IncidentStatus, string>>;
  readonly maintenance: Readonly<Record<MaintenanceStatus, string>>;
  readonly impact: Readonly<Record<Impact, string>>;

  readonly dismiss: string;
  readonly loading: string;
  /** What was last known, once it can no longer be believed. */
  readonly was: (status: ComponentStatus, ago: string) => string;
  /** Beside bad news that could not be checked again. */
  readonly stale: (ago: string) => string;
  readonly unreachable: string;
  readonly unreadable: string;
  /** An incident's or a maintenance's phase inside a sentence. */
  readonly phase: (word: string) => string;
  readonly affected: (count: number) => string;
  readonly share: (affected: number, count: number) => string;
  readonly started: (ago: string) => string;
  readonly starts: (when: string) => string;
  readonly ends: (when: string) => string;
  readonly updated: (ago: string) => string;
  readonly justNow: string;
  /**
   * Under the language that they speak, so that a locale made from a copy of another does not speak two. Where they are absent
   * Intl speaks, which takes 15 ms on a page that has not used it yet.
   */
  readonly numbers?: Readonly<Record<string, NumberWords>>;

  readonly groupAll: string;
  readonly groupSome: (affected: number, count: number) => string;
  /** When nothing in the group is known to be bad. */
  readonly groupUnknown: (count: number) => string;
  readonly noComponents: string;
  /** `share` is formatted, with its sign. */
  readonly uptime: (share: string) => string;
  readonly today: string;
  readonly daysAgo: (count: number) => string;
  /** Name of a component's day bars, of which `count` are shown. `share` covers `days`; empty when no day was watched. */
  readonly barsLabel: (name: string, share: string, count: number, days: number) => string;
  readonly noData: string;
  readonly noTrouble: string;
  /** Name of one day. */
  readonly dayLabel: (date: string, what: string) => string;
  readonly dayPart: (status: ComponentStatus, duration: string) => string;
  /** Short, for durations of more than a minute. */
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;

  readonly activeNotices: string;
  readonly maintenances: string;
  readonly recentNotices: string;
  readonly noNotices: string;
  readonly moreNotices: string;
  readonly olderFailed: string;
  readonly resolvedAfter: (duration: string) => string;
  /** How long an open incident has lasted. */
  readonly lasting: (duration: string) => string;
  readonly copyLink: string;
  readonly copied: string;
  readonly affectedComponents: string;
  readonly moreComponents: (count: number) => string;
  readonly untitled: string;
  readonly restOnPage: string;
}
