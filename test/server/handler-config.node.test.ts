import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkConfig } from '../../src/server/handler-config.js';

const errorOf = (config: unknown): string => {
  try {
    checkConfig(config);
  } catch (error) {
    assert.ok(error instanceof TypeError);
    return error.message;
  }
  return '';
};

describe('checkConfig', () => {
  it('accepts one URL', () => {
    const { own, sources, refresh, lang } = checkConfig({ src: 'https://status.example.com' });
    assert.equal(own?.src, 'https://status.example.com');
    assert.deepEqual([sources, refresh, lang], [[], 60, 'en']);
  });

  it('names the path of every mistake', () => {
    const message = errorOf({
      src: 'ftp://status.example.com',
      refresh: 5,
      page: { timeZone: 'Mars/Olympus' },
      sources: [
        { src: 'https://a.example', provider: 'acme' },
        { src: 'https://b.example', headers: { 'a b': 'c' } },
        {},
      ],
      colour: 'red',
    });
    for (const path of [
      'src',
      'refresh',
      'page.timeZone',
      'sources[0].provider',
      'sources[1].headers',
      'sources[2].src',
    ])
      assert.match(message, new RegExp(`^ *${path.replace(/[[\]]/g, '\\$&')}: `, 'm'), path);
    assert.match(message, /colour/);
  });

  it('requires https unless http is allowed', () => {
    assert.match(errorOf({ src: 'http://status.example.com' }), /src: expected https/);
    assert.match(
      errorOf({ src: 'https://a.example', sources: [{ src: 'http://b.example' }] }),
      /sources\[0\]\.src: expected https/,
    );
    assert.match(
      errorOf({ src: 'https://a.example', fallbackSrc: ['http://b.example'] }),
      /fallbackSrc\[0\]: expected https/,
    );
    assert.equal(errorOf({ src: 'http://status.example.com', allowHttp: true }), '');
  });

  it('names the key that allows http, which each source has for itself', () => {
    const src = 'http://a.example';
    assert.match(errorOf({ src }), /src: expected https\. Set allowHttp to read http$/m);
    assert.match(
      errorOf({ src, allowHttp: true, sources: [{ src: 'https://b.example', fallbackSrc: [src] }, { src }] }),
      /sources\[0\]\.fallbackSrc\[0\]: expected https\. Set sources\[0\]\.allowHttp to .*\n.*Set sources\[1\]\.allowHttp to read http$/,
    );
  });

  it('names unknown keys, with the one that was probably meant', () => {
    const src = 'https://a.example';
    const webhook = 'https://discord.com/api/webhooks/1/a';
    const message = errorOf({
      src,
      refesh: 60,
      colour: 'red',
      source: src,
      page: { timezone: 'UTC' },
      sources: [{ src }, { src, komponents: ['a'] }, { source: src }],
      notify: [{ type: 'discord', webhook, minImpakt: 'major' }],
    });
    for (const line of [
      'config: unknown key "refesh", did you mean "refresh"?',
      'config: unknown key "colour". The keys are src, ',
      'config: unknown key "source", did you mean "src" or "sources"?',
      'sources[2]: unknown key "source", did you mean "src"?',
      'page: unknown key "timezone", did you mean "timeZone"?',
      'sources[1]: unknown key "komponents", did you mean "components"?',
      'notify[0]: unknown key "minImpakt", did you mean "minImpact"?',
    ])
      assert.ok(message.includes(`\n  ${line}`), `${line}\n${message}`);
  });

  it('requires a source, and a name for a page without a source of its own', () => {
    assert.match(errorOf({}), /src: expected src, sources or both/);
    assert.match(errorOf({ sources: [{ src: 'https://a.example' }] }), /page\.name: expected a name/);
    assert.equal(errorOf({ page: { name: 'All' }, sources: [{ src: 'https://a.example' }] }), '');
  });

  it('does not accept credentials in a URL, which would be in the feed', () => {
    const src = 'https://user:secret@status.example.com';
    for (const config of [
      { src },
      { src: 'https://a.example', sources: [{ src }] },
      { src: 'https://a.example', url: `${src}/` },
    ])
      assert.match(errorOf(config), /(src|url): expected a URL without credentials/);
  });

  it('requires a slash at the end of its own URL', () => {
    for (const end of ['?a=/', '#/', '/?'])
      assert.match(errorOf({ src: 'https://a.example', url: `https://mirror.example${end}` }), /url: expected a slash/);
    assert.match(errorOf({ src: 'https://a.example', url: 'https://mirror.example/status' }), /url: expected a slash/);
  });
});
