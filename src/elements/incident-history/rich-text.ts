import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Inline } from '../../text/node.js';

/** The writing systems from right to left. https://www.unicode.org/roadmaps/ */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Renders the blocks of a body, as returned by `readText`. `headingLevel` is the level of the heading above the body. The highest
 * heading of the body is one level below it, and the others keep their distance to it, up to level 6. Each top-level block has its
 * own text direction. Code wraps, so it does not scroll and needs no focus.
 */
export function renderRichText(blocks: readonly Block[], headingLevel: number): TemplateResult {
  return renderBlocks(blocks, headingLevel + 1 - highestLevel(blocks), true);
}

function highestLevel(blocks: readonly Block[]): number {
  return blocks.reduce((level, block) => {
    if (block.type === 'heading') return Math.min(level, block.level);
    if (block.type === 'quote') return Math.min(level, highestLevel(block.children));
    if (block.type === 'list')
      return block.items.reduce((highest, item) => Math.min(highest, highestLevel(item)), level);
    return level;
  }, 6);
}

type Direction = 'ltr' | 'rtl' | typeof nothing;

function firstLetter(nodes: readonly (Block | Inline)[]): string {
  for (const node of nodes) {
    const children = 'items' in node ? node.items.flat() : 'children' in node ? node.children : [];
    const letter = 'text' in node ? /\p{L}/u.exec(node.text)?.[0] : firstLetter(children);
    if (letter) return letter;
  }
  return '';
}

/** The direction of the first letter, like `dir="auto"`, with which the browser would look again for each node that is added: 4,000 lines took seconds. */
function directionOf(node: Block | Inline): Direction {
  const letter = firstLetter([node]);
  return letter ? (RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr') : nothing;
}

function renderBlocks(blocks: readonly Block[], shift: number, isTop = false): TemplateResult {
  return html`${blocks.map((block) => renderBlock(block, shift, isTop ? directionOf(block) : nothing))}`;
}

function renderBlock(block: Block, shift: number, dir: Direction): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p dir=${dir}>${renderLine(block.children)}</p>`;
    case 'heading':
      return html`<div role="heading" aria-level=${Math.min(6, block.level + shift)} dir=${dir}>${renderLine(block.children)}</div>`;
    case 'list': {
      // Only the list has a direction. Otherwise markers and text could be on different sides.
      const items = block.items.map((item) => html`<li>${renderBlocks(item, shift)}</li>`);
      return block.ordered
        ? html`<ol dir=${dir} start=${block.start}>${items}</ol>`
        : html`<ul dir=${dir}>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote dir=${dir}>${renderBlocks(block.children, shift)}</blockquote>`;
    case 'code':
      return html`<pre dir=${directionOf(block)}><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr />`;
  }
}

function renderLine(nodes: readonly Inline[]): readonly (TemplateResult | string)[] {
  return nodes.map(renderInline);
}

function renderInline(node: Inline): TemplateResult | string {
  if (node.type === 'text') return node.text;
  if (node.type === 'break') return html`<br />`;
  const line = renderLine(node.children);
  switch (node.type) {
    case 'link':
      return html`<a rel="noopener noreferrer nofollow" href=${node.href}>${line}</a>`;
    case 'strong':
      return html`<strong>${line}</strong>`;
    case 'em':
      return html`<em>${line}</em>`;
    case 'underline':
      return html`<u>${line}</u>`;
    case 'strike':
      return html`<s>${line}</s>`;
    case 'code':
      return html`<code dir=${directionOf(node)}>${line}</code>`;
    case 'small':
      return html`<small>${line}</small>`;
    case 'sub':
      return html`<sub>${line}</sub>`;
    case 'sup':
      return html`<sup>${line}</sup>`;
  }
}
