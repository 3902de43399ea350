/** What a person copies: HTML, React or Vue for a page of their own. */

const PACKAGE = '@scootkit/status-widgets';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The markup of a tag with a link as its fallback. `attributes` are strings, or true for a boolean attribute. */
const markupOf = (tag, attributes, page) => {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
  return `<${tag}${list}>\n  <a href="${escape(page)}">Status page</a>\n</${tag}>`;
};

const indent = (text, spaces) => text.replace(/^/gm, ' '.repeat(spaces));

/** Puts the class of a look on an element around a tag. */
const inLook = (markup, look, attribute = 'class') =>
  look ? `<div ${attribute}="${look}">\n${indent(markup, 2)}\n</div>` : markup;

const FORMATS = {
  // Where README.md puts the files.
  html: (markup, { look, style }) =>
    `<script type="module" src="/status-widgets/status-widgets.js"></script>\n\n${style && `<style>\n${indent(style, 2)}\n</style>\n\n`}${inLook(markup, look)}`,
  react: (markup, { look, style }) => {
    const content = style
      ? `<>\n  <style>{\`\n${indent(style, 4)}\n  \`}</style>\n${indent(inLook(markup, look, 'className'), 2)}\n</>`
      : markup;
    return `import '${PACKAGE}/define';\n\nexport const Status = () => (\n${indent(content, 2)}\n);`;
  },
  vue: (markup, { look, style }) =>
    `<script setup>\nimport '${PACKAGE}/define';\n</script>\n\n<template>\n${indent(inLook(markup, look), 2)}\n</template>${style && `\n\n<style>\n${style}\n</style>`}`,
};

/**
 * `format` is `html`, `react` or `vue`. Addresses in `attributes` are absolute. `look` is a class, and `style` its style sheet. Both are
 * empty for the default look.
 */
export const snippetOf = ({ format, tag, attributes, page, look, style }) =>
  FORMATS[format](markupOf(tag, attributes, page), { look, style });
