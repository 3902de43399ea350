/** Whitespace out of the templates of the bundled files. Works on the raw text between `${}`, so it never looks at a value. */

/** Without what a CSS parser skips anyhow. Strings stay as they are, a zero before a point goes; a space before a colon may be a selector's. */
export const compactCss = (text) =>
  text
    .replace(
      /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\/|\s*([{};,])\s*|(:)\s+|\s+|\b0(?=\.\d)/g,
      (found, string, mark, colon) => string ?? mark ?? colon ?? (found === '0' ? '' : ' '),
    )
    .replaceAll(';}', '}');

/** A line break and the indentation after it count as one space. */
export const compactHtml = (text) => text.replace(/\s*\n\s*/g, ' ');
