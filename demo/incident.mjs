/**
 * The incident of the replay, with ten updates. The texts are from ScootKit's status page. The states of the components are
 * invented to match the texts.
 */
import { dayOf } from './relative-times.mjs';

/** Duration of the replay in seconds. */
export const DURATION = 120;
/** Milliseconds of the incident per second of the replay. The incident took 5 h 12 min. */
export const INCIDENT_MS = (312 * 60_000) / 112;

const MAJOR = 'major_outage';
const PARTIAL = 'partial_outage';
const DEGRADED = 'degraded_performance';
const OK = 'operational';
const HOSTS = ['bot-host-1', 'bot-host-4', 'bot-host-7', 'bot-host-11'];
const all = (ids, status) => Object.fromEntries(ids.map((id) => [id, status]));

/** A group that is only on the page during this incident. */
export const BOT_HOSTS = {
  group: { id: 'bot-hosts', name: 'Bot-Hosts' },
  components: [1, 4, 7, 11].map((number) => ({
    id: `bot-host-${number}`,
    name: `Bot-Host #${number}`,
    group: 'bot-hosts',
    status: OK,
  })),
};

/** The updates. `at` is in seconds of the replay. `states` are the component states that change with the update. */
export const PHASES = [
  {
    at: 0,
    status: 'investigating',
    impact: 'major',
    states: { ...all(HOSTS, MAJOR), 'scnx-frontend': DEGRADED, mail: PARTIAL, 'support-system': DEGRADED },
    body: `Our hosting provided has issues with servers hosted in their Nürnberg location. We're working with them to resolve these issues, but this situation is outside of our control.

This incident affects customer experiences and bots hosted on the Bot-Hosts listed below. No premium Bot-Hosts are affected.

Due to this issue, the initial loading time of SCNX is increased by a few seconds, please be patient.

E-Mails and online Forms sent to ScootKit might not be delivered correctly, please resend them if you are instructed to do so by your email provider.`,
  },
  {
    at: 9,
    status: 'identified',
    impact: 'major',
    states: {},
    body: `Our hosting provider has confirmed that this issue is caused by an "unexpected cooling issue" and they are actively working on resolving this as soon as possible. This incident is outside of our control.

Please note that only services marked red on are affected, other Bot-Hosts are not affected. Do not switch Bot-Hosts while this incident is ongoing to avoid corruption of your bot files.`,
  },
  {
    at: 20,
    status: 'identified',
    impact: 'major',
    states: { 'scnx-bot-manager': MAJOR },
    body: `We've discovered that due to a core system being located on at least one of the affected servers, restarting your bot will lead to your bot being offline. Stopped bots can't be started and restarts will lead to temporarily making your bot offline.

Avoid restart your bots. Bots can't be started until this incident has been resolved, spamming the restart button doesn't change this unfortunately.`,
  },
  {
    at: 32,
    status: 'identified',
    impact: 'critical',
    states: { 'scnx-frontend': MAJOR, 'scnx-backend': MAJOR },
    body: `We've received reports that due to core infrastructure being affected on at least on of the servers, using SCNX might lead to messages being overwritten by corrupt values, leading to issues in the future. In the interest of data integrity, we've blocked SCNX access for now, while we wait for our hosting provider to resolve this issue.

We've identified some of these components as possible single points of failure in the past and took measures to prevent such failure, but our investigation shows that one core component used to delivery experiments can cause SCNX to assume a state that is incompatible with data written by a newer state released using the experiment service.`,
  },
  {
    at: 45,
    status: 'identified',
    impact: 'major',
    states: { 'scnx-frontend': DEGRADED, 'scnx-backend': PARTIAL },
    body: `We're restoring access to SCNX and have updated internal systems to ensure that the failed core component won't impact data integrity. Certain features, such as configurability can't be used due to the failed core component.

Meanwhile, our hosting provider didn't share any new details regarding their "cooling issues".`,
  },
  {
    at: 58,
    status: 'identified',
    impact: 'major',
    states: { 'scnx-bot-manager': PARTIAL },
    body: `Bots that aren't on any affected server can now be started again thanks to an emergency patch. Please note that Early Access features are temporarily not available due to the mentioned core component failure.`,
  },
  {
    at: 73,
    status: 'identified',
    impact: 'major',
    states: { 'bot-host-1': OK, mail: OK, 'support-system': OK, 'scnx-backend': DEGRADED },
    body: `Our hosting provider has restored access to "some servers", including Bot-Host #1 and some core components.

Due to the emergency patch being applied, Early Access continues to be unavailable for now.

Additionally, some internal services, such as our mailserver, can be reached again.`,
  },
  {
    at: 88,
    status: 'identified',
    impact: 'minor',
    states: { 'bot-host-4': OK, 'bot-host-7': OK, 'scnx-frontend': OK },
    body: `All other Bot-Hosts except Bot-Host #11 are reachable again. We're still working on this situation and are waiting for our hosting provider to address the issues affecting Bot-Host #11.`,
  },
  {
    at: 101,
    status: 'monitoring',
    impact: 'minor',
    states: { 'bot-host-11': OK, 'scnx-bot-manager': DEGRADED },
    body: `Bot-Host #11 has been restored, and we're monitoring the situation and rolling back the emergency patch to restore full functionality.`,
  },
  {
    at: 112,
    status: 'resolved',
    impact: 'major',
    states: { 'scnx-backend': OK, 'scnx-bot-manager': OK },
    body: `We've restored full functionality of all services.`,
  },
];

