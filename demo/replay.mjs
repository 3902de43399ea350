/** The state of the replay: plays, pauses and seeks, and sends an event to its listeners after each change. */
import { DURATION, INCIDENT_MS, PHASES, incidentFeed, phaseAt, incidentTime } from './incident.mjs';

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

export const createReplay = ({ feed: base, now }) => {
  const listeners = new Set();
  let position = 0;
  let playing = false;
  let speed = 1;
  let since = now();
  let phase = 0;
  let changed = now();
  let timer;

  /** The end of the incident, if the current update was published when its phase began: it is from just now, whenever the replay is watched. */
  const end = () => changed + (DURATION - PHASES[phase].at) * INCIDENT_MS;

  const second = () => clamp(position + (playing ? ((now() - since) / 1000) * speed : 0), 0, DURATION);

  const state = () => ({
    position: second(),
    duration: DURATION,
    playing,
    speed,
    phase,
    phases: PHASES.map(({ at, status }) => ({ at, status, time: new Date(incidentTime(at, end())).toISOString() })),
  });

  /** Updates the position and the phase, notifies the listeners, and calls itself again at the next phase. */
  const update = () => {
    clearTimeout(timer);
    position = second();
    since = now();
    if (position >= DURATION) playing = false;
    if (phase !== phaseAt(position)) changed = now();
    phase = phaseAt(position);
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(state())}\n\n`);
    if (!playing) return;
    const next = PHASES[phase + 1]?.at ?? DURATION;
    timer = setTimeout(update, Math.max(5, ((next - position) / speed) * 1000 + 5));
  };

  return {
    state,
    feed: () => incidentFeed(base, phase, end()),
    modified: () => new Date(changed),
    /** Handles `play`, `pause`, `seek=<seconds>` and `speed=<factor>`. Values that are not numbers are ignored. */
    control(params) {
      position = second();
      since = now();
      const target = Number(params.get('seek') ?? NaN);
      const factor = Number(params.get('speed') ?? NaN);
      if (Number.isFinite(target)) position = clamp(target, 0, DURATION);
      if (Number.isFinite(factor) && factor > 0) speed = clamp(factor, 0.25, 60);
      if (params.has('pause')) playing = false;
      if (params.has('play')) {
        playing = true;
        if (position >= DURATION) position = 0;
        if (position === 0) changed = now();
      }
      update();
    },
    /** Sends the state as server-sent events, now and after each change. */
    listen(response) {
      if (position === 0 && !playing) changed = now();
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: 1000\ndata: ${JSON.stringify(state())}\n\n`);
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    stop() {
      clearTimeout(timer);
      for (const listener of listeners) listener.end();
    },
  };
};
