import type { Block, Inline } from '../text/node.js';
import { escapeMarkup } from './escape-markup.js';

const TAGS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  small: 'small',
  sub: 'sub',
  sup: 'sup',
};

const inlineHtml = (node: Inline): string => {
  if (node.type === 'text') return escapeMarkup(node.text);
  if (node.type === 'break') return '<br>';
  const children = node.children.map(inlineHtml).join('');
  if (node.type === 'link') return `<a href="${escapeMarkup(node.href)}">${children}</a>`;
  const tag = TAGS[node.type] ?? 'span';
  return `<${tag}>${children}</${tag}>`;
};

const blockHtml = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
      return `<p>${block.children.map(inlineHtml).join('')}</p>`;
    case 'heading':
      return `<p><strong>${block.children.map(inlineHtml).join('')}</strong></p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${toHtml(item)}</li>`).join('');
      if (!block.ordered) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'quote':
      return `<blockquote>${toHtml(block.children)}</blockquote>`;
    case 'code':
      return `<pre>${escapeMarkup(block.text)}</pre>`;
    case 'rule':
      return '<hr>';
  }
};

/** The text of an update as HTML, for feed readers. Only the elements in this file, without images and scripts. */
export const toHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('');
