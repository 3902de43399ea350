import { isRecord, itemsOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { bare } from './bare.js';
import type { Kind } from './kinds.js';

/** Returns a function for the phase of a state: by its flags, which may be in another body, otherwise by its name. */
const phasesOf = (bodies: readonly JsonObject[], { words, steps, state }: Kind) => {
  const flagged = (item: JsonObject) => [...words].find(([flag]) => item[flag] === true)?.[1];
  const known = new Map<unknown, string>();
  for (const item of bodies.flatMap((body) =>
    [body.incidentStates, body.scheduledMaintenanceStates, body[steps]].flatMap(listOf),
  )) {
    const its = isRecord(item[state]) ? item[state] : item;
    const word = flagged(its);
    if (word && its._id) known.set(its._id, word);
  }
  return (item: unknown): unknown =>
    isRecord(item) ? (flagged(item) ?? known.get(item._id) ?? wordOf(words, item.name)) : item;
};

const noticeOf = (
  item: JsonObject,
  bodies: readonly JsonObject[],
  kind: Kind,
  phaseOf: (state: unknown) => unknown,
) => {
  // The overview and the lists have the same notes and steps, and these have no ids.
  const own = (list: string) =>
    bodies
      .map((body) => listOf(body[list]).filter((each) => bare(each[kind.owner]) === item._id))
      .find((found) => found.length) ?? [];
  const state = item[kind.current];
  const status = phaseOf(state);
  const startedAt = bare(item.declaredAt ?? item.createdAt);
  const written = (text: unknown) => (text ? { body: text, format: 'markdown' } : {});
  // The description is about the beginning, which may also be a step.
  const steps = own(kind.steps).map((step) => {
    const at = bare(step.startsAt ?? step.createdAt);
    return { status: phaseOf(step[kind.state]), at, ...(at === startedAt ? written(item.description) : {}) };
  });
  // A note has no state. It gets the state at its time. The newest step comes first.
  const phaseAt = (moment: unknown): unknown =>
    (steps.find(({ at }) => (textOf(at) ?? '') <= (textOf(moment) ?? '')) ?? steps.at(-1))?.status ?? status;
  return {
    id: item._id,
    title: textOf(item.title),
    status,
    statusText: isRecord(state) ? textOf(state.name) : undefined,
    startedAt,
    updates: [
      ...steps,
      ...(item.description && !steps.some(({ at }) => at === startedAt)
        ? [{ status: phaseAt(startedAt), at: startedAt, ...written(item.description) }]
        : []),
      ...own(kind.notes).map(({ note, postedAt }) => ({
        status: phaseAt(bare(postedAt)),
        at: bare(postedAt),
        ...written(note),
      })),
      ...(item.showPostmortemOnStatusPage === true && item.postmortemNote
        ? [{ status: 'postmortem', at: bare(item.postmortemPostedAt), ...written(item.postmortemNote) }]
        : []),
    ],
  };
};

/**
 * All items of a kind without duplicates: the list of maintenances repeats the scheduled ones, and the overview repeats the lists.
 * A note or step without an item becomes an empty item, so that the parser reports it.
 * @param shown Ids of components by the ids of their monitors.
 */
export const noticesOf = (
  bodies: readonly JsonObject[],
  kind: Kind,
  shown: ReadonlyMap<unknown, readonly unknown[]>,
  page: string | undefined,
) => {
  const phaseOf = phasesOf(bodies, kind);
  const seen = new Set<unknown>();
  const turn = (item: JsonObject, from: readonly JsonObject[]) => ({
    ...noticeOf(item, from, kind, phaseOf),
    item,
    url: page && textOf(item._id) && `${page}/${kind.path}/${textOf(item._id)}`,
    components: [...new Set(listOf(item.monitors).flatMap(({ _id }) => shown.get(_id) ?? []))],
  });
  const all = kind.lists.flatMap((list) =>
    bodies.flatMap((body) =>
      itemsOf(body[list])
        .filter(({ _id }) => !_id || seen.size < seen.add(_id).size)
        .map((item) => turn(item, [body, ...bodies])),
    ),
  );
  const strays = bodies
    .flatMap((body) => [kind.notes, kind.steps].flatMap((list) => listOf(body[list])))
    .filter((each) => !seen.has(bare(each[kind.owner])));
  return [...all, ...strays.map(() => ({ ...turn({}, []), status: kind.words.get('isResolvedState') }))];
};
