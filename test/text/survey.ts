import type { Block, Inline } from '../../src/text/node.js';

/** The content of a whole tree. */
export interface Survey {
  readonly text: string;
  readonly hrefs: readonly string[];
  readonly nodes: number;
  /** The length of the longest path from the root to a node. A list counts twice, as list and item. */
  readonly depth: number;
}

/** Walks a tree without recursion, so that a tree that is too deep does not overflow the stack. */
export function survey(blocks: readonly Block[]): Survey {
  const pieces: string[] = [];
  const hrefs: string[] = [];
  let nodes = 0;
  let depth = 0;
  type Step = { readonly node: Block | Inline; readonly level: number } | string;
  const steps: Step[] = [];
  const plan = (children: readonly (Block | Inline)[], level: number, after: string): void => {
    steps.push(after);
    for (const node of [...children].reverse()) steps.push({ node, level });
  };
  plan(blocks, 1, '');
  for (let step; (step = steps.pop()) !== undefined;) {
    if (typeof step === 'string') {
      pieces.push(step);
      continue;
    }
    const { node, level } = step;
    nodes++;
    depth = Math.max(depth, level);
    if ('href' in node) hrefs.push(node.href);
    if ('text' in node) pieces.push(node.text);
    if (node.type === 'break' || node.type === 'rule' || 'text' in node) pieces.push(node.type === 'text' ? '' : '\n');
    if ('children' in node)
      plan(node.children, level + 1, ['paragraph', 'heading', 'quote'].includes(node.type) ? '\n' : '');
    if ('items' in node) for (const item of [...node.items].reverse()) plan(item, level + 2, '\n');
  }
  return { text: pieces.join(''), hrefs, nodes, depth };
}

/** Whether a link may have this URL. Does not use the library's own check, because it tests it. */
export function isSafe(href: string): boolean {
  const url = new URL(href);
  return (
    ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) && !url.username && !url.password && href === url.href
  );
}
