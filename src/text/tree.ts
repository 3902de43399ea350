import { autolink } from './links.js';
import type { Block, Inline, SpanType } from './node.js';

/** How deep blocks nest at most, and spans likewise. What lies deeper is flattened, its text kept, so that whoever walks the tree may recurse. */
export const MAX_DEPTH = 32;

/** What `start` begins. `block` only ends the paragraph before it. */
export type BlockName = 'block' | 'heading' | 'list' | 'item' | 'quote' | 'pre' | 'rule';

/** What `open` begins. */
export type SpanName = SpanType | 'link';

/** Builds a body's tree from a run of events in reading order. It takes any order of them: what does not fit is ignored. */
export interface Tree {
  /** Adds text; white space collapses and bare addresses become links, except in code. */
  text(text: string): void;
  /** Ends the line; two breaks in a row end the paragraph. Breaks at its start and end are dropped. */
  lineBreak(): void;
  /** Begins a span. It goes on over paragraphs until it or the block around it is closed. A link needs its `href`, else only its text counts. */
  open(name: SpanName, href?: string): void;
  /** Ends the innermost such span of the current block, and those inside it. */
  close(name: SpanName): void;
  /** Begins a block. `value` is a heading's level, or the first number of an ordered list. */
  start(name: BlockName, value?: number): void;
  /** Ends the innermost such block and all in it. */
  end(name: BlockName): void;
  /** Ends all spans, and all blocks but the outermost `depth`. */
  unwind(depth: number): void;
  /** The finished blocks, complete after `unwind(0)`. */
  readonly blocks: readonly Block[];
}

interface Span {
  readonly name: SpanName;
  readonly href: string;
  /** False for one that stands inside its like, and for a link without a safe address. */
  readonly visible: boolean;
  /** Its children in the current paragraph; made when the first text arrives, so that no span is empty. */
  children?: Inline[] | undefined;
}

interface Box {
  readonly name: BlockName;
  /** Where blocks inside go; a list's go to its last item. */
  readonly blocks: Block[];
  readonly items: Block[][] | undefined;
  readonly level: number | undefined;
  /** How many spans were open around it. */
  readonly spans: number;
}

/** An empty tree, ready for events. */
export function createTree(): Tree {
  const blocks: Block[] = [];
  const boxes: Box[] = [];
  const spans: Span[] = [];
  let line: Inline[] | undefined;
  let breaks = 0;
  let spaced = true;
  let code: string | undefined;

  const sink = (): Block[] => {
    const box = boxes.at(-1);
    if (box?.items?.length === 0) box.items.push([]);
    return box?.items?.at(-1) ?? box?.blocks ?? blocks;
  };

  const endLine = (): void => {
    line = undefined;
    breaks = 0;
    spaced = true;
    for (const span of spans) span.children = undefined;
  };

  const startLine = (): Inline[] => {
    endLine();
    const children: Inline[] = [];
    const level = boxes.at(-1)?.level;
    sink().push(level ? { type: 'heading', level, children } : { type: 'paragraph', children });
    return (line = children);
  };

  const writeBreak = (into: Inline[]): void => {
    if (breaks) into.push({ type: 'break' });
    breaks = 0;
  };

  const unwindTo = (depth: number): void => {
    endLine();
    for (let box; boxes.length > depth && (box = boxes.pop());) {
      spans.splice(box.spans);
      const text = code?.replace(/^\n/, '').trimEnd();
      code = undefined;
      if (text) sink().push({ type: 'code', text });
    }
  };

  const end = (name: BlockName): void => {
    if (code !== undefined && name !== 'pre') return;
    endLine();
    const depth = boxes.findLastIndex((box) => box.name === name);
    if (depth >= 0) unwindTo(depth);
  };

  return {
    blocks,

    text(text) {
      if (!text) return;
      // Controls have no glyph; the two overrides make words read backwards: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
      const clean = text.replace(/[^\P{Cc}\n\t]|[\u202d\u202e]/gu, '');
      if (code !== undefined) {
        code += clean;
        return;
      }
      const collapsed = clean.replace(/[ \n\t]+/g, ' ');
      const words = spaced && collapsed[0] === ' ' ? collapsed.slice(1) : collapsed;
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
      spaced = words.endsWith(' ');
    },

    lineBreak() {
      if (code !== undefined) code += '\n';
      breaks++;
      spaced = true;
    },

    open(name, href = '') {
      if (code !== undefined || spans.length >= MAX_DEPTH) return;
      const visible = (name !== 'link' || href !== '') && !spans.some((span) => span.visible && span.name === name);
      spans.push({ name, href, visible });
    },

    close(name) {
      const index = spans.findLastIndex((span) => span.name === name);
      if (index >= (boxes.at(-1)?.spans ?? 0)) spans.splice(index);
    },

    start(name, value) {
      if (code !== undefined) {
        code += '\n';
        return;
      }
      end('heading');
      if (name === 'item') boxes.at(-1)?.items?.push([]);
      if (name === 'item' || name === 'block') return;
      const into = sink();
      if (name === 'rule') into.push({ type: 'rule' });
      if (name === 'rule' || boxes.length >= MAX_DEPTH) return;
      const children: Block[] = [];
      const items: Block[][] = [];
      if (name === 'quote') into.push({ type: 'quote', children });
      if (name === 'list') into.push({ type: 'list', ordered: value !== undefined, start: value ?? 1, items });
      if (name === 'pre') code = '';
      boxes.push({
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
