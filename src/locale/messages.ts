import type { ComponentStatus, IncidentStatus, MaintenanceStatus } from '../feed/schema.js';

/** Units of relative times. */
export type RelativeUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Functions that format numbers and dates without `Intl`. */
export interface NumberWords {
  /** A relative time. `ahead` is negative for the past. */
  readonly relative: (ahead: number, unit: RelativeUnit) => string;
  /** A number of units: "22 minutes". */
  readonly amount: (count: number, unit: 'minute' | 'hour') => string;
  /** A calendar day, `month` 1–12: "20 November 2026". */
  readonly day: (day: number, month: number, year: number) => string;
  /** A month, 1–12, as a heading: "November 2026". Without it, `Intl` formats months. */
  readonly month?: (month: number, year: number) => string;
  /** A time of day: "14:02". */
  readonly time: (hour: number, minute: number) => string;
  /** A day with its time: "20 November 2026 at 14:02". */
  readonly moment: (day: string, time: string) => string;
  /** A percentage. `percent` is 0–100, with at most two decimals. */
  readonly percent: (percent: number) => string;
}

/**
 * The messages of all tags. The English of the others is in files of its own, so that a banner's file does not contain it:
 * `listMessages` and `historyMessages` return all messages of a tag.
 */
export interface CommonMessages {
  /** BCP 47 tag. Also selects the format of dates and numbers. */
  readonly lang: string;
  /** The state of a component. */
  readonly status: Readonly<Record<ComponentStatus, string>>;
  /** The overall state if it applies to all components, or comes from no component. */
  readonly all: Readonly<Record<ComponentStatus, string>>;
  /** The same in the middle of a sentence: "major outage". */
  readonly inSentence: Readonly<Record<ComponentStatus, string>>;
  /** The overall state if it applies to several components, but not all: the state and how many. */
  readonly some: (status: ComponentStatus, affected: number, count: number) => string;
  /** The overall state if it applies to one of several components. `name` has isolates if its direction may differ. */
  readonly one: (name: string, status: ComponentStatus) => string;
  readonly viewPage: string;
  /** The name of a component or a group without a name. */
  readonly unnamed: string;
  readonly incident: Readonly<Record<IncidentStatus, string>>;
  readonly maintenance: Readonly<Record<MaintenanceStatus, string>>;
  readonly dismiss: string;
  /** Shown in place of a banner that has just been dismissed, next to `undo`. */
  readonly dismissed: string;
  readonly undo: string;
  /** The last known state, when the data is too old to be trusted. */
  readonly was: (status: ComponentStatus, ago: string) => string;
  /** The age of the data, shown with a problem that could not be checked again. */
  readonly stale: (ago: string) => string;
  /** There is no data because of an error, whose reason would not help visitors. */
  readonly unavailable: string;
  /** The phase of an incident or a maintenance, in the middle of a sentence. */
  readonly phase: (word: string) => string;
  /** A link to all updates of the incident in the banner. */
  readonly readMore: string;
  /** The button in a banner for the open incidents and maintenances besides the one that it shows. */
  readonly otherNotices: (count: number, areIncidents: boolean) => string;
  /** The name of a badge for assistive technology. `word` is its text. */
  readonly badgeLabel: (word: string) => string;
  readonly started: (ago: string) => string;
  readonly starts: (when: string) => string;
  readonly ends: (when: string) => string;
  readonly updated: (ago: string) => string;
  readonly justNow: string;
  /** After the names of some affected components: how many others there are. */
  readonly more: (count: number) => string;
  /** Two texts of a list. With more, this one is used again for the result and the next text. */
  readonly list: (first: string, next: string) => string;
  /**
   * By language code, so that a copy of a locale under another language does not use them. Without them, numbers and dates are
   * formatted by `Intl`, whose first use on a page takes 15 ms.
   */
  readonly numbers?: Readonly<Record<string, NumberWords>>;
  /** Short forms, the same in each grammatical case. At least two days. */
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  /** Hours and minutes, or days and hours, in their short or long form. */
  readonly duration: (first: string, second: string) => string;
  readonly untitled: string;
}

