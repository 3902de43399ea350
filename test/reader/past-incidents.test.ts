import { expect } from '@open-wc/testing';
import { loadAdapter } from '../../src/adapters/load-adapter.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { createReader, readFeed } from '../../src/reader/read-feed.js';
import { three } from '../fixtures/cachet/bodies.js';
import { index as cstate, issues as cstateIssues } from '../fixtures/cstate/bodies.js';
import * as heroku from '../fixtures/heroku/bodies.js';
import * as incidentIo from '../fixtures/incident-io/bodies.js';
import * as oneUptime from '../fixtures/one-uptime/bodies.js';
import * as slack from '../fixtures/slack/bodies.js';
import * as sorry from '../fixtures/sorry/bodies.js';
import * as statuspage from '../fixtures/statuspage/bodies.js';
import { issue, issues, quiet as upptime } from '../fixtures/upptime/bodies.js';
import { beats, lastPage, past, second } from '../fixtures/uptime-kuma/bodies.js';
import { FakeServer, json } from '../store/fake-server.js';

const PAGE = 'https://status.example.com';
const UPPTIME = 'https://raw.githubusercontent.com/lighthouse/status/HEAD/history/summary.json';
const NEEDS = { incidents: true };

/** Answers by the beginning of their URLs, the first that fits. */
const serving = (table: readonly (readonly [url: string, body: unknown])[]) =>
  new FakeServer((url) => {
    const found = table.find(([start]) => url.startsWith(start));
    return found ? json(found[1]) : new Response('', { status: 404 });
  });

interface Provider {
  readonly url: string;
  readonly current: readonly unknown[];
  /** Bodies of the past, in the order of the adapter's `history`. */
  readonly past: readonly unknown[];
}

const PROVIDERS: Readonly<Record<string, Provider>> = {
  cachet: { url: `${PAGE}/api/components`, current: [three.components, three.incidents], past: [three.schedules] },
  cstate: { url: `${PAGE}/index.json`, current: [cstate], past: [cstateIssues] },
  heroku: { url: `${PAGE}/api/v4/current-status`, current: [heroku.troubled], past: [heroku.past] },
  'incident-io': { url: `${PAGE}/api/v2/summary.json`, current: [incidentIo.troubled], past: [incidentIo.past] },
  'one-uptime': {
    url: `${PAGE}/status-page-api/overview/status.example.com`,
    current: [oneUptime.overview],
    past: [oneUptime.incidents, oneUptime.maintenances],
  },
  slack: { url: `${PAGE}/api/v2.0.0/current`, current: [slack.troubled], past: [slack.history] },
  statuspage: { url: `${PAGE}/api/v2/summary.json`, current: [statuspage.troubled], past: [statuspage.incidents] },
  upptime: { url: UPPTIME, current: [upptime], past: [issues] },
  'uptime-kuma': { url: `${PAGE}/api/status-page/harbour`, current: [second, beats], past: [past] },
};

describe('past incidents', () => {
  for (const [provider, { url, current, past: list }] of Object.entries(PROVIDERS)) {
    const read = async (history: readonly unknown[]) => {
      const adapter = await loadAdapter(provider);
      const endpoints = adapter?.endpoints(url, NEEDS) ?? [];
      const places = adapter?.history?.(url) ?? [];
      expect(places.length).to.equal(list.length);
      const server = serving([
        ...places.map((place, at) => [place, history[at]] as const),
        ...endpoints.map((place, at) => [place, current[at]] as const),
      ]);
      return { places, ...(await readFeed(url, { ...server, provider, needs: NEEDS })) };
    };

    it(`${provider}: are read without a warning`, async () => {
      expect((await read(list)).warnings).to.deep.equal([]);
    });

    it(`${provider}: cause a warning and no error if the answer is invalid`, async () => {
      const { feed, warnings, places } = await read(list.map(() => ({ a: 1 })));
      expect(warnings.map(({ path }) => path)).to.deep.equal(places);
      const { feed: alone } = await readFeed(url, {
        ...serving((await loadAdapter(provider))!.endpoints(url, {}).map((place, at) => [place, current[at]])),
        provider,
        needs: {},
      });
      expect(feed.status).to.equal(alone.status);
      expect(feed.incidents.length).to.equal(alone.incidents.length);
    });
  }
});

