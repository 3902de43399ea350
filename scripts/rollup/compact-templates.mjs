/**
 * Takes superfluous whitespace out of templates and styles. Works on the raw text between `${}`, so it never looks at a value, and
 * never takes the last blank between two tags. HTML minifiers do, which moves inline content: rollup-plugin-html-literals was tried.
 */

/** Without what a CSS parser skips anyhow. Strings stay as they are; a space before a colon may be a selector's. */
export const compactCss = (text) =>
  text
    .replace(
      /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\/|\s*([{};,])\s*|(:)\s+|\s+/g,
      (_, string, mark, colon) => string ?? mark ?? colon ?? ' ',
    )
    .replaceAll(';}', '}');

/** Whitespace inside a tag counts as one space, a line break and the indentation after it too. */
export const compactHtml = (text) => text.replace(/\s*\n\s*/g, ' ');

const COMPACT = { css: compactCss, html: compactHtml, svg: compactHtml };

/** Compacts what `css`, `html` and `svg` tag in the modules below `folder`. */
export const compactTemplates = (folder) => ({
  name: 'compact-templates',
  transform(code, id) {
    if (!id.startsWith(folder)) return null;
    const edits = [];
    const visit = (node) => {
      const compact = node.type === 'TaggedTemplateExpression' && COMPACT[node.tag.name];
      if (compact)
        for (const { start, end } of node.quasi.quasis)
          edits.push({ start, end, text: compact(code.slice(start, end)) });
      for (const child of Object.values(node))
        for (const each of Array.isArray(child) ? child : [child]) if (typeof each?.type === 'string') visit(each);
    };
    visit(this.parse(code));
    if (!edits.length) return null;
    edits.sort((a, b) => b.start - a.start);
    return {
      code: edits.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code),
      map: null,
    };
  },
});
