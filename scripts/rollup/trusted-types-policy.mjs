/**
 * On load, Lit creates a Trusted Types policy named `lit-html`. That throws if the Content Security Policy of the page does not list
 * the name, and takes the name from a Lit of the host page. The bundled files use their own policy instead. Lit has no option for
 * that, so this plugin finds the call in the syntax tree and replaces it. If there is not exactly one call, the build fails.
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

/** @param module The module that exports `templatePolicy`. */
export const trustedTypesPolicy = (module) => ({
  name: 'trusted-types-policy',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const calls = findAll(this.parse(code), isPolicyCall);
    if (calls.length !== 1) this.error(`expected one createPolicy call in lit-html, found ${calls.length}`);
    const [{ start, end }] = calls;
    const replaced = `${code.slice(0, start)}statusTemplatePolicy()${code.slice(end)}`;
    return {
      code: `import{templatePolicy as statusTemplatePolicy}from${JSON.stringify(module)};${replaced}`,
      map: null,
    };
  },
});
