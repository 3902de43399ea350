import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from '../../src/docusaurus/plugin-options.js';

const src = 'https://status.example.com';

describe('readOptions', () => {
  it('adds the defaults', () => {
    assert.deepEqual(readOptions({ src }), {
      src,
      banner: 'bottom',
      footer: true,
      navbar: true,
      bake: true,
      lang: 'inherit',
      id: 'default',
    });
  });

  it('keeps what is set', () => {
    const options = { src, banner: false, footer: false, navbar: false, bake: false, lang: 'de', id: 'second' };
    assert.deepEqual(readOptions(options), options);
  });

  for (const [name, value] of Object.entries({
    src: 'status.example.com',
    banner: 'middle',
    footer: 'yes',
    navbar: 1,
    bake: 'false',
    lang: '',
    id: 3,
  }))
    it(`names "${name}" when it is ${JSON.stringify(value)}`, () => {
      assert.throws(() => readOptions({ src, [name]: value }), {
        message: new RegExp(`the option "${name}" must be .*, not ${JSON.stringify(value).replaceAll('.', '\\.')}`),
      });
    });

  it('names "src" when it is missing, also without any options', () => {
    assert.throws(() => readOptions({}), /the option "src" must be the URL/);
    assert.throws(() => readOptions(undefined), /the option "src" must be the URL/);
  });

  it('says which option was probably meant', () => {
    assert.throws(
      () => readOptions({ src, navBar: true }),
      /the option "navBar" does not exist\. Did you mean "navbar"\?/,
    );
    assert.throws(() => readOptions({ src, position: 'top' }), /"position" does not exist\. The options are src, /);
  });
});