/** The messages of component lists and day bars. */
export interface ListMessages {
  readonly groupAll: string;
  readonly groupSome: (affected: number, count: number) => string;
  /** For a group with unknown components and no known problem. */
  readonly groupUnknown: (count: number) => string;
  readonly noComponents: string;
  /**
   * `share` is a formatted percentage. `days` is the number of days that it covers, or 0 if the axis of the bars says it. `asOf` is
   * the time or day of the percentage if there has been an outage since ("2:02 PM", "November 27, 2026"), or empty.
   */
  readonly uptime: (share: string, days: number, asOf: string) => string;
  readonly today: string;
  readonly daysAgo: (count: number) => string;
  /** In the label of the day bars: how many days they show. */
  readonly lastDays: (count: number) => string;
  readonly noData: string;
  readonly noTrouble: string;
  /** A text after its label: "November 20, 2026: no downtime". */
  readonly labeled: (label: string, text: string) => string;
  readonly dayPart: (status: ComponentStatus, duration: string) => string;
  /** Heading of a table with the uptime and downtime of each component. */
  readonly uptimeTable: string;
}

/** The messages of the table with the uptime in numbers. */
export interface TableMessages {
  /** Column of the table. */
  readonly component: string;
  /** Column of the table: the percentage. */
  readonly uptimeShare: (days: number) => string;
  /** Button: copies one line per component and day. */
  readonly copyCsv: string;
  /** After that. */
  readonly csvCopied: string;
}

/** The messages of incident histories. */
export interface HistoryMessages {
  /** The other impacts have the words of the state that they count as, see `status`. */
  readonly impact: Readonly<Record<'none' | 'maintenance' | 'unknown', string>>;
  readonly today: string;
  /** A day with its time: "Today, 4:01 PM". May be the start of a range, where "November 20, 2026 at 4:01 PM – 5:30 PM" would be wrong. */
  readonly dayAndTime: (day: string, time: string) => string;
  /** From one time to another: "November 20, 2026 – November 21, 2026". Begins with the first and ends with the second. */
  readonly range: (start: string, end: string) => string;
  /** A text after its label: "Affected components: Mail, Pages". */
  readonly labeled: (label: string, text: string) => string;
  readonly activeNotices: string;
  readonly maintenances: string;
  readonly recentNotices: string;
  readonly noNotices: string;
  /** A button: shows more notices in place. */
  readonly moreNotices: string;
  /** A link to the status page, at the end of the notices. */
  readonly historyOnPage: string;
  readonly olderFailed: string;
  /** A button that shows the hidden updates of a notice: how many. 0 if only the end of a long update is hidden. */
  readonly showUpdates: (earlier: number) => string;
  /** The same button, when it hides them again. */
  readonly showLess: string;
  readonly resolvedAfter: (duration: string) => string;
  /** How long an open incident has lasted. */
  readonly lasting: (duration: string) => string;
  /** How long components were not available during an incident that has ended. */
  readonly downtime: (duration: string) => string;
  /** A mark of an incident that was resolved before, but not for good. */
  readonly reopened: string;
  /** A button that saves a planned maintenance as a calendar file. */
  readonly addToCalendar: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly affectedComponents: string;
  readonly showOriginal: string;
  readonly restOnPage: string;
}

/** The messages of the controls of a history. */
export interface ControlsMessages {
  /** The label of a text field. */
  readonly search: string;
  /** Choices in the filter of past notices. */
  readonly allComponents: string;
  readonly allOf: (group: string) => string;
  /** The label of the filter by impact or maintenance. */
  readonly kind: string;
  readonly allKinds: string;
  /** The number of notices that the filters leave. */
  readonly results: (count: number) => string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly allMonths: string;
  /** Labels of the buttons that select a month ("November 2026"): how many notices it has, or that this is not known. */
  readonly inMonth: (month: string, count: number) => string;
  readonly monthUnknown: (month: string) => string;
  /** A button. `zone` is an IANA name: "Europe/Berlin". */
  readonly showTimesIn: (zone: string) => string;
  /** The same button, to return to the visitor's time zone. */
  readonly showOwnTimes: string;
}

/** The messages of HTML from a server. */
export interface ServerMessages {
  /** A date with its time, in place of a relative time ("started on November 20, 2026 at 2:02 PM"). */
  readonly dated: (when: string) => string;
}

/**
 * All text that visitors see. A locale is a file with one object of this type. Texts with a number are functions,
 * so that each language can have its own plural forms. `ago` and `when` are relative times ("2 minutes ago",
 * "in 3 hours"), or empty if the time is not known.
 */
export type Messages = CommonMessages &
  ListMessages &
  TableMessages &
  HistoryMessages &
  ControlsMessages &
  ServerMessages;

/** Some messages of a language, for a BCP 47 tag. */
export type OwnWords = {
  readonly [Key in keyof Messages]?: Messages[Key] extends Readonly<Record<string, string>>
    ? Partial<Messages[Key]>
    : Messages[Key];
} & Pick<Messages, 'lang'>;
