import type { Incident } from '../feed/schema.js';

/** A phase of an incident, for webhooks that cannot edit what they have sent: each is a message of its own. */
export interface IncidentPhase {
  /** What the message tells: an update and a state. The same in every run. */
  readonly keys: readonly string[];
  /** Milliseconds since 1970. 0 if it is not known. */
  readonly at: number;
  /** The incident as it was: its newest update is that of the phase. */
  readonly incident: Incident;
}

const timeOf = (at: string | undefined): number => Date.parse(at ?? '') || 0;

/** A key for each update, newest first. Those without an id are told apart by their time and status. */
const keysOf = ({ updates }: Incident): readonly string[] => {
  const counts = new Map<string, number>();
  return updates
    .toReversed()
    .map(({ id, at, status }) => {
      const key = id ?? `${status} ${Math.floor(timeOf(at) / 1000)}`;
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return count ? `${key}~${count}` : key;
    })
    .reverse();
};

/**
 * The phases of an incident that were not sent, oldest first: one for each update, and one if the state has changed without an
 * update. An older update that is the newest one again, because the provider has deleted another, is no news.
 */
export const unsentPhases = (incident: Incident, sent: ReadonlySet<string>): readonly IncidentPhase[] => {
  const { updates, status, startedAt } = incident;
  const keys = keysOf(incident);
  const phases = updates.flatMap((update, index): IncidentPhase[] => {
    const key = keys[index] ?? '';
    if (sent.has(key)) return [];
    const shown = index
      ? { ...incident, status: update.status, statusText: undefined, updates: updates.slice(index) }
      : incident;
    return [{ keys: [key, `${shown.status} at ${key}`], at: timeOf(update.at), incident: shown }];
  });
  const [newest = 'start'] = keys;
  const state = `${status} at ${newest}`;
  const isTold = sent.has(state) || phases.some((phase) => phase.keys.includes(state));
  const change = { keys: [state], at: timeOf(updates[0]?.at ?? startedAt), incident };
  return [...phases.toReversed(), ...(isTold ? [] : [change])];
};
