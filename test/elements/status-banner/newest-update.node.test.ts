import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newestUpdate } from '../../../src/elements/status-banner/newest-update.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { expectLinear } from '../../linear.js';

const textOf = (body: string): string | undefined => {
  const updates = [{ status: 'identified', at: '2026-11-22T04:00:00Z', body: 'x', format: 'markdown' }];
  const { feed } = parseFeed({ version: 1, page: { name: 'Harbor' }, incidents: [{ id: 'a', title: 'A', updates }] });
  const [incident] = feed.incidents;
  const [update] = incident?.updates ?? [];
  // The parser would cut it.
  return incident && update && newestUpdate({ ...incident, updates: [{ ...update, body }] }, () => {})?.text;
};

// In Node, because servers render tags, and newer engines are faster at this.
describe('newestUpdate', () => {
  it('has the beginning of Markdown without its marks', () => {
    const link = `[rope](https://example.com/${'x'.repeat(500)})`;
    assert.equal(textOf(`${'\n'.repeat(5000)}## A **worn** ${link}`), 'A worn rope');
  });

  for (const part of ['[', '[\n', '![', '[]('])
    it(`takes linear time for many ${JSON.stringify(part)}`, () => {
      expectLinear((length) => textOf(part.repeat(length)), 32_000 / part.length, part);
    });
});
