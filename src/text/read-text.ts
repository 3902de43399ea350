import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import type { Block } from './node.js';
import { createTree, type Tree } from './tree.js';

/** Reads plain text. A line feed is a line break, and an empty line ends the paragraph. */
function readPlain(tree: Tree, text: string): void {
  for (const line of text.split('\n')) {
    tree.text(line);
    tree.lineBreak();
  }
}

const READERS = { text: readPlain, markdown: readMarkdown, html: readHtml };

/**
 * Parses the body of an incident update into a tree of blocks. Empty if the body has no visible text. Takes linear time and never throws.
 * Unsupported markup becomes text, so that no body can run scripts or load anything.
 * Use `markdown` for plain text with some HTML tags: it supports both line breaks and tags.
 */
export function readText(body: string, format: 'text' | 'markdown' | 'html'): readonly Block[] {
  const tree = createTree();
  READERS[format](tree, body.replace(/\r\n?/g, '\n'));
  tree.unwind(0);
  return tree.blocks;
}
