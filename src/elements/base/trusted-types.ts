/**
 * The Trusted Types policy of the bundled files. On load, lit-html creates a policy named `lit-html`. That throws if the
 * Content Security Policy of the page does not list the name, and takes the name from a Lit of the host page. The build
 * replaces that call with `templatePolicy()`. https://www.w3.org/TR/trusted-types/#create-trusted-type-policy-algorithm
 */
declare const trustedTypes: { createPolicy(name: string, rules: { createHTML(html: string): string }): object };

/** All copies of the library on a page share the policy, because a name can only be used once without 'allow-duplicates'. */
const KEY = Symbol.for('status-widgets.policy');

let isBlocked = false;

/** The policy for templates. It allows all HTML, because only the constant templates of the library use it. Undefined if the page blocks it. */
export const templatePolicy = (): unknown => {
  try {
    const shared: unknown = Reflect.get(globalThis, KEY);
    if (shared) return shared;
    const value = trustedTypes.createPolicy('status-widgets', { createHTML: (html) => html });
    Object.defineProperty(globalThis, KEY, { value });
    return value;
  } catch {
    isBlocked = true;
    return undefined;
  }
};

/** Whether the page blocked the policy. If so, no tag is registered, and the children of the tags stay visible. Always false in the npm build. */
export const isPolicyBlocked = (): boolean => isBlocked;