describe('older pages', () => {
  const readerOf = async (provider: string, url: string, table: readonly (readonly [string, unknown])[]) => {
    const server = serving(table);
    const reader = createReader(url, { ...server, provider });
    const { feed } = await reader.read({ needs: () => NEEDS });
    return { previous: feed.history?.previous ?? '', readOlder: reader.readOlder, server };
  };
  const full = Array.from({ length: 30 }, (_, at) => issue(100 + at, 'lamp', 'closed'));
  const ISSUES = 'https://api.github.com/repos/lighthouse/status/issues?labels=status&state=all&per_page=30&page=';

  it('upptime: end with a page that is not full', async () => {
    const { previous, readOlder } = await readerOf('upptime', UPPTIME, [
      [UPPTIME, upptime],
      [`${ISSUES}1`, full],
      [`${ISSUES}2`, [issue(9, 'lamp', 'closed')]],
    ]);
    const { feed, warnings } = await readOlder(previous, {});
    expect([feed.incidents.map(({ id }) => id), feed.history?.previous, warnings]).to.deep.equal([
      ['9'],
      undefined,
      [],
    ]);
  });

  it('upptime: end with an empty page if the last one is full', async () => {
    const { previous, readOlder } = await readerOf('upptime', UPPTIME, [
      [UPPTIME, upptime],
      [`${ISSUES}1`, full],
      [`${ISSUES}2`, []],
    ]);
    expect(previous).to.equal(`${ISSUES}2`);
    const { feed, warnings } = await readOlder(previous, {});
    expect([feed.incidents, feed.history?.previous, warnings]).to.deep.equal([[], undefined, []]);
  });

  it('uptime-kuma: have a cursor and end with an empty page', async () => {
    const url = `${PAGE}/api/status-page/harbour`;
    const table = [
      [`${url}/incident-history?cursor=`, lastPage],
      [`${url}/incident-history`, past],
      [url, second],
      [`${PAGE}/api/status-page/heartbeat/`, beats],
    ] as const;
    const { previous, readOlder } = await readerOf('uptime-kuma', url, table);
    const { feed, warnings } = await readOlder(previous, {});
    expect([feed.incidents.map(({ id }) => id), feed.history?.previous, warnings]).to.deep.equal([
      ['3'],
      undefined,
      [],
    ]);
    const empty = { ...lastPage, incidents: [] };
    const other = await readerOf('uptime-kuma', url, [[`${url}/incident-history?cursor=`, empty], ...table.slice(1)]);
    expect((await other.readOlder(previous, {})).feed.incidents).to.deep.equal([]);
  });

  it('cachet: have the parameters of the first page and end with an empty page', async () => {
    for (const data of [three.incidents.data, []]) {
      const { previous, readOlder } = await readerOf('cachet', `${PAGE}/api/components`, [
        [
          `${PAGE}/api/incidents?per_page=100&include=components,updates&page=2`,
          { ...(data.length ? three.incidents : {}), data, links: { next: null } },
        ],
        [`${PAGE}/api/incidents`, three.incidents],
        [`${PAGE}/api/components`, three.components],
        [`${PAGE}/api/schedules`, three.schedules],
      ]);
      const { feed, warnings } = await readOlder(previous, {});
      expect([feed.incidents.length, feed.history?.previous, warnings]).to.deep.equal([data.length, undefined, []]);
    }
  });

  it('sorry: have the URL in the list and end with an empty page', async () => {
    for (const list of [sorry.notices.notices, []]) {
      const { previous, readOlder } = await readerOf('sorry', `${PAGE}/api/v1/status`, [
        [`${PAGE}/api/v1/notices?page=2`, { notices: list, meta: {} }],
        [`${PAGE}/api/v1/notices`, sorry.notices],
        [`${PAGE}/api/v1/status`, sorry.status],
      ]);
      const { feed, warnings } = await readOlder(previous, {});
      expect(feed.incidents.length + feed.maintenances.length).to.equal(list.length);
      expect([feed.history?.previous, warnings]).to.deep.equal([undefined, []]);
    }
  });

  it('are limited to the maximum size of the feed', async () => {
    const { previous, readOlder } = await readerOf('upptime', UPPTIME, [
      [UPPTIME, upptime],
      [ISSUES, full],
    ]);
    const error: unknown = await readOlder(previous, { maxSize: 100 }).catch((cause: unknown) => cause);
    expect(error instanceof FeedError && error.kind).to.equal('too-large');
  });
});
