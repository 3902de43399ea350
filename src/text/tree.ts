import { autolink } from './links.js';
import type { Block, Inline, SpanType } from './node.js';

/** Maximum nesting of blocks, and of spans. Deeper nodes are flattened and their text is kept, so that the tree can be traversed recursively. */
export const MAX_DEPTH = 32;

/** Names of blocks. `block` only starts a new paragraph. */
export type BlockName = 'block' | 'heading' | 'list' | 'item' | 'quote' | 'pre' | 'rule';

/** Names of spans. */
export type SpanName = SpanType | 'link';

/** Builds the tree of a body from calls in reading order. Calls that do not match the current state are ignored. */
export interface Tree {
  /** Adds text. Except in code, white space is collapsed and URLs become links. */
  text(text: string): void;
  /** Adds a line break. Two in a row end the paragraph. Line breaks at the start and the end of a paragraph are dropped. */
  lineBreak(): void;
  /** Opens a span. It continues across paragraphs until it is closed, or the block around it ends. A link without `href` becomes text. */
  open(name: SpanName, href?: string): void;
  /** Closes the innermost span of this name in the current block, and the spans inside it. */
  close(name: SpanName): void;
  /** Starts a block. `value` is the level of a heading, or the first number of an ordered list. */
  start(name: BlockName, value?: number): void;
  /** Ends the innermost block of this name, and everything in it. */
  end(name: BlockName): void;
  /** Closes all spans, and ends all blocks except the outermost `depth`. */
  unwind(depth: number): void;
  /** The finished blocks, complete after `unwind(0)`. */
  readonly blocks: readonly Block[];
}

interface Span {
  readonly name: SpanName;
  readonly href: string;
  /** False for a span inside a span of the same name, and for a link without a safe URL. */
  readonly visible: boolean;
  /** The children in the current paragraph. Created with the first text, so that no span is empty. */
  children?: Inline[] | undefined;
}

interface OpenBlock {
  readonly name: BlockName;
  /** The list that receives the blocks inside. For a list, its last item receives them. */
  readonly blocks: Block[];
  readonly items: Block[][] | undefined;
  readonly level: number | undefined;
  /** Number of spans that were open when the block started. */
  readonly spans: number;
}

/** Creates an empty tree. */
export function createTree(): Tree {
  const blocks: Block[] = [];
  const openBlocks: OpenBlock[] = [];
  const spans: Span[] = [];
  let line: Inline[] | undefined;
  let breaks = 0;
  let skipsSpace = true;
  let code: string | undefined;

  const currentBlocks = (): Block[] => {
    const block = openBlocks.at(-1);
    if (block?.items?.length === 0) block.items.push([]);
    return block?.items?.at(-1) ?? block?.blocks ?? blocks;
  };

  const endLine = (): void => {
    line = undefined;
    breaks = 0;
    skipsSpace = true;
    for (const span of spans) span.children = undefined;
  };

  const startLine = (): Inline[] => {
    endLine();
    const children: Inline[] = [];
    const level = openBlocks.at(-1)?.level;
    currentBlocks().push(level ? { type: 'heading', level, children } : { type: 'paragraph', children });
    return (line = children);
  };

  const writeBreak = (into: Inline[]): void => {
    if (breaks) into.push({ type: 'break' });
    breaks = 0;
  };

  const unwindTo = (depth: number): void => {
    endLine();
    for (let block; openBlocks.length > depth && (block = openBlocks.pop());) {
      spans.splice(block.spans);
      const text = code?.replace(/^\n/, '').trimEnd();
      code = undefined;
      if (text) currentBlocks().push({ type: 'code', text });
    }
  };

  const end = (name: BlockName): void => {
    if (code !== undefined && name !== 'pre') return;
    endLine();
    const depth = openBlocks.findLastIndex((block) => block.name === name);
    if (depth >= 0) unwindTo(depth);
  };

  return {
    blocks,

    text(text) {
      if (!text) return;
      // Control characters are invisible, and the two overrides reverse the order of the text: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
      const clean = text.replace(/[^\P{Cc}\n\t]|[\u202d\u202e]/gu, '');
      if (code !== undefined) {
        code += clean;
        return;
      }
      const collapsed = clean.replace(/[ \n\t]+/g, ' ');
      const words = skipsSpace && collapsed[0] === ' ' ? collapsed.slice(1) : collapsed;
      if (!words) return;
      let into = line && breaks < 2 ? line : startLine();
      let linkable = true;
      for (const span of spans) {
        if (!span.visible) continue;
        if (span.name === 'link' || span.name === 'code') linkable = false;
        if (!span.children) {
          writeBreak(into);
          const children: Inline[] = (span.children = []);
          into.push(span.name === 'link' ? { type: 'link', href: span.href, children } : { type: span.name, children });
        }
        into = span.children;
      }
      writeBreak(into);
      for (const node of linkable ? autolink(words) : [{ type: 'text', text: words } as const]) into.push(node);
      skipsSpace = words.endsWith(' ');
    },

    lineBreak() {
      if (code !== undefined) code += '\n';
      breaks++;
      skipsSpace = true;
    },

    open(name, href = '') {
      if (code !== undefined || spans.length >= MAX_DEPTH) return;
      const visible = (name !== 'link' || href !== '') && !spans.some((span) => span.visible && span.name === name);
      spans.push({ name, href, visible });
    },

    close(name) {
      const index = spans.findLastIndex((span) => span.name === name);
      if (index >= (openBlocks.at(-1)?.spans ?? 0)) spans.splice(index);
    },

    start(name, value) {
      if (code !== undefined) {
        code += '\n';
        return;
      }
      end('heading');
      if (name === 'item') openBlocks.at(-1)?.items?.push([]);
      if (name === 'item' || name === 'block') return;
      const into = currentBlocks();
      if (name === 'rule') into.push({ type: 'rule' });
      if (name === 'rule' || openBlocks.length >= MAX_DEPTH) return;
      const children: Block[] = [];
      const items: Block[][] = [];
      if (name === 'quote') into.push({ type: 'quote', children });
      if (name === 'list') into.push({ type: 'list', ordered: value !== undefined, start: value ?? 1, items });
      if (name === 'pre') code = '';
      openBlocks.push({
        name,
        blocks: name === 'quote' ? children : into,
        items: name === 'list' ? items : undefined,
        level: name === 'heading' ? value : undefined,
        spans: spans.length,
      });
    },

    end,

    unwind(depth) {
      unwindTo(depth);
      spans.length = 0;
    },
  };
}
