import { expect } from '@open-wc/testing';
import { itemsOf, joined, lastOf, listOf, timeOf } from '../../../src/adapters/shared/json.js';
import { expectLinear } from '../../linear.js';

describe('json', () => {
  it('reads a time with a zone, and returns other values unchanged', () => {
    expect(timeOf('Sat Nov 21 2026 18:55:50 GMT+0000 (Coordinated Universal Time)')).to.equal(
      '2026-11-21T18:55:50.000Z',
    );
    expect(timeOf('2026-11-21T19:55:50+01:00')).to.equal('2026-11-21T18:55:50.000Z');
    for (const other of ['2026-11-21 18:55:50', 'soon', 5, null, undefined]) expect(timeOf(other)).to.equal(other);
  });

  it('fills missing fields from a record with the same id, and prefers the earlier body', () => {
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

  it('returns the text after the last slash', () => {
    expect(['https://a.example/b/c', 'b/c/', 'c', 'b/c///', ''].map(lastOf)).to.deep.equal(['c', 'c', 'c', 'c', '']);
  });

  it('wraps a value that is not a list, so that the parser reports it', () => {
    expect(listOf([{ a: 1 }, null, 'b'])).to.deep.equal([{ a: 1 }, {}, {}]);
    for (const nothing of [undefined, null, []]) expect(listOf(nothing)).to.deep.equal([]);
    for (const odd of ['zzz', '', 0, false, { a: 1 }]) expect(listOf(odd)).to.deep.equal([{}]);
    expect(itemsOf({ a: 1 })).to.deep.equal([{ a: 1 }]);
  });

  it('reads hostile texts in linear time', () => {
    for (const piece of ['Z (', 'Z ()', '/', 'a/', 'a']) {
      expectLinear((length) => timeOf(piece.repeat(length)), 100_000, `the time ${piece}`);
      expectLinear((length) => lastOf(`${piece.repeat(length)}/`), 100_000, `the address ${piece}`);
    }
  });
});
