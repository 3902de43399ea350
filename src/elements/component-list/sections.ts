import { rankOf, worstOf } from '../../feed/derive.js';
import type { Component, ComponentStatus, Group, StatusFeed } from '../../feed/schema.js';

/** A group's components, or those that stand ungrouped, in the order that is shown. */
export interface Section {
  readonly group: Group | undefined;
  readonly rows: readonly Component[];
  readonly status: ComponentStatus;
}

/** Orders that a host may ask for. */
export type Sort = 'feed' | 'severity' | 'name';

const isShown = ({ onlyShowIfDegraded, status }: Component): boolean => !onlyShowIfDegraded || status !== 'operational';

/** The sections of a list: ungrouped components first, then the groups, without groups that show nothing. */
export const sectionsOf = ({ groups, components }: StatusFeed, sort: Sort): readonly Section[] => {
  const rows = new Map<string | undefined, Component[]>([
    [undefined, []],
    ...groups.map(({ id }): [string, Component[]] => [id, []]),
  ]);
  for (const component of components)
    if (isShown(component)) (rows.get(component.group) ?? rows.get(undefined))?.push(component);
  const order = (a: Component, b: Component): number =>
    sort === 'name' ? a.name.localeCompare(b.name) : rankOf(b.status) - rankOf(a.status);
  const sections = [undefined, ...groups].flatMap((group): Section[] => {
    const own = rows.get(group?.id) ?? [];
    const status = worstOf(own.map((component) => component.status));
    return status ? [{ group, rows: sort === 'feed' ? own : own.sort(order), status }] : [];
  });
  if (sort === 'feed') return sections;
  return sections.sort(
    (a, b) =>
      +!!a.group - +!!b.group ||
      (sort === 'name'
        ? (a.group?.name ?? '').localeCompare(b.group?.name ?? '')
        : rankOf(b.status) - rankOf(a.status)),
  );
};
