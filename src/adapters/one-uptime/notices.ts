import { isRecord, itemsOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { bare } from './bare.js';
import { groupedBy } from './grouped-by.js';
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

/** The notes or steps of a body by the ids of their items. */
type Owned = Readonly<Record<'notes' | 'steps', ReadonlyMap<unknown, readonly JsonObject[]>>>;

const noticeOf = (item: JsonObject, lists: readonly Owned[], kind: Kind, phaseOf: (state: unknown) => unknown) => {
  // The overview and the lists have the same notes and steps, and these have no ids.
  const own = (list: keyof Owned): readonly JsonObject[] =>
    (item._id ? lists.map((each) => each[list].get(item._id)).find(Boolean) : undefined) ?? [];
  const state = item[kind.current];
  const status = phaseOf(state);
  const startedAt = bare(item.declaredAt ?? item.createdAt);
  const written = (text: unknown) => (text ? { body: text, format: 'markdown' } : {});
  // The description is about the beginning, which may also be a step.
  const steps = own('steps').map((step) => {
    const at = bare(step.startsAt ?? step.createdAt);
    return { status: phaseOf(step[kind.state]), at, ...(at === startedAt ? written(item.description) : {}) };
  });
  // A note has no state. It gets the state at its time. The newest step comes first. An incident has a few steps.
  const newest = steps.slice(0, 100);
  const phaseAt = (moment: unknown): unknown =>
    (newest.find(({ at }) => (textOf(at) ?? '') <= (textOf(moment) ?? '')) ?? steps.at(-1))?.status ?? status;
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
      ...own('notes').map(({ note, postedAt }) => ({
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
 * @param shown Returns the ids of the components of monitors.
 */
export const noticesOf = (
  bodies: readonly JsonObject[],
  kind: Kind,
  shown: (monitors: readonly JsonObject[]) => readonly unknown[],
  page: string | undefined,
) => {
  const phaseOf = phasesOf(bodies, kind);
  const seen = new Set<unknown>();
  const byOwner = (list: unknown) => groupedBy(listOf(list), (each) => bare(each[kind.owner]));
  const owned = new Map(
    bodies.map((body) => [body, { notes: byOwner(body[kind.notes]), steps: byOwner(body[kind.steps]) }]),
  );
  const everywhere = [...owned.values()];
  const turn = (item: JsonObject, from: readonly Owned[]) => ({
    ...noticeOf(item, from, kind, phaseOf),
    item,
    url: page && textOf(item._id) && `${page}/${kind.path}/${textOf(item._id)}`,
    components: shown(listOf(item.monitors)),
  });
  const all = kind.lists.flatMap((list) =>
    bodies.flatMap((body) =>
      itemsOf(body[list])
        .filter(({ _id }) => !_id || seen.size < seen.add(_id).size)
        .map((item) => turn(item, [owned.get(body) ?? [], ...everywhere].flat())),
    ),
  );
  const strays = bodies
    .flatMap((body) => [kind.notes, kind.steps].flatMap((list) => listOf(body[list])))
    .filter((each) => !seen.has(bare(each[kind.owner])));
  return [...all, ...strays.map(() => ({ ...turn({}, []), status: kind.words.get('isResolvedState') }))];
};
