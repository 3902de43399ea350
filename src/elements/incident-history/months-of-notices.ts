import type { ComponentStatus } from '../../feed/schema.js';
import type { FeedState } from '../../store/store-types.js';
import type { Format } from '../../locale/format.js';
import { monthOf, nameOf, type CalendarMonth } from './calendar-month.js';
import { isMaintenance, startOf, type PastItem } from './past-item.js';
import type { SharedCode } from './shared-code.js';

interface NoticesOfMonth {
  readonly items: ReadonlySet<PastItem>;
  /** The state that the worst of the impacts corresponds to. */
  readonly level: ComponentStatus | undefined;
}

/** The past notices by month. */
export class MonthsOfNotices {
  readonly #months = new Map<string, NoticesOfMonth>();
  /** The month that all notices after it are known of. Undefined if it is not known. */
  readonly #oldest: CalendarMonth | undefined;

  constructor(
    readonly items: readonly PastItem[],
    readonly format: Format,
    { levelOf, worstOf }: Pick<SharedCode, 'levelOf' | 'worstOf'>,
    readonly state: Pick<FeedState, 'older' | 'previous'>,
  ) {
    const levelOfItem = (item: PastItem): ComponentStatus | undefined =>
      isMaintenance(item) ? 'under_maintenance' : levelOf(item.impact);
    const months = new Map<string, Set<PastItem>>();
    const dated = items.filter((item) => !Number.isNaN(startOf(item)));
    for (const item of dated) {
      const name = format.month(startOf(item));
      months.set(name, (months.get(name) ?? new Set()).add(item));
    }
    for (const [name, own] of months)
      this.#months.set(name, { items: own, level: worstOf([...own].flatMap((item) => levelOfItem(item) ?? [])) });
    // A feed may have old incidents without the maintenances between them. So while there are older pages, only the last loaded one
    // tells how far everything is known: to its last incident and its last maintenance. Without any, the oldest incident does.
    const { older, previous } = state;
    const isIncident = (item: PastItem): boolean => !isMaintenance(item);
    const ends = [older.findLast(isMaintenance), older.findLast(isIncident)].flatMap((item) =>
      item ? startOf(item) : [],
    );
    const oldest = previous
      ? Math.max(...ends)
      : dated.filter(isIncident).reduce((least, item) => Math.min(least, startOf(item)), Infinity);
    this.#oldest = isFinite(oldest) ? monthOf(oldest, format) : undefined;
  }

  of(month: CalendarMonth): NoticesOfMonth | undefined {
    return this.#months.get(nameOf(month, this.format));
  }

  /** Whether something older is loaded, too, so that all notices of this month are. */
  isComplete(month: CalendarMonth): boolean {
    return this.#oldest !== undefined && month > this.#oldest;
  }
}
