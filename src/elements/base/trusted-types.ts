/**
 * The Trusted Types policy of the bundled files. lit-html asks for a policy named `lit-html` when it loads, which throws where
 * a page's policy does not list that name, and takes the name away from a Lit of the host's own. The build replaces that call
 * by `templatePolicy()`. https://www.w3.org/TR/trusted-types/#create-trusted-type-policy-algorithm
 */
declare const trustedTypes: { createPolicy(name: string, rules: { createHTML(html: string): string }): object };

/** Shared by all copies of the library on a page: a policy without 'allow-duplicates' grants each name once. */
const KEY = Symbol.for('status-widgets.policy');

let refused = false;

/** The policy that templates are made with, which lets the library's own constant templates pass; undefined when the page refuses it. */
export const templatePolicy = (): unknown => {
  try {
    const shared: unknown = Reflect.get(globalThis, KEY);
    if (shared) return shared;
    const value = trustedTypes.createPolicy('status-widgets', { createHTML: (html) => html });
    Object.defineProperty(globalThis, KEY, { value });
    return value;
  } catch {
    refused = true;
    return undefined;
  }
};

/** Whether the page refused the policy, so that no tag may be defined and the light-DOM children stay. Never in the npm build. */
export const policyRefused = (): boolean => refused;
