import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { nextDelay } from '../../src/store/next-delay.js';

const http = (status: number, retryAfter?: number) =>
  new FeedError('http', 'https://a.example/', '', { status, retryAfter });
const delay = (more: Partial<Parameters<typeof nextDelay>[0]> = {}) =>
  nextDelay({ refresh: 60, failures: 0, error: undefined, loaded: true, random: 0, ...more }) / 1000;

describe('nextDelay', () => {
  it('is the interval plus up to 20%', () => {
    expect(delay()).to.equal(60);
    expect(delay({ random: 1 })).to.equal(72);
  });

  it('is Infinity if refresh is 0, even after failures', () => {
    expect(delay({ refresh: 0 })).to.equal(Infinity);
    expect(delay({ refresh: 0, failures: 3, error: http(500) })).to.equal(Infinity);
  });

  it('grows with each failure, from ten seconds to five minutes', () => {
    const range = (failures: number) => [0, 1].map((random) => delay({ failures, random, error: http(500) }));
    expect([1, 2, 3, 4, 5, 50].map(range)).to.deep.equal([
      [10, 20],
      [20, 40],
      [40, 80],
      [80, 160],
      [150, 300],
      [150, 300],
    ]);
  });

  it('is five minutes after five failures without a feed', () => {
    expect(delay({ failures: 4, loaded: false })).to.equal(80);
    expect(delay({ failures: 5, loaded: false })).to.equal(300);
    expect(delay({ failures: 5, loaded: true })).to.equal(150);
  });

  for (const status of [429, 503]) {
    it(`follows Retry-After on ${status}, from one minute to one hour`, () => {
      const after = (retryAfter?: number, random = 0) =>
        delay({ failures: 1, random, error: http(status, retryAfter) });
      expect(after()).to.equal(60);
      expect(after(120)).to.equal(120);
      expect(after(120, 1)).to.equal(144);
      expect(after(1)).to.equal(60);
      expect(after(-50)).to.equal(60);
      expect(after(86_400)).to.equal(3600);
      expect(delay({ failures: 6, random: 1, error: http(status) })).to.equal(300);
    });
  }

  for (const status of [401, 403, 404, 410]) {
    it(`is 15 minutes after ${status}`, () => {
      expect(delay({ failures: 1, error: http(status) })).to.equal(900);
      expect(delay({ failures: 9, error: http(status), loaded: false })).to.equal(900);
    });
  }
});
