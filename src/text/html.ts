import { decodeEntities } from './entities.js';
import { applyTag, tagAt } from './tag.js';
import type { Tree } from './tree.js';

/** Elements whose content is not text for visitors. */
const SKIPPED = /^(?:script|style|iframe|svg|math|template|noscript|object|title|audio|video|canvas|select|textarea)$/;

/** The end of the content of a skipped element: its closing tag, or the end of the text. */
function skip(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Reads HTML. Unknown tags are dropped and their content is kept. Everything that is not a tag is text. */
export function readHtml(tree: Tree, html: string): void {
  let written = 0;
  let at = 0;
  while ((at = html.indexOf('<', at)) >= 0) {
    const tag = tagAt(html, at);
    if (!tag) {
      at++;
      continue;
    }
    tree.text(decodeEntities(html.slice(written, at)));
    applyTag(tree, tag);
    const skipped = SKIPPED.test(tag.name) && !tag.closing && !tag.attributes.endsWith('/');
    at = written = skipped ? skip(html, tag.end, tag.name) : tag.end;
  }
  tree.text(decodeEntities(html.slice(written)));
}
