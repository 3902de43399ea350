import { expect } from '@open-wc/testing';
import type { Adapter, Needs } from '../../src/adapters/adapter.js';
import { adapterFor } from './adapter-for.js';
import { loadAdapter } from '../../src/adapters/load-adapter.js';
import { overallStatus } from '../../src/feed/derive.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import { handed } from './handed.js';
import { lookalikes } from '../fixtures/lookalikes.js';

export interface Contract {
  readonly adapter: Adapter;
  /** Where its feed is. */
  readonly url: string;
  /** Bodies that must be recognised, by name. */
  readonly recognised: Readonly<Record<string, unknown>>;
  /** Complete answers, in the order of `endpoints` and `history`: they must come through without a warning. */
  readonly good: Readonly<Record<string, readonly unknown[]>>;
  /** The bodies of one good answer with words that nobody documents in place of every state. */
  readonly strange: readonly unknown[];
  /** The provider tells the overall state and nothing else. */
  readonly isOverallOnly?: boolean;
}

const NEEDS: readonly Needs[] = [{}, { components: true }, { incidents: true }, { components: true, incidents: true }];
const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'UP',
  true,
  [],
  [null],
  [[]],
  {},
  { page: null },
  { page: { status: {} } },
  { page: { status: 'UP' } },
  { version: 1 },
];

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/** What holds for every adapter; its own test adds what its words and fields become. */
export const keepsTheContract = ({
  adapter,
  url,
  recognised,
  good,
  strange,
  isOverallOnly = false,
}: Contract): void => {
  describe(`the adapter contract: ${adapter.name}`, () => {
    for (const [name, body] of Object.entries(recognised)) {
      it(`recognises ${name}`, async () => expect((await adapterFor(frozen(body)))?.name).to.equal(adapter.name));
    }

    for (const [name, body] of Object.entries(lookalikes).filter(
      ([each]) => each !== adapter.name && !each.startsWith(`${adapter.name} `),
    )) {
      it(`does not take ${name} for its own`, async () =>
        expect((await adapterFor(frozen(body)))?.name).not.to.equal(adapter.name));
    }

    it('is found by its name', async () => expect(await loadAdapter(adapter.name)).to.equal(adapter));

    it('names absolute endpoints, each once', () => {
      for (const needs of NEEDS) {
        const endpoints = [...adapter.endpoints(url, needs), ...((needs.incidents && adapter.history?.(url)) || [])];
        expect(endpoints.length).to.be.above(0);
        expect(new Set(endpoints).size).to.equal(endpoints.length);
        for (const endpoint of endpoints) expect(new URL(endpoint).href).to.equal(endpoint);
      }
    });

    it('asks a copy of one body nothing else', () => {
      const copy = 'https://example.com/copies/status-copy.json';
      expect(adapter.endpoints(copy, { components: true, incidents: true })).to.deep.equal([copy]);
      expect(adapter.history?.(copy) ?? []).to.deep.equal([]);
    });

    for (const [name, bodies] of Object.entries(good)) {
      it(`reads ${name} without a warning and leaves it as it is`, () => {
        const { feed, warnings } = parseFeed(adapter.adapt(frozen(handed(bodies)), url), url);
        expect(warnings).to.deep.equal([]);
        expect(feed.page.name).not.to.equal('');
      });
    }

    it('makes unknown words unknown, and keeps them', () => {
      const { feed } = parseFeed(adapter.adapt(frozen(handed(strange)), url), url);
      expect(feed.components.length + feed.incidents.length === 0).to.equal(isOverallOnly);
      for (const { status, statusText } of [...feed.components, ...feed.incidents]) {
        expect(status).to.equal('unknown');
        expect(statusText).to.be.a('string');
      }
      for (const { impact } of feed.incidents) expect(impact).to.equal('unknown');
      for (const { status } of feed.maintenances) expect(status).to.equal('unknown');
      expect(overallStatus(feed)).to.equal('unknown');
    });

    it('refuses another document in place of an answer that must be there, or names it by a warning', () => {
      const count = adapter.endpoints(url, { components: true, incidents: true }).length;
      for (const [name, bodies] of Object.entries(good))
        for (const index of bodies.keys()) {
          if (index >= count || bodies.length < 2) continue;
          try {
            const { warnings } = parseFeed(adapter.adapt(handed(bodies.with(index, { a: 1 })), url), url);
            expect(warnings, `${name}: ${index}`).not.to.deep.equal([]);
          } catch (error) {
            if (!(error instanceof FeedError)) throw error;
            expect(error.kind).to.equal('shape');
          }
        }
    });

    it('makes nothing green out of garbage', () => {
      for (const main of GARBAGE) {
        for (const rest of GARBAGE) {
          try {
            const { feed } = parseFeed(adapter.adapt(frozen([main, rest]), url), url);
            expect(overallStatus(feed), JSON.stringify([main, rest])).not.to.equal('operational');
          } catch (error) {
            if (!(error instanceof FeedError)) throw error;
            expect(error.kind).to.equal('shape');
          }
        }
      }
    });
  });
};
