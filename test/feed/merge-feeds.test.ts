import { expect } from '@open-wc/testing';
import { explain } from '../../src/feed/explain.js';
import { breadth, overallStatus } from '../../src/feed/derive.js';
import { mergeFeeds, type FeedSource } from '../../src/feed/merge-feeds.js';
import { filterFeed } from '../../src/feed/filter-feed.js';
import { parseFeed } from '../../src/feed/parse.js';
import { en } from '../../src/locale/languages/en.js';
import { summarize } from '../../src/locale/summarize.js';
import type { StatusFeed, StatusFeedInput } from '../../src/feed/schema.js';

const URL_OF_OTHER = 'https://other.example/feed.json';

const feedOf = (more: Partial<StatusFeedInput> = {}): StatusFeed =>
  parseFeed({ version: 1, page: { name: 'Other', url: 'https://other.example' }, ...more }).feed;

const own = feedOf({
  page: { name: 'Own' },
  status: 'operational',
  headline: 'All systems operational',
  groups: [
    { id: 'a', name: 'Ours' },
    { id: 'b', name: 'Third Parties' },
  ],
  components: [
    { id: 'web', name: 'Web', status: 'operational', group: 'a' },
    { id: 'pay', name: 'Payments', status: 'operational', group: 'b' },
  ],
  incidents: [{ id: 'past', title: 'Past', status: 'resolved', impact: 'minor', startedAt: '2026-11-10T00:00:00Z' }],
});

const other = feedOf({
  components: [
    { id: 'web', name: 'API', status: 'degraded_performance', statusText: 'Slow', onlyShowIfDegraded: true },
    { id: 'cdn', name: 'CDN', status: 'operational' },
  ],
  incidents: [
    {
      id: 'past',
      title: 'CDN purge',
      status: 'monitoring',
      impact: 'major',
      startedAt: '2026-11-20T00:00:00Z',
      components: ['cdn'],
    },
    {
      id: 'slow',
      title: 'Slow API',
      status: 'identified',
      impact: 'minor',
      startedAt: '2026-11-01T00:00:00Z',
      components: ['web', 'cdn'],
      updates: [
        {
          at: '2026-11-01T00:00:00Z',
          status: 'identified',
          components: [
            { id: 'web', status: 'degraded_performance' },
            { id: 'cdn', status: 'operational' },
          ],
        },
      ],
    },
    { id: 'all', title: 'Everything', status: 'resolved', impact: 'minor' },
  ],
  maintenances: [{ id: 'm', title: 'Work', status: 'scheduled', components: ['cdn'] }],
});

const source = (more: Partial<FeedSource> = {}): FeedSource => ({
  url: URL_OF_OTHER,
  feed: other,
  freshness: 'fresh',
  ...more,
});
/** The components that sources add, as `group/name: status`. */
const added = (...sources: FeedSource[]): string[] => {
  const { components, groups } = mergeFeeds(own, sources);
  return components
    .slice(own.components.length)
    .map(({ name, status, group }) => `${groups.find(({ id }) => id === group)?.name ?? ''}/${name}: ${status}`);
};

