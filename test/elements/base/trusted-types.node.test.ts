import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type * as trustedTypes from '../../../src/elements/base/trusted-types.js';

type Copy = typeof trustedTypes;

let copies = 0;
/** A copy of the module of its own, as two bundles on a page have. */
const load = async (): Promise<Copy> =>
  import(`../../../src/elements/base/trusted-types.js?copy=${copies++}`) as Promise<Copy>;

const page = globalThis as unknown as Record<PropertyKey, unknown>;

/** A page whose policy grants `names`, each once. */
const grant = (...names: string[]): string[] => {
  const asked: string[] = [];
  page.trustedTypes = {
    createPolicy(name: string, rules: object) {
      asked.push(name);
      if (!names.includes(name) || asked.indexOf(name) !== asked.length - 1) throw new TypeError('disallowed');
      return { name, ...rules };
    },
  };
  return asked;
};

describe('templatePolicy', () => {
  afterEach(() => delete page.trustedTypes);

  it('refuses nothing before it was asked', async () => {
    assert.equal((await load()).policyRefused(), false);
  });

  it('stays undefined and says so where the page refuses the name', async () => {
    grant('something-else');
    const copy = await load();
    assert.equal(copy.templatePolicy(), undefined);
    assert.equal(copy.policyRefused(), true);
  });

  // Last: the policy stays on the global object for good.
  it('asks for the name once, and a second copy of the library takes the same policy', async () => {
    const asked = grant('status-widgets');
    const [first, second] = [await load(), await load()];
    const policy = first.templatePolicy() as { name: string; createHTML(html: string): string };
    assert.equal(policy.name, 'status-widgets');
    assert.equal(policy.createHTML('<p></p>'), '<p></p>');
    assert.equal(second.templatePolicy(), policy);
    assert.equal(second.policyRefused(), false);
    assert.deepEqual(asked, ['status-widgets']);
  });
});
