import { rankOf, worstOf } from '../../feed/derive.js';
import type { Component, ComponentStatus, Group, StatusFeed } from '../../feed/schema.js';

/** The components of a group, or those without a group, in display order. */
export interface Section {
  readonly group: Group | undefined;
  readonly rows: readonly Component[];
  readonly status: ComponentStatus;
}

/** Values of the `sort` attribute. */
export type Sort = 'feed' | 'severity' | 'name';

const isShown = ({ onlyShowIfDegraded, status }: Component): boolean => !onlyShowIfDegraded || status !== 'operational';

/** The sections of a list: components without a group, then the groups. Empty groups are left out. */
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
    const members = rows.get(group?.id) ?? [];
    const status = worstOf(members.map((component) => component.status));
    return status ? [{ group, rows: sort === 'feed' ? members : members.sort(order), status }] : [];
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
