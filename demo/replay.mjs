/** The replay's clock: plays, pauses and seeks, and tells whoever follows when something changed. */
import { DURATION, PHASES, incidentFeed, phaseAt, storyTime } from './incident.mjs';

const within = (value, low, high) => Math.min(high, Math.max(low, value));

export const createReplay = ({ feed: base, now }) => {
  const followers = new Set();
  let position = 0;
  let playing = false;
  let speed = 1;
  let since = now();
  // The story ends where the replay was loaded, so that every time in it lies in the past and stays where it is.
  let end = now();
  let phase = 0;
  let changed = now();
  let timer;

  const second = () => within(position + (playing ? ((now() - since) / 1000) * speed : 0), 0, DURATION);

  const state = () => ({
    position: second(),
    duration: DURATION,
    playing,
    speed,
    phase,
    phases: PHASES.map(({ at, status }) => ({ at, status, time: new Date(storyTime(at, end)).toISOString() })),
  });

  /** Settles the clock, says what changed, and sleeps until the next phase. */
  const settle = () => {
    clearTimeout(timer);
    position = second();
    since = now();
    if (position >= DURATION) playing = false;
    if (phase !== phaseAt(position)) changed = now();
    phase = phaseAt(position);
    for (const follower of followers) follower.write(`data: ${JSON.stringify(state())}\n\n`);
    if (!playing) return;
    const next = PHASES[phase + 1]?.at ?? DURATION;
    timer = setTimeout(settle, Math.max(5, ((next - position) / speed) * 1000 + 5));
  };

  return {
    state,
    feed: () => incidentFeed(base, phase, end),
    modified: () => new Date(changed),
    /** `play`, `pause`, `seek=<seconds>`, `speed=<factor>`; what is not a number is left as it was. */
    control(params) {
      position = second();
      since = now();
      const wanted = Number(params.get('seek') ?? NaN);
      const factor = Number(params.get('speed') ?? NaN);
      if (Number.isFinite(wanted)) position = within(wanted, 0, DURATION);
      if (Number.isFinite(factor) && factor > 0) speed = within(factor, 0.25, 60);
      if (params.has('pause')) playing = false;
      if (params.has('play')) {
        playing = true;
        if (position >= DURATION) position = 0;
        if (position === 0) end = now();
      }
      settle();
    },
    /** Server-sent events: the state now, and after every change. */
    follow(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: 1000\ndata: ${JSON.stringify(state())}\n\n`);
      followers.add(response);
      response.on('close', () => followers.delete(response));
    },
    stop() {
      clearTimeout(timer);
      for (const follower of followers) follower.end();
    },
  };
};
