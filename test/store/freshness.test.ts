import { expect } from '@open-wc/testing';
import { freshnessOf, intervalOf } from '../../src/store/freshness.js';
import { START } from './fake-clock.js';

const at = (seconds: number, more: Partial<Parameters<typeof freshnessOf>[0]> = {}) =>
  freshnessOf({ refresh: 60, loadedAt: START, age: seconds * 1000, ...more })[0];
const iso = (seconds: number) => new Date(START + seconds * 1000).toISOString();

describe('intervalOf', () => {
  for (const [given, expected] of [
    [undefined, 60],
    [NaN, 60],
    [-1, 60],
    [Infinity, 60],
    [0, 0],
    [1, 15],
    [14.9, 15],
    [15, 15],
    [300, 300],
  ] as const) {
    it(`returns ${expected} seconds for ${given}`, () => expect(intervalOf(given)).to.equal(expected));
  }
});

describe('freshnessOf', () => {
  for (const [refresh, age, expected] of [
    [60, 0, 'fresh'],
    [60, 179.9, 'fresh'],
    [60, 180, 'stale'],
    [60, 899.9, 'stale'],
    [60, 900, 'unknown'],
    [0, 179, 'fresh'],
    [0, 180, 'stale'],
    [0, 900, 'unknown'],
    [15, 179, 'fresh'],
    [15, 899, 'stale'],
    [120, 299, 'fresh'],
    [120, 300, 'stale'],
    [120, 1199, 'stale'],
    [120, 1200, 'unknown'],
  ] as const) {
    it(`is ${expected} after ${age} s if refresh is ${refresh}`, () => expect(at(age, { refresh })).to.equal(expected));
  }

  it('becomes stale once three times the ttl has passed since updatedAt', () => {
    const own = { updatedAt: iso(-30), ttl: 30 };
    expect(at(59, own)).to.equal('fresh');
    expect(at(60, own)).to.equal('stale');
    expect(at(899, own)).to.equal('stale');
    expect(at(900, own)).to.equal('unknown');
  });

  it('counts the time between updatedAt and the response', () => {
    const own = { updatedAt: iso(-600), ttl: 60 };
    expect(at(0, own)).to.equal('stale');
    expect(at(479, own)).to.equal('stale');
    expect(at(480, own)).to.equal('unknown');
    expect(at(0, { updatedAt: iso(-86_400), ttl: 60 })).to.equal('unknown');
  });

  it('ignores updatedAt without ttl and ttl without updatedAt', () => {
    expect(at(0, { updatedAt: iso(-86_400) })).to.equal('fresh');
    expect(at(0, { ttl: 1 })).to.equal('fresh');
  });

  it('returns the time until the next state', () => {
    expect(freshnessOf({ refresh: 60, loadedAt: START, age: 100_000 })).to.deep.equal(['fresh', 80_000]);
    expect(freshnessOf({ refresh: 60, loadedAt: START, age: 200_000 })).to.deep.equal(['stale', 700_000]);
    expect(freshnessOf({ refresh: 60, loadedAt: START, age: 1e9 })).to.deep.equal(['unknown', Infinity]);
  });
});
