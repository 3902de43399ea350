import type { ComponentStatus } from '../../feed/schema.js';
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
  /** The month of the oldest incident. Undefined without any. Maintenances are not on older pages. */
  readonly #oldest: CalendarMonth | undefined;

  constructor(
    readonly items: readonly PastItem[],
    readonly format: Format,
    { levelOf, worstOf }: Pick<SharedCode, 'levelOf' | 'worstOf'>,
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
    const incidents = dated.filter((item) => !isMaintenance(item));
    this.#oldest = incidents.length ? monthOf(Math.min(...incidents.map(startOf)), format) : undefined;
  }

  of(month: CalendarMonth): NoticesOfMonth | undefined {
    return this.#months.get(nameOf(month, this.format));
  }

  /** Whether an older incident is loaded, too, so that all notices of this month are. */
  isComplete(month: CalendarMonth): boolean {
    return this.#oldest !== undefined && month > this.#oldest;
  }
}
