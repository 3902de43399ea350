import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type * as trustedTypes from '../../../src/elements/base/trusted-types.js';

type Copy = typeof trustedTypes;

let copies = 0;
/** Imports a new copy of the module, like a second bundle on a page. */
const load = async (): Promise<Copy> =>
  import(`../../../src/elements/base/trusted-types.js?copy=${copies++}`) as Promise<Copy>;

const page = globalThis as unknown as Record<PropertyKey, unknown>;

/** A page whose Content-Security-Policy allows these policy names, each once. Returns the requested names. */
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

  it('is not refused before it was requested', async () => {
    assert.equal((await load()).isPolicyBlocked(), false);
  });

  it('returns undefined and reports it if the page refuses the name', async () => {
    grant('something-else');
    const copy = await load();
    assert.equal(copy.templatePolicy(), undefined);
    assert.equal(copy.isPolicyBlocked(), true);
  });

  // This test is last because the policy stays on the global object.
  it('creates the policy once and shares it with a second copy of the library', async () => {
    const asked = grant('status-widgets');
    const [first, second] = [await load(), await load()];
    const policy = first.templatePolicy() as { name: string; createHTML(html: string): string };
    assert.equal(policy.name, 'status-widgets');
    assert.equal(policy.createHTML('<p></p>'), '<p></p>');
    assert.equal(second.templatePolicy(), policy);
    assert.equal(second.isPolicyBlocked(), false);
    assert.deepEqual(asked, ['status-widgets']);
  });
});
