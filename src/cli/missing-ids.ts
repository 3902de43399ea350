import type { FeedProblem } from './feed-problem.js';
import { valueAt, type JsonPath } from './json-document.js';
import { closestWord } from './word-hints.js';

/** The list at a key. Empty if there is none. */
export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
};

/** Components whose group does not exist. */
export const groupsMissing = (document: unknown): readonly FeedProblem[] => {
  const ids = listAt(document, 'groups').map((group) => valueAt(group, ['id']));
  return listAt(document, 'components').flatMap((component, index): readonly FeedProblem[] => {
    const group = valueAt(component, ['group']);
    if (typeof group !== 'string' || ids.includes(group)) return [];
    const closest = closestWord(group, ids.map(String));
    return [
      {
        path: ['components', index, 'group'],
        expected: 'the id of a group',
        hint: closest ? `did you mean "${closest}"?` : 'add it to "groups"',
      },
    ];
  });
};

/** Components of incidents and maintenances that do not exist. Pages of older incidents have no components. */
export const componentsMissing = (document: unknown): readonly FeedProblem[] => {
  const known = listAt(document, 'components').map((component) => valueAt(component, ['id']));
  if (!known.length) return [];
  const ids = new Set(known);
  const check = (id: unknown, path: JsonPath): readonly FeedProblem[] => {
    if (typeof id !== 'string' || ids.has(id)) return [];
    const closest = closestWord(id, known.map(String));
    const hint = closest ? `did you mean "${closest}"?` : 'add it to "components"';
    return [{ path, expected: 'the id of a component', hint, isWarning: true }];
  };
  return ['incidents', 'maintenances'].flatMap((kind) =>
    listAt(document, kind).flatMap((notice, index) => [
      ...listAt(notice, 'components').flatMap((id, at) => check(id, [kind, index, 'components', at])),
      ...listAt(notice, 'updates').flatMap((update, number) =>
        listAt(update, 'components').flatMap((component, at) =>
          check(valueAt(component, ['id']), [kind, index, 'updates', number, 'components', at, 'id']),
        ),
      ),
    ]),
  );
};
