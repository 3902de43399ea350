/**
 * Lit asks for a Trusted Types policy named `lit-html` when it loads. That throws where a page's policy does not list the name, and
 * takes the name away from a Lit of the host's own. The bundled files make their templates with a policy of their own instead. Lit
 * has no option for that, so its one call is replaced, found in the syntax tree; the build fails when there is not exactly one.
 * https://github.com/lit/lit/blob/main/packages/lit-html/src/lit-html.ts
 */
const isPolicyCall = ({ type, callee, arguments: [name] = [] }) =>
  type === 'CallExpression' && callee.property?.name === 'createPolicy' && name?.value === 'lit-html';

const findAll = (node, test) => [
  ...(test(node) ? [node] : []),
  ...Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string')
    .flatMap((child) => findAll(child, test)),
];

/** @param module Exports `templatePolicy`. */
export const trustedTypesPolicy = (module) => ({
  name: 'trusted-types-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const calls = findAll(this.parse(code), isPolicyCall);
    if (calls.length !== 1) this.error(`lit-html creates its policy in ${calls.length} places instead of one`);
    const [{ start, end }] = calls;
    const replaced = `${code.slice(0, start)}statusTemplatePolicy()${code.slice(end)}`;
    return {
      code: `import{templatePolicy as statusTemplatePolicy}from${JSON.stringify(module)};${replaced}`,
      map: null,
    };
  },
});
