import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createTree, type BlockName, type SpanName, type Tree } from '../../src/text/tree.js';
import { survey } from './survey.js';

const SPANS: readonly SpanName[] = ['strong', 'em', 'underline', 'strike', 'code', 'small', 'sub', 'sup', 'link'];
const BLOCKS: readonly BlockName[] = ['block', 'heading', 'list', 'item', 'quote', 'pre', 'rule'];

const event: fc.Arbitrary<(tree: Tree) => void> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4 }).map((text) => (tree: Tree) => tree.text(text)),
  fc.constantFrom(...SPANS).map((name) => (tree: Tree) => tree.open(name, 'https://x.test/')),
  fc.constantFrom(...SPANS).map((name) => (tree: Tree) => tree.close(name)),
  fc.constantFrom(...BLOCKS).map((name) => (tree: Tree) => tree.start(name, 2)),
  fc.constantFrom(...BLOCKS).map((name) => (tree: Tree) => tree.end(name)),
  fc.constant((tree: Tree) => tree.lineBreak()),
);

describe('createTree', () => {
  it('accepts events in any order and keeps all visible text', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), fc.string(), (events, last) => {
        const tree = createTree();
        let said = '';
        const listening: Tree = { ...tree, text: (text) => ((said += text), tree.text(text)) };
        for (const send of [...events, (to: Tree) => to.text(last)]) send(listening);
        tree.unwind(0);
        const visible = (text: string): string => text.replace(/[\p{Cc}\s]|[\u202d\u202e]/gu, '');
        expect(visible(survey(tree.blocks).text)).to.equal(visible(said));
      }),
    );
  });
  it('limits the depth of the tree', () => {
    const tree = createTree();
    for (let i = 0; i < 1000; i++) for (const name of ['quote', 'list', 'item'] as const) tree.start(name);
    for (let i = 0; i < 1000; i++) for (const name of SPANS) tree.open(name, 'https://x.test/');
    tree.text('a');
    tree.unwind(0);
    // 32 blocks, which may be lists with items, a paragraph, one of each inline element, and the text.
    expect(survey(tree.blocks).depth).to.be.at.most(32 * 2 + 1 + SPANS.length + 1);
  });
});
