/** The feeds of the demo by name: templates in feeds/, generated ones, and a few that are invalid on purpose. */
import { readFile, readdir } from 'node:fs/promises';
import { PHASES, incidentFeed, phaseAt } from './incident.mjs';
import { addDays, dayOf, resolveTemplate } from './relative-times.mjs';

const DAY = 86_400_000;
const timestamp = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** A copy without some keys. */
const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/**
 * Resolves a template that `extends` another one. `statuses` and `days` change the components of that template. All other keys
 * replace those of it.
 */
const extendTemplate = (template, templates) => {
  if (!template.extends) return template;
  const { extends: name, statuses = {}, days = {}, ...rest } = template;
  const base = without(templates.get(name), 'status', 'headline');
  return {
    ...base,
    ...rest,
    components: base.components.map((component) => {
      const status = statuses[component.id] ?? component.status;
      const { [component.id]: extra } = days;
      if (!extra || !component.uptime) return { ...component, status };
      const old = component.uptime.days.filter((day) => extra.every(({ date }) => date !== day.date));
      return { ...component, status, uptime: { ...without(component.uptime, 'ratio'), days: [...old, ...extra] } };
    }),
  };
};

/** Creates a generator of random numbers that always returns the same sequence. */
const createRandom = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const REGIONS = [
  'Lisbon',
  'Oslo',
  'Nairobi',
  'Osaka',
  'Lima',
  'Perth',
  'Quebec',
  'Tallinn',
  'Porto Alegre',
  'Reykjavik',
];
const ROLES = ['Gateway', 'Queue', 'Database', 'Search', 'Cache', 'Mail', 'Images', 'Webhooks', 'Sign-in', 'Backups'];

/** 2,000 components in 20 groups, each with 90 days of history. */
const hugeFeed = (today) => {
  const random = createRandom(7);
  const statuses = ['degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance', 'minor_outage'];
  return {
    version: 1,
    page: { name: 'A page with 2,000 components', language: 'en', timeZone: 'Europe/Berlin' },
    groups: Array.from({ length: 20 }, (_, index) => ({
      id: `g${index}`,
      name: `${REGIONS[index % 10]} ${index < 10 ? 'north' : 'south'}`,
      collapsed: index > 3,
    })),
    components: Array.from({ length: 2000 }, (_, index) => {
      const days = [];
      for (let day = 89; day >= 0; day--) {
        if (random() > 0.015) continue;
        const key = ['degraded', 'partialOutage', 'majorOutage', 'maintenance', 'minorOutage'][
          Math.floor(random() * 5)
        ];
        days.push({ date: addDays(today, -day), [key]: 60 * Math.ceil(random() * 300) });
      }
      return {
        id: `c${index}`,
        name: `${ROLES[index % 10]} ${Math.floor((index % 100) / 10) + 1}`,
        status: random() > 0.995 ? statuses[Math.floor(random() * statuses.length)] : 'operational',
        group: `g${Math.floor(index / 100)}`,
        uptime: { from: addDays(today, -89), to: today, days },
      };
    }),
  };
};

const PROBLEMS = [
  'Slow responses from',
  'Errors in',
  'Missing data in',
  'Delayed messages from',
  'Interruption of',
  'Timeouts in',
  'Duplicate entries in',
  'Failing sign-ins to',
];
const CAUSES = [
  'A disk was full.',
  'A release sent too many queries to the database.',
  'A certificate had expired.',
  'A cable was cut at a construction site.',
  'A cache returned outdated data.',
  'The clock of one server was wrong.',
];

const PER_PAGE = 50;
const HISTORY_PAGES = 20;

