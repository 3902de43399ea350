/**
 * Lit's templates, prepared when the files are built, as its own `CompiledTemplateResult`: a page needs no template parser, which
 * is 0.8 kB of gzip less in every first paint. `@lit-labs/compiler` does that too, but not for `svg`, and with a TypeScript of its own.
 */
import { _$LH } from 'lit-html/private-ssr-support.js';
import { parseFragment, serialize } from 'parse5';
import { compactCss, compactHtml } from '../compact-templates.mjs';

const { getTemplateHtml, marker, markerMatch, boundAttributeSuffix } = _$LH;

/** Lit's classes for what is no mere attribute, by the sign before the name; scripts/lean-lit/index.mjs exports them. */
const KINDS = { '?': 'BooleanAttributePart', '.': 'PropertyPart', '@': 'EventPart' };

/** Elements and comments in the order in which a TreeWalker meets them: by their number Lit finds its parts. */
const nodesOf = ({ childNodes = [] }) =>
  childNodes.flatMap((node) => (node.nodeName === '#text' ? [] : [node, ...nodesOf(node)]));

/** The markup of a template and where its values go, each part as source text. Throws on what would need Lit's parser in the page. */
export const compileTemplate = (strings, isSvg = false) => {
  const [markup, names] = getTemplateHtml(Object.assign([...strings], { raw: strings }), 1);
  // A browser's Lit wraps it for Trusted Types.
  const root = parseFragment(isSvg ? `<svg>${markup}</svg>` : String(markup));
  const parts = nodesOf(isSvg ? root.childNodes[0] : root).flatMap((node, index) => {
    if (node.nodeName === '#comment') {
      if (node.data === markerMatch) return [`{type:2,index:${index}}`];
      // Lit's own, behind a value that stands last.
      if (node.data === '?') return [];
      throw new Error(`a comment in a template: ${node.data}`);
    }
    if (/^(script|style|textarea|title|template)$/.test(node.tagName))
      throw new Error(`<${node.tagName}> in a template`);
    const bound = node.attrs.filter(({ name }) => name.endsWith(boundAttributeSuffix));
    node.attrs = node.attrs.filter((attribute) => !bound.includes(attribute));
    if (node.tagName.includes(marker) || node.attrs.some(({ name }) => name.includes(marker)))
      throw new Error(`a value where a name stands: <${node.tagName}>`);
    return bound.map(({ value }) => {
      const [, sign, name] = /^([?.@])?(.*)/.exec(names.shift());
      const around = value === marker ? '' : `,strings:${JSON.stringify(value.split(marker))}`;
      return `{type:1,index:${index},name:${JSON.stringify(name)}${around}${sign ? `,ctor:${KINDS[sign]}` : ''}}`;
    });
  });
  return { markup: serialize(root).replaceAll(`<!--${markerMatch}-->`, '<?>').replaceAll('<!--?-->', '<?>'), parts };
};

/** Replaces what `html` and `svg` tag in the sources of `folder`, and compacts what `css` tags. */
export const compileTemplates = (folder) => ({
  name: 'compile-templates',
  transform(code, id) {
    if (!id.startsWith(folder)) return null;
    const edits = [];
    const templates = [];
    const css = ({ quasi }) => {
      if (quasi.expressions.length) this.error(`${id}: an expression in css (scripts/lean-lit/css-tag.js)`);
      const [{ start, end }] = quasi.quasis;
      edits.push({ start, end, text: compactCss(code.slice(start, end)) });
    };
    const markup = ({ start, end, tag, quasi: { quasis, expressions } }) => {
      const isSvg = tag.name === 'svg';
      const { markup, parts } = compileTemplate(
        quasis.map(({ value }) => compactHtml(value.cooked)),
        isSvg,
      );
      const name = `template$${templates.length}`;
      templates.push(
        `const ${name}={h:raw\`${markup.replace(/[`\\$]/g, '\\$&')}\`,parts:[${parts}]${isSvg ? ',svg:1' : ''}};`,
      );
      const seams = [start, ...expressions.flatMap((each) => [each.start, each.end]), end];
      const texts = expressions.length
        ? [`({_$litType$:${name},values:[`, ...expressions.slice(1).map(() => ','), ']})']
        : [`({_$litType$:${name},values:[]})`];
      texts.forEach((text, place) => edits.push({ start: seams[2 * place], end: seams[2 * place + 1], text }));
    };
    const visit = (node) => {
      if (node.type === 'TaggedTemplateExpression') ({ css, html: markup, svg: markup })[node.tag.name]?.(node);
      for (const child of Object.values(node))
        for (const each of Array.isArray(child) ? child : [child]) if (typeof each?.type === 'string') visit(each);
    };
    visit(this.parse(code));
    if (!edits.length) return null;
    edits.sort((a, b) => b.start - a.start);
    const body = edits.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
    const head = templates.length
      ? `import{BooleanAttributePart,PropertyPart,EventPart}from'lit/html.js';const raw=(markup)=>markup;${templates.join('')}`
      : '';
    return { code: head + body, map: null };
  },
});
