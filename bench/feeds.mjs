/** Feeds of any size. They are always the same, except that their dates are relative to today. */
const DAY = 86_400_000;
const timestamp = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;
const dateOf = (at) => new Date(at).toISOString().slice(0, 10);
const START = Date.now();

const createRandom = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const ROLES = ['Gateway', 'Queue', 'Database', 'Search', 'Cache', 'Mail', 'Images', 'Webhooks', 'Sign-in', 'Backups'];
const KINDS = ['degraded', 'partialOutage', 'majorOutage', 'maintenance', 'minorOutage'];
const PROBLEMS = ['degraded_performance', 'minor_outage', 'partial_outage', 'under_maintenance'];
const PER_GROUP = 100;
const page = { name: 'Harbour', url: 'https://status.example.com', language: 'en', timeZone: 'UTC' };

/** `count` components in groups of 100, each with 90 days. One in 60 days has a problem. */
export const listFeed = (count) => {
  const random = createRandom(7);
  return {
    version: 1,
    page,
    groups: Array.from({ length: Math.ceil(count / PER_GROUP) }, (_, index) => ({
      id: `g${index}`,
      name: `Region ${index + 1}`,
    })),
    components: Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      name: `${ROLES[index % 10]} ${Math.floor(index / 10) + 1}`,
      // The first of each group has a major outage, so that a change of another one does not change the state of the group.
      status: index % PER_GROUP === 0 ? 'major_outage' : random() < 0.02 ? PROBLEMS[index % 4] : 'operational',
      group: `g${Math.floor(index / PER_GROUP)}`,
      uptime: {
        from: dateOf(START - 89 * DAY),
        days: Array.from({ length: 90 }, (_, day) => dateOf(START - (89 - day) * DAY)).flatMap((date) =>
          random() < 1 / 60 ? [{ date, [KINDS[Math.floor(random() * 5)]]: 60 * Math.ceil(random() * 300) }] : [],
        ),
      },
    })),
  };
};

const WORDS = ['resolved', 'monitoring', 'identified', 'identified', 'investigating'];
const BODIES = [
  'Everything works again. We apologize for the **trouble** and will publish what caused it.',
  'The fix is deployed, and responses arrive in time. We are monitoring.',
  'A cache returned outdated data. We are clearing it, one region after the other.',
  'We know the cause. See [the page](https://status.example.com) for what is affected.',
  'Some responses are slow. We are investigating.',
];

/** `count` resolved incidents of the last ten years, five updates each, the newest an hour old. */
export const historyFeed = (count) => ({
  ...listFeed(20),
  incidents: Array.from({ length: count }, (_, index) => {
    const at = START - 3_600_000 - 9 * 3_600_000 * index;
    return {
      id: `i${index}`,
      title: `Slow responses from ${ROLES[index % 10]} ${index}`,
      status: 'resolved',
      impact: ['minor', 'major', 'none'][index % 3],
      startedAt: timestamp(at - 5 * 600_000),
      resolvedAt: timestamp(at - 600_000),
      components: [`c${index % 20}`],
      updates: WORDS.map((status, place) => ({
        id: `i${index}-${place}`,
        status,
        at: timestamp(at - (place + 1) * 600_000),
        body: BODIES[place],
        format: 'markdown',
      })),
    };
  }),
});

/** 20 components, one of them with a partial outage, and its incident, which started 42 minutes ago. */
export const bannerFeed = (now = Date.now()) => {
  const { groups, components } = listFeed(20);
  return {
    version: 1,
    page,
    groups,
    components: components.map((each, index) => ({ ...each, status: index ? 'operational' : 'partial_outage' })),
    incidents: [
      {
        id: 'now',
        title: 'Slow responses from the gateway',
        status: 'identified',
        impact: 'major',
        startedAt: timestamp(now - 42.5 * 60_000),
        components: ['c0'],
        updates: [{ id: 'now-0', status: 'identified', at: timestamp(now - 30 * 60_000), body: BODIES[2] }],
      },
    ],
  };
};

/** A typical page: 20 components with 90 days each, and ten incidents, one of them open. */
export const usualFeed = () => {
  const feed = bannerFeed();
  return { ...feed, incidents: [...feed.incidents, ...historyFeed(9).incidents] };
};

/** The same feed in the format of Statuspage: https://developer.statuspage.io */
export const statuspageSummary = ({ components, incidents }) => ({
  page: { id: 'harbour', name: page.name, url: page.url, time_zone: 'Etc/UTC', updated_at: timestamp(START) },
  status: { indicator: 'major', description: 'Partial System Outage' },
  components: components.map(({ id, name, status }, position) => ({
    id,
    name,
    status,
    position,
    group: false,
    group_id: null,
    showcase: false,
    only_show_if_degraded: false,
  })),
  incidents: incidents.map(({ id, title, status, impact, startedAt, updates }) => ({
    id,
    name: title,
    status,
    impact,
    started_at: startedAt,
    created_at: startedAt,
    updated_at: startedAt,
    components: [],
    incident_updates: updates.map((update) => ({
      id: update.id,
      status: update.status,
      body: update.body,
      created_at: update.at,
      display_at: update.at,
    })),
  })),
  scheduled_maintenances: [],
});
