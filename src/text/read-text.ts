import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import type { Block } from './node.js';
import { readPlain } from './plain.js';
import { createTree } from './tree.js';

const READERS = { text: readPlain, markdown: readMarkdown, html: readHtml };

/**
 * The body of an incident update as a tree of blocks, in time linear in its length; empty when nothing in it can be seen. Never throws.
 * Markup outside the supported subset is shown as its text, so nothing that a publisher wrote can run or load anything.
 * Bodies that mix plain text with a few tags read best as `markdown`, where line breaks count and tags do too.
 */
export function readText(body: string, format: 'text' | 'markdown' | 'html'): readonly Block[] {
  const tree = createTree();
  READERS[format](tree, body.replace(/\r\n?/g, '\n'));
  tree.unwind(0);
  return tree.blocks;
}
