import type { Block, Inline } from '../../src/text/node.js';

const SHORT: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'b',
  em: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
  small: 'small',
  sub: 'sub',
  sup: 'sup',
  quote: 'quote',
};

function line(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'break') return '⏎';
      if (node.type === 'link') return `a<${node.href}>{${line(node.children)}}`;
      return `${SHORT[node.type]}{${line(node.children)}}`;
    })
    .join('');
}

/** A tree as one line of text for assertions: `p{Hello b{world}} ul{[p{a}] [p{b}]}`. */
export function outline(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return `p{${line(block.children)}}`;
        case 'heading':
          return `h${block.level}{${line(block.children)}}`;
        case 'list':
          return `${block.ordered ? `ol${block.start}` : 'ul'}{${block.items.map((item) => `[${outline(item)}]`).join(' ')}}`;
        case 'quote':
          return `quote{${outline(block.children)}}`;
        case 'code':
          return `pre{${block.text}}`;
        default:
          return 'hr';
      }
    })
    .join(' ');
}
