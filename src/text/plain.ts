import type { Tree } from './tree.js';

/** Reads plain text: a line is a line, an empty line ends the paragraph, nothing else has a meaning. */
export function readPlain(tree: Tree, text: string): void {
  for (const line of text.split('\n')) {
    tree.text(line);
    tree.lineBreak();
  }
}
