import { decodeEntities } from './entities.js';
import { applyTag, tagAt } from './tag.js';
import type { Tree } from './tree.js';

/** Elements whose content is not prose. */
const SKIPPED = /^(?:script|style|iframe|svg|math|template|noscript|object|title|audio|video|canvas|select|textarea)$/;

/** Where the content of the skipped element that begins here ends: at its closing tag, else with the text. */
function skip(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Reads HTML: a known tag has its meaning, any other is dropped and its content kept as text, what is no tag is text. */
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
