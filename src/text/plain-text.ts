import type { Block, Inline } from './node.js';
import { readText } from './read-text.js';

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

/** The body of an incident update as one line of text without markup. Empty if it has no visible text. */
export const plainText = (body: string, format: 'text' | 'markdown' | 'html'): string =>
  readText(body, format).map(ofBlock).join(' ').replace(/\s+/g, ' ').trim();
