import { expect } from '@open-wc/testing';
import { joined, lastOf, timeOf } from '../../../src/adapters/shared/json.js';

describe('what adapters share', () => {
  it('reads a time that names its zone, and passes everything else on', () => {
    expect(timeOf('Sat Nov 21 2026 18:55:50 GMT+0000 (Coordinated Universal Time)')).to.equal(
      '2026-11-21T18:55:50.000Z',
    );
    expect(timeOf('2026-11-21T19:55:50+01:00')).to.equal('2026-11-21T18:55:50.000Z');
    for (const other of ['2026-11-21 18:55:50', 'soon', 5, null, undefined]) expect(timeOf(other)).to.equal(other);
  });

  it('fills a short record from a full one of the same id, and keeps what the earlier body says', () => {
    const short = { id: 'a', status: 'open', updates: [], title: '' };
    const full = { id: 'a', status: 'over', updates: [1], title: 'A', url: 'u' };
    const items = (...lists: unknown[]) =>
      joined(
        lists.map((list) => ({ list })),
        'list',
        (item) => item,
      );
    expect(items([short], [full, { id: 'b' }])).to.deep.equal([{ ...full, status: 'open' }, { id: 'b' }]);
    expect(items([short, full])).to.deep.equal([short, full]);
    expect(items([{ x: 1 }], [{ x: 2 }])).to.deep.equal([{ x: 1 }, { x: 2 }]);
    expect(items(5, [short])).to.deep.equal([{}, short]);
  });

  it('takes what stands behind the last slash', () => {
    expect(['https://a.example/b/c', 'b/c/', 'c', 'b/c///', ''].map(lastOf)).to.deep.equal(['c', 'c', 'c', 'c', '']);
  });

  it('reads hostile texts in linear time', () => {
    const start = performance.now();
    for (const piece of ['Z (', 'Z ()', '/', 'a/', 'a']) {
      timeOf(piece.repeat(100_000));
      lastOf(`${piece.repeat(100_000)}/`);
    }
    expect(performance.now() - start).to.be.below(30_000);
  });
});
