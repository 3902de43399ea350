const tags = [...document.querySelectorAll('status-banner, status-badge, component-list, incident-history')];
const byId = (id) => document.getElementById(id);
const [play, back, next, scrubber, marks, speed] = ['play', 'back', 'next', 'scrubber', 'marks', 'speed'].map(byId);

const WORDS = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
};
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

let state;
let receivedAt = 0;
let shown = '';
let isDragging = false;

const control = (params) => fetch(`/replay/control?${params}`, { method: 'POST' });

/** The current second: the last position from the server, plus the time since then. */
const second = () =>
  Math.min(
    state.duration,
    state.position + (state.playing ? ((performance.now() - receivedAt) / 1000) * state.speed : 0),
  );
const phaseAt = (at) => state.phases.findLastIndex((phase) => phase.at <= at);

const drawMarks = () => {
  if (marks.children.length === state.phases.length) return;
  marks.replaceChildren(
    ...state.phases.map(({ at }) => {
      const mark = document.createElement('li');
      mark.style.setProperty('--at', `${(at / state.duration) * 100}%`);
      return mark;
    }),
  );
};

const draw = () => {
  const at = isDragging ? Number(scrubber.value) : second();
  const index = phaseAt(at);
  const { status, time } = state.phases[index];
  if (!isDragging) scrubber.value = String(Math.floor(at));
  scrubber.style.setProperty('--done', `${(at / state.duration) * 100}%`);
  const timeText = clock.format(new Date(time));
  scrubber.setAttribute(
    'aria-valuetext',
    `${WORDS[status]}, ${timeText}, update ${index + 1} of ${state.phases.length}`,
  );
  byId('phase').textContent = WORDS[status];
  byId('count').textContent = `Update ${index + 1} of ${state.phases.length}`;
  byId('time').textContent = timeText;
  byId('time').dateTime = time;
  [...marks.children].forEach((mark, number) => mark.toggleAttribute('data-past', number <= index));
  play.toggleAttribute('data-playing', state.playing);
  play.setAttribute('aria-label', state.playing ? 'Pause' : 'Play');
  speed.value = String(state.speed);
  back.disabled = index === 0 && at < 1;
  next.disabled = index === state.phases.length - 1;
};

const onMessage = (event) => {
  state = JSON.parse(event.data);
  receivedAt = performance.now();
  drawMarks();
  draw();
  // The tags poll every 15 seconds. A phase of the replay can be shorter.
  const phaseKey = `${state.phase} ${state.phases[0].time}`;
  if (phaseKey !== shown) for (const tag of tags) tag.refreshNow?.();
  shown = phaseKey;
};

const seek = (to) => control(`seek=${to}`);

play.addEventListener('click', () => control(state?.playing ? 'pause' : 'play'));
back.addEventListener('click', () => {
  const index = phaseAt(second());
  // Shortly after an update, "previous" means the one before it.
  seek(state.phases[second() - state.phases[index].at > 2 ? index : Math.max(0, index - 1)].at);
});
next.addEventListener('click', () => seek(state.phases[Math.min(state.phases.length - 1, phaseAt(second()) + 1)].at));
speed.addEventListener('change', () => control(`speed=${speed.value}`));
scrubber.addEventListener('pointerdown', () => (isDragging = true));
addEventListener('pointerup', () => (isDragging = false));
addEventListener('pointercancel', () => (isDragging = false));
scrubber.addEventListener('input', () => seek(scrubber.value));

await Promise.race([customElements.whenDefined('status-banner'), new Promise((resolve) => setTimeout(resolve, 3000))]);
new EventSource('/replay/events').addEventListener('message', onMessage);
setInterval(() => state && draw(), 200);