/** A page of a history of 1,000 incidents. Page 0 is the newest. */
const historyPage = (base, page, { started, origin }) => {
  const ids = base.components.map(({ id, name }) => ({ id, name }));
  return {
    ...base,
    ...(page > 0 && { components: [], groups: [], status: undefined, headline: undefined }),
    incidents: Array.from({ length: PER_PAGE }, (_, index) => {
      const number = 1000 - page * PER_PAGE - index;
      const random = createRandom(number * 97);
      const { id, name } = ids[Math.floor(random() * ids.length)];
      const at = started - (1000 - number + 0.4) * 2 * DAY + Math.floor(random() * 0.6 * DAY);
      const minutes = 12 + Math.floor(random() * 300);
      const middle = at + minutes * 24_000;
      return {
        id: `history-${number}`,
        title: `${PROBLEMS[Math.floor(random() * PROBLEMS.length)]} ${name}`,
        status: 'resolved',
        impact: ['none', 'minor', 'minor', 'major', 'critical'][Math.floor(random() * 5)],
        startedAt: timestamp(at),
        resolvedAt: timestamp(at + minutes * 60_000),
        components: page > 0 ? [] : [id],
        updates: [
          {
            id: `history-${number}-3`,
            status: 'resolved',
            at: timestamp(at + minutes * 60_000),
            body: 'Everything works again.',
          },
          {
            id: `history-${number}-2`,
            status: 'identified',
            at: timestamp(middle),
            body: CAUSES[Math.floor(random() * CAUSES.length)],
          },
          {
            id: `history-${number}-1`,
            status: 'investigating',
            at: timestamp(at),
            body: `${name} does not respond as expected. We are investigating.`,
          },
        ],
      };
    }),
    ...(page + 1 < HISTORY_PAGES && { history: { previous: `${origin}/feeds/long-history-${page + 1}.json` } }),
  };
};

/** The incident of the replay for other pages. `known` are the ids of the components on that page. */
const incidentsOfReplay = (base, last, end, known = base.components.map(({ id }) => id)) =>
  incidentFeed(base, last, end).incidents.map((incident) => ({
    ...incident,
    components: incident.components.filter((id) => known.includes(id)),
    updates: incident.updates.map((update) => ({
      ...update,
      components: update.components.filter(({ id }) => known.includes(id)),
    })),
  }));

/**
 * Name → `{ feed, body, modified }`. `body` is the text of the answer. `feed` is the same as an object. It is undefined if the body
 * is not a feed. The feed `stale` is created for each request, so that its age is always the same.
 */
export const createFeeds = async ({ origin, started, now }) => {
  const folder = new URL('./feeds/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const templates = new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(0, -5), JSON.parse(await readFile(new URL(file, folder), 'utf8'))]),
    ),
  );
  const at = started.getTime();
  const feeds = new Map();
  const modified = new Date(at - 60_000);
  const add = (name, feed) => feeds.set(name, { feed, body: JSON.stringify(feed), modified });

  for (const [name, template] of templates)
    add(name, resolveTemplate(extendTemplate(template, templates), { now: at, origin }));

  const base = feeds.get('scootkit').feed;
  const operational = { ...base, incidents: incidentsOfReplay(base, PHASES.length - 1, at - 12 * DAY) };
  add('scootkit', operational);
  add('operational', operational);
  // ScootKit's own components. The third parties on its page have their own feeds (feeds/third-party/).
  add('scootkit-own', { ...operational, components: operational.components.filter(({ source }) => !source) });
  for (const [name, { feed }] of [...feeds])
    if (templates.get(name)?.extends)
      add(name, { ...feed, incidents: [...(feed.incidents ?? []), ...operational.incidents] });
  add('incident', { ...incidentFeed(base, phaseAt(75), at) });
  add('huge', hugeFeed(dayOf(at, 'Europe/Berlin')));
  for (let page = 0; page < HISTORY_PAGES; page++)
    add(page ? `long-history-${page}` : 'long-history', historyPage(base, page, { started: at, origin }));

  feeds.set('broken', {
    body: '<!doctype html><title>Down for a moment</title><p>This is a page, not a feed.</p>',
    modified,
  });
  feeds.set('refused', { body: JSON.stringify({ version: 2, page: { name: 'From the future' } }), modified });

  return {
    has: (name) => name === 'stale' || feeds.has(name),
    get: (name) => {
      if (name !== 'stale') return feeds.get(name);
      // Written twelve minutes ago, and valid for one minute.
      const minute = Math.floor(now() / 60_000) * 60_000;
      const feed = { ...operational, updatedAt: timestamp(minute - 12 * 60_000), ttl: 60 };
      return { feed, body: JSON.stringify(feed), modified: new Date(minute) };
    },
  };
};
