import { readHtml } from './html.js';
import type { Block, Inline } from './node.js';
import { createTree } from './tree.js';

const ofInline = (node: Inline): string => {
  if (node.type === 'text') return node.text;
  return node.type === 'break' ? ' ' : node.children.map(ofInline).join('');
};

const ofBlock = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.map(ofInline).join('');
    case 'list':
      return block.items.flat().map(ofBlock).join(' ');
    case 'quote':
      return block.children.map(ofBlock).join(' ');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
};

/** HTML as text without markup. Empty if it has no visible text. */
export const plainText = (html: string): string => {
  const tree = createTree();
  readHtml(tree, html);
  tree.unwind(0);
  return tree.blocks.map(ofBlock).join(' ');
};
