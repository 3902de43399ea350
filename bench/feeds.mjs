/** Feeds of any size, the same at every run but for their dates, which count back from today. */
const DAY = 86_400_000;
const stamp = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;
const dateOf = (at) => new Date(at).toISOString().slice(0, 10);
const START = Date.now();

const sequence = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const ROLES = ['Gateway', 'Queue', 'Database', 'Search', 'Cache', 'Mail', 'Images', 'Webhooks', 'Sign-in', 'Backups'];
const KINDS = ['degraded', 'partialOutage', 'majorOutage', 'maintenance', 'minorOutage'];
const TROUBLES = ['degraded_performance', 'minor_outage', 'partial_outage', 'under_maintenance'];
const PER_GROUP = 100;
const page = { name: 'Harbour', url: 'https://status.example.com', language: 'en', timeZone: 'UTC' };

/** `count` components in groups of 100, each with 90 days; on one day of sixty there was trouble. */
export const listFeed = (count) => {
  const random = sequence(7);
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
      // The first of each group is in trouble, so that another one changes no more than its own row.
      status: index % PER_GROUP === 0 ? 'major_outage' : random() < 0.02 ? TROUBLES[index % 4] : 'operational',
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
const SAID = [
  'Everything works again. We are sorry for the **trouble** and will look at how it came to this.',
  'The change is out and answers arrive in time. We keep watching.',
  'A cache answered with old data; it is being emptied, one region after the other.',
  'We know the cause: see [the page](https://status.example.com) for what is affected.',
  'Some answers are late. We are looking into it.',
];

/** `count` resolved incidents of the last ten years, five updates each, the newest an hour old. */
export const historyFeed = (count) => ({
  ...listFeed(20),
  incidents: Array.from({ length: count }, (_, index) => {
    const at = START - 3_600_000 - 9 * 3_600_000 * index;
    return {
      id: `i${index}`,
      title: `Slow answers from ${ROLES[index % 10]} ${index}`,
      status: 'resolved',
      impact: ['minor', 'major', 'none'][index % 3],
      startedAt: stamp(at - 5 * 600_000),
      resolvedAt: stamp(at - 600_000),
      components: [`c${index % 20}`],
      updates: WORDS.map((status, place) => ({
        id: `i${index}-${place}`,
        status,
        at: stamp(at - (place + 1) * 600_000),
        body: SAID[place],
        format: 'markdown',
      })),
    };
  }),
});

/** Twenty components, one in trouble, and the incident that tells of it, begun 42 minutes before now. */
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
        title: 'Slow answers from the gateway',
        status: 'identified',
        impact: 'major',
        startedAt: stamp(now - 42.5 * 60_000),
        components: ['c0'],
        updates: [{ id: 'now-0', status: 'identified', at: stamp(now - 30 * 60_000), body: SAID[2] }],
      },
    ],
  };
};

/** What most pages have: twenty components with 90 days each, and ten incidents, one of them open. */
export const usualFeed = () => {
  const feed = bannerFeed();
  return { ...feed, incidents: [...feed.incidents, ...historyFeed(9).incidents] };
};

/** The same facts as Statuspage's summary has them: https://developer.statuspage.io */
export const statuspageSummary = ({ components, incidents }) => ({
  page: { id: 'harbour', name: page.name, url: page.url, time_zone: 'Etc/UTC', updated_at: stamp(START) },
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
