/**
 * Removes whitespace from templates and styles. Only changes the text outside of `${}`, and keeps one space between two tags.
 * HTML minifiers such as rollup-plugin-html-literals remove that space, which moves inline content.
 */

import MagicString from 'magic-string';

/** Removes comments and whitespace from CSS. Keeps strings, and spaces before colons, which can be part of a selector. */
export const compactCss = (text) =>
  text
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\//g, (_, string) => string ?? '')
    .replace(
      /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\s*([{};,>!/])\s*|([:(])\s+|\s+(\))|\s+/g,
      (_, string, mark, before, after) => string ?? mark ?? before ?? after ?? ' ',
    )
    .replaceAll(';}', '}')
    .trim();

/** Replaces line breaks and indentation by one space. */
export const compactHtml = (text) => text.replace(/\s*\n\s*/g, ' ');

const COMPACT = { css: compactCss, html: compactHtml, svg: compactHtml };

/** Compacts the templates tagged with `css`, `html` and `svg` in the modules below `folder`. */
export const compactTemplates = (folder) => ({
  name: 'compact-templates',
  transform(code, id) {
    if (!id.startsWith(folder)) return null;
    const text = new MagicString(code);
    const visit = (node) => {
      const compact = node.type === 'TaggedTemplateExpression' && COMPACT[node.tag.name];
      if (compact)
        for (const { start, end } of node.quasi.quasis)
          if (start < end) text.update(start, end, compact(code.slice(start, end)));
      for (const child of Object.values(node))
        for (const each of Array.isArray(child) ? child : [child]) if (typeof each?.type === 'string') visit(each);
    };
    visit(this.parse(code));
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
  },
});