describe('mergeFeeds', () => {
  it('stays unknown if the own feed has no status', () => {
    const silent = feedOf({ page: { name: 'Own' } });
    const calm = feedOf({ components: [{ id: 'web', name: 'API', status: 'operational' }] });
    expect(overallStatus(silent)).to.equal('unknown');
    expect(overallStatus(mergeFeeds(silent, [source({ feed: calm })]))).to.equal('unknown');
  });

  it('returns the own feed if there are no sources', () => {
    expect(mergeFeeds(own, [])).to.equal(own);
  });

  it('adds a whole page as one component with its overall status', () => {
    expect(added(source())).to.deep.equal(['/Other: partial_outage']);
    expect(added(source({ name: 'Them', group: 'Third Parties' }))).to.deep.equal([
      'Third Parties/Them: partial_outage',
    ]);
  });

  it('adds components by id or name, in the given order', () => {
    expect(added(source({ components: ['CDN', 'web'] }))).to.deep.equal([
      '/CDN: operational',
      '/API: degraded_performance',
    ]);
    expect(added(source({ components: ['api', 'web', ' '] }))).to.deep.equal(['/API: degraded_performance']);
  });

  it('adds the components of a group', () => {
    const grouped = feedOf({
      groups: [{ id: 'eu', name: 'Europe' }],
      components: [
        { id: 'a', name: 'API', status: 'operational', group: 'eu' },
        { id: 'b', name: 'CDN', status: 'major_outage', group: 'eu' },
        { id: 'c', name: 'Mail', status: 'operational' },
      ],
    });
    const merged = mergeFeeds(own, [source({ feed: grouped, components: ['europe'], name: 'Chat' })]);
    expect(merged.components.slice(2).map(({ name }) => name)).to.deep.equal(['Chat API', 'Chat CDN']);
    expect(overallStatus(merged)).to.equal('major_outage');
  });

  it('uses the given name for one component, and as a prefix for several', () => {
    expect(added(source({ components: ['API'], name: 'Their API' }))).to.deep.equal([
      '/Their API: degraded_performance',
    ]);
    expect(added(source({ components: ['API', 'CDN'], name: 'Other' }))).to.deep.equal([
      '/Other API: degraded_performance',
      '/Other CDN: operational',
    ]);
  });

  it('adds components to the group of that name, or to a new group at the end', () => {
    const merged = mergeFeeds(own, [
      source({ group: 'third parties ', components: ['CDN'] }),
      source({ group: 'Clouds', url: 'https://b.example' }),
      source({ group: 'clouds', url: 'https://c.example' }),
    ]);
    expect(merged.groups.map(({ name }) => name)).to.deep.equal(['Ours', 'Third Parties', 'Clouds']);
    expect(merged.components.map(({ group }) => group)).to.deep.equal([
      'a',
      'b',
      'b',
      merged.groups[2]!.id,
      merged.groups[2]!.id,
    ]);
  });

  it('creates unique and stable ids', () => {
    const sources = [source(), source(), source({ components: ['web', 'cdn'] }), source({ components: ['CDN'] })];
    const trap = {
      ...own,
      components: [...own.components, { id: URL_OF_OTHER, name: 'Trap', status: 'operational' as const }],
      groups: [...own.groups, { id: 'group:New', name: 'Trap' }],
    };
    const merged = mergeFeeds(trap, [...sources, source({ group: 'New' })]);
    for (const items of [merged.components, merged.groups, merged.incidents, merged.maintenances])
      expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
    expect(mergeFeeds(trap, [...sources, source({ group: 'New' })])).to.deep.equal(merged);
  });

  it('sets the source of a component and shows it while operational', () => {
    const [api] = mergeFeeds(own, [source({ components: ['API'] })]).components.slice(2);
    expect(api).to.deep.include({
      source: { name: 'Other', url: 'https://other.example' },
      statusText: 'Slow',
      onlyShowIfDegraded: undefined,
    });
  });

  it('adds an unknown component for a feed that is loading or failed', () => {
    expect(added(source({ feed: undefined, freshness: 'unknown' }))).to.deep.equal(['/other.example: unknown']);
    expect(
      added(source({ feed: undefined, freshness: 'loading', components: ['API', 'CDN'], name: 'Other' })),
    ).to.deep.equal(['/Other API: unknown', '/Other CDN: unknown']);
    const late = mergeFeeds(own, [source({ freshness: 'unknown', components: ['API'] })]);
    expect(late.components[2]).to.deep.include({ name: 'API', status: 'unknown', statusText: undefined });
    expect(late.incidents).to.deep.equal(own.incidents);
  });

  it('keeps an outage of a stale feed, but not an operational status', () => {
    expect(added(source({ freshness: 'stale', components: ['API', 'CDN'] }))).to.deep.equal([
      '/API: degraded_performance',
      '/CDN: unknown',
    ]);
  });

  it('adds a missing component as unknown', () => {
    expect(added(source({ components: ['API', 'Nothing'] }))).to.deep.equal([
      '/API: degraded_performance',
      '/Nothing: unknown',
    ]);
  });

  it('includes the components in the status, the breadth and the explanation', () => {
    const merged = mergeFeeds(own, [source({ components: ['API'] })]);
    expect(breadth(merged)).to.deep.include({ status: 'degraded_performance', affected: 1, count: 3, name: 'API' });
    expect(explain(merged)).to.equal('degraded_performance: 1 of 3 components; 1 open incident');
    expect(overallStatus(mergeFeeds(own, [source({ feed: undefined, freshness: 'unknown' })]))).to.equal('unknown');
  });

  it('adds incidents and maintenances of the components, sorted with the own ones', () => {
    const merged = mergeFeeds(own, [source({ components: ['API'] })]);
    const [, , api] = merged.components;
    expect(merged.incidents.map(({ title, components }) => [title, components])).to.deep.equal([
      ['Past', []],
      ['Slow API', [api!.id]],
      ['Everything', [api!.id]],
    ]);
    expect(merged.incidents[1]!.updates[0]!.components).to.deep.equal([
      { id: api!.id, status: 'degraded_performance' },
    ]);
    expect(merged.maintenances).to.deep.equal([]);
    const whole = mergeFeeds(own, [source()]);
    expect(whole.incidents.map(({ title }) => title)).to.deep.equal(['CDN purge', 'Past', 'Slow API', 'Everything']);
    for (const item of [...whole.incidents, ...whole.maintenances].filter(({ id }) => id !== 'past'))
      expect(item.components).to.deep.equal([URL_OF_OTHER]);
  });

  it('adds an incident once if two sources have the same URL', () => {
    const merged = mergeFeeds(own, [source({ components: ['API'] }), source({ components: ['CDN'] })]);
    expect(merged.incidents.map(({ title }) => title)).to.deep.equal(['CDN purge', 'Past', 'Slow API', 'Everything']);
    expect(merged.incidents[2]!.components).to.have.members(merged.components.slice(2).map(({ id }) => id));
  });

  it('does not apply incidents of a source to own components', () => {
    const { feed } = filterFeed(mergeFeeds(own, [source(), source({ components: ['CDN'] })]), { components: ['Web'] });
    expect(feed.incidents.map(({ title }) => title)).to.deep.equal(['Past']);
    expect(overallStatus(feed)).to.equal('operational');
  });

  it('is unknown if an item of a source was dropped', () => {
    const doubtful = parseFeed({
      version: 1,
      page: { name: 'Other' },
      components: [{ id: 'cdn', name: 'CDN', status: 'operational' }, 7],
    }).feed;
    const merged = mergeFeeds(own, [source({ feed: doubtful, components: ['CDN'] })]);
    expect(overallStatus(merged)).to.equal('unknown');
    expect(summarize(merged, en)).not.to.match(/operational/i);
    // The listed component is unknown too.
    expect(merged.components.at(-1)).to.include({ name: 'CDN', status: 'unknown' });
  });

  it('returns a valid feed and does not modify its input', () => {
    const before = JSON.stringify([own, other]);
    const merged = mergeFeeds(own, [
      source({ components: ['API', 'Nothing'], group: 'New' }),
      source(),
      source({ feed: undefined, freshness: 'unknown' }),
    ]);
    expect(JSON.stringify([own, other])).to.equal(before);
    const { feed, warnings } = parseFeed(JSON.parse(JSON.stringify(merged)));
    expect(warnings).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(feed))).to.deep.equal(JSON.parse(JSON.stringify(merged)));
  });
});
