import type { Block, Inline } from '../text/node.js';

const inlineText = (node: Inline): string => {
  if (node.type === 'text') return node.text;
  if (node.type === 'break') return '\n';
  const text = node.children.map(inlineText).join('');
  if (node.type !== 'link') return text;
  const target = node.href.replace(/^(?:mailto|tel):/, '');
  return target.replace(/\/$/, '') === text.replace(/\/$/, '') ? text : `${text} (${target})`;
};

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children.map(inlineText).join('');
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${block.start + index}.` : '-'} ${toPlainText(item)}`)
        .join('\n');
    case 'quote':
      return toPlainText(block.children);
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
};

/** The text of an update without markup, for calendars. The target of a link follows it in brackets. */
export const toPlainText = (blocks: readonly Block[]): string => blocks.map(blockText).filter(Boolean).join('\n\n');