/** The index of the current phase at a second of the replay. */
export const phaseAt = (second) => PHASES.findLastIndex((phase) => phase.at <= second);

/** The time of the incident at a second of the replay. Both `end`, the end of the incident, and the result are in milliseconds. */
export const incidentTime = (second, end) => end - (DURATION - second) * INCIDENT_MS;

const DAY_KEYS = { [MAJOR]: 'majorOutage', [PARTIAL]: 'partialOutage', [DEGRADED]: 'degraded' };

/** The component states in each phase up to `last`. */
const statesUntil = (last) => {
  let now = {};
  return PHASES.slice(0, last + 1).map((phase) => (now = { ...now, ...phase.states }));
};

/** The seconds of downtime per day and component, for the phases before `last`. */
const downtime = (last, end, timeZone) => {
  const days = new Map();
  const states = statesUntil(last);
  for (let index = 0; index < last; index++)
    for (let at = incidentTime(PHASES[index].at, end); at < incidentTime(PHASES[index + 1].at, end); at += 60_000) {
      const date = dayOf(at, timeZone);
      for (const [id, status] of Object.entries(states[index])) {
        const key = DAY_KEYS[status];
        if (!key) continue;
        const day = days.get(`${id} ${date}`) ?? { date };
        day[key] = (day[key] ?? 0) + 60;
        days.set(`${id} ${date}`, day);
      }
    }
  return days;
};

const feedsByEnd = new Map();

/**
 * The feed in a phase of the incident. `base` is the feed of the page without the incident. Returns the same object for the same
 * phase of the same replay.
 */
export const incidentFeed = (base, last, end) => {
  if (!feedsByEnd.has(end)) {
    feedsByEnd.clear();
    feedsByEnd.set(end, new Map());
  }
  const feedsByPhase = feedsByEnd.get(end);
  if (feedsByPhase.has(last)) return feedsByPhase.get(last);

  const timeZone = base.page.timeZone;
  const states = statesUntil(last);
  const now = states[last];
  const days = downtime(last, end, timeZone);
  const time = (index) => `${new Date(incidentTime(PHASES[index].at, end)).toISOString().slice(0, 19)}Z`;
  const resolved = PHASES[last].status === 'resolved';

  const components = [...base.components, ...BOT_HOSTS.components].map((component) => {
    const downDays = [...days].filter(([key]) => key.startsWith(`${component.id} `)).map(([, day]) => day);
    return {
      ...component,
      status: now[component.id] ?? component.status,
      // With downtime, the tags calculate the percentage.
      ...(component.uptime && {
        uptime: {
          ...component.uptime,
          ratio: downDays.length ? undefined : component.uptime.ratio,
          days: [
            ...(component.uptime.days ?? []).filter((day) => !downDays.some(({ date }) => date === day.date)),
            ...downDays,
          ],
        },
      }),
    };
  });

  const feed = {
    ...base,
    status: undefined,
    headline: undefined,
    groups: [base.groups[0], BOT_HOSTS.group, ...base.groups.slice(1)],
    components,
    incidents: [
      {
        id: 'issues-with-multiple-servers',
        title: 'Issues with multiple servers',
        status: PHASES[last].status,
        impact: PHASES[last].impact,
        startedAt: time(0),
        ...(resolved && { resolvedAt: time(last) }),
        components: [...new Set(states.flatMap((state) => Object.keys(state)))],
        updates: PHASES.slice(0, last + 1)
          .map((phase, index) => ({
            id: `update-${index + 1}`,
            status: phase.status,
            at: time(index),
            body: phase.body,
            components: Object.entries(phase.states).map(([id, status]) => ({ id, status })),
          }))
          .reverse(),
      },
    ],
  };
  feedsByPhase.set(last, feed);
  return feed;
};
