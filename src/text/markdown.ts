import { readMarkdownLine } from './markdown-line.js';
import { MAX_DEPTH, type Tree } from './tree.js';

const ITEM = /^( *)(?:[-*+•]|(\d{1,9})[.)])(?: +|$)/;
/** Lines that end the paragraph before them. A numbered line does only with the number 1, because a line of text may start with "2026." */
const BLOCK_START = /^ *(?:>|#{1,6} |```|~~~|[-*+•] |1[.)] )/;

function isRule(line: string): boolean {
  const signs = line.replaceAll(' ', '');
  return signs.length > 2 && /^(?:-+|\*+|_+)$/.test(signs);
}

function startsBlock(line: string): boolean {
  return BLOCK_START.test(line) || isRule(line);
}

/** Reads the blocks of Markdown. Linear: each line is read once per nesting level, and there are at most `MAX_DEPTH` levels. */
function readLines(tree: Tree, lines: readonly string[], depth: number): void {
  let next = 0;
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const begin = next;
    for (let line; (line = lines[next]) !== undefined && belongs(line);) next++;
    return lines.slice(begin, next);
  };
  const continuesParagraph = (line: string): boolean => line.trim() !== '' && !startsBlock(line);

  /** Reads the list that starts with this item. Indented lines below an item belong to it. */
  const readList = (indent: number, number: string | undefined): void => {
    tree.start('list', number === undefined ? undefined : Number(number));
    for (let item; (item = ITEM.exec(lines[next] ?? ''));) {
      if (!item[2] !== !number || (item[1] ?? '').length > indent + 1) break;
      const width = item[0].length;
      const first = (lines[next++] ?? '').slice(width);
      let isAfterBlank = false;
      const following = takeWhile((line) => {
        const margin = line.search(/\S/);
        const belongsToItem =
          margin < 0 || margin > indent + 1 || (!isAfterBlank && continuesParagraph(line) && !ITEM.test(line));
        isAfterBlank = margin < 0;
        return belongsToItem;
      });
      tree.start('item');
      readLines(tree, [first, ...following.map((line) => line.slice(Math.min(width, line.search(/\S|$/))))], depth + 1);
    }
    tree.unwind(depth);
  };

  while (next < lines.length) {
    const line = lines[next++] ?? '';
    const text = line.trim();
    const fence = /^(`{3,}|~{3,})[^`]*$/.exec(text)?.[1];
    const heading = /^(#{1,6}) +(.*)/.exec(text);
    const item = ITEM.exec(line);
    if (fence) {
      tree.start('pre');
      tree.text(takeWhile((code) => !code.trim().startsWith(fence)).join('\n'));
      next++;
    } else if (heading) {
      tree.start('heading', heading[1]?.length);
      readMarkdownLine(tree, heading[2] ?? '');
    } else if (isRule(text)) tree.start('rule');
    else if (text[0] === '>' && depth < MAX_DEPTH) {
      const quoted = takeWhile((inner) => continuesParagraph(inner) || /^ *>/.test(inner));
      tree.start('quote');
      readLines(
        tree,
        [line, ...quoted].map((inner) => inner.replace(/^ *> ?/, '')),
        depth + 1,
      );
    } else if (item && depth < MAX_DEPTH) {
      next--;
      readList((item[1] ?? '').length, item[2]);
    } else if (text) {
      tree.start('block');
      readMarkdownLine(tree, [text, ...takeWhile(continuesParagraph).map((inner) => inner.trim())].join('\n'));
    }
    tree.unwind(depth);
  }
}

/**
 * Reads the subset of Markdown that status pages use: paragraphs, headings, lists, quotes, fenced code, rules and inline marks.
 * Unlike in CommonMark, a line feed is a line break, an indented line is text, "•" starts a list item, and only known HTML tags have a meaning.
 */
export function readMarkdown(tree: Tree, source: string): void {
  readLines(tree, source.replaceAll('\t', '    ').split('\n'), 0);
}
