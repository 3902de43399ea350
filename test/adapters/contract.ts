import { expect } from '@open-wc/testing';
import type { Adapter, Needs } from '../../src/adapters/adapter.js';
import { adapterFor } from './adapter-for.js';
import { loadAdapter } from '../../src/adapters/load-adapter.js';
import { overallStatus } from '../../src/feed/derive.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import { adapterInput } from './adapter-input.js';
import { lookalikes } from '../fixtures/lookalikes.js';

export interface Contract {
  readonly adapter: Adapter;
  /** URL of the feed. */
  readonly url: string;
  /** Bodies that the adapter must recognize, by name. */
  readonly recognized: Readonly<Record<string, unknown>>;
  /** Bodies of complete answers, in the order of `endpoints` and `history`. Reading them causes no warning. */
  readonly valid: Readonly<Record<string, readonly unknown[]>>;
  /** Bodies of an answer with an undocumented word for each state. */
  readonly unknownWords: readonly unknown[];
  /** Whether the provider only has the overall state. */
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

/** Tests what all adapters have in common. */
export const testAdapterContract = ({
  adapter,
  url,
  recognized,
  valid,
  unknownWords,
  isOverallOnly = false,
}: Contract): void => {
  describe(`the adapter contract: ${adapter.name}`, () => {
    for (const [name, body] of Object.entries(recognized)) {
      it(`recognizes ${name}`, async () => expect((await adapterFor(frozen(body)))?.name).to.equal(adapter.name));
    }

    for (const [name, body] of Object.entries(lookalikes).filter(
      ([each]) => each !== adapter.name && !each.startsWith(`${adapter.name} `),
    )) {
      it(`does not recognize ${name}`, async () =>
        expect((await adapterFor(frozen(body)))?.name).not.to.equal(adapter.name));
    }

    it('is found by name', async () => expect(await loadAdapter(adapter.name)).to.equal(adapter));

    it('returns absolute endpoints without duplicates', () => {
      for (const needs of NEEDS) {
        const endpoints = [...adapter.endpoints(url, needs), ...((needs.incidents && adapter.history?.(url)) || [])];
        expect(endpoints.length).to.be.above(0);
        expect(new Set(endpoints).size).to.equal(endpoints.length);
        for (const endpoint of endpoints) expect(new URL(endpoint).href).to.equal(endpoint);
      }
    });

    it('stands without a part that is missing, but not without its first endpoint', () => {
      const parts = adapter.endpoints(url, { components: true, incidents: true }).map((each) => adapter.partAt?.(each));
      expect(parts[0]).to.equal(undefined);
      for (const bodies of Object.values(valid))
        for (const [index, part] of parts.entries())
          if (part && index < bodies.length)
            expect(() => adapter.adapt(adapterInput(bodies.with(index, undefined)), url)).not.to.throw();
    });

    it('only requests the URL of a copied body', () => {
      const copy = 'https://example.com/copies/status-copy.json';
      expect(adapter.endpoints(copy, { components: true, incidents: true })).to.deep.equal([copy]);
      expect(adapter.history?.(copy) ?? []).to.deep.equal([]);
    });

    for (const [name, bodies] of Object.entries(valid)) {
      it(`reads ${name} without a warning and does not change it`, () => {
        const { feed, warnings } = parseFeed(adapter.adapt(frozen(adapterInput(bodies)), url), url);
        expect(warnings).to.deep.equal([]);
        expect(feed.page.name).not.to.equal('');
      });
    }

    it('reads unknown words as unknown, and keeps them', () => {
      const { feed } = parseFeed(adapter.adapt(frozen(adapterInput(unknownWords)), url), url);
      expect(feed.components.length + feed.incidents.length === 0).to.equal(isOverallOnly);
      for (const { status, statusText } of [...feed.components, ...feed.incidents]) {
        expect(status).to.equal('unknown');
        expect(statusText).to.be.a('string');
      }
      for (const { impact } of feed.incidents) expect(impact).to.equal('unknown');
      for (const { status } of feed.maintenances) expect(status).to.equal('unknown');
      expect(overallStatus(feed)).to.equal('unknown');
    });

    it('rejects another document in place of a required answer, or warns about it', () => {
      const count = adapter.endpoints(url, { components: true, incidents: true }).length;
      for (const [name, bodies] of Object.entries(valid))
        for (const index of bodies.keys()) {
          if (index >= count || bodies.length < 2) continue;
          try {
            const { warnings } = parseFeed(adapter.adapt(adapterInput(bodies.with(index, { a: 1 })), url), url);
            expect(warnings, `${name}: ${index}`).not.to.deep.equal([]);
          } catch (error) {
            if (!(error instanceof FeedError)) throw error;
            expect(error.kind).to.equal('shape');
          }
        }
    });

    it('does not read garbage as operational', () => {
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
