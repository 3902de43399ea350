/** What a person copies: HTML, React or Vue that works on another page as it is. */

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

const FORMATS = {
  html: (markup, version) =>
    `<script type="module" src="https://cdn.jsdelivr.net/npm/${PACKAGE}@${version}/dist/cdn/status-widgets.js"></script>\n\n${markup}`,
  react: (markup) => `import '${PACKAGE}/define';\n\nexport const Status = () => (\n${indent(markup, 2)}\n);`,
  vue: (markup) =>
    `<script setup>\nimport '${PACKAGE}/define';\n</script>\n\n<template>\n${indent(markup, 2)}\n</template>`,
};

/** `format` is `html`, `react` or `vue`. Addresses in `attributes` are absolute. */
export const snippetOf = ({ format, tag, attributes, page, version }) =>
  FORMATS[format](markupOf(tag, attributes, page), version);
