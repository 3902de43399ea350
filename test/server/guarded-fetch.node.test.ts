import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createGuardedFetch } from '../../src/server/guarded-fetch.js';
import type { SourceConfig } from '../../src/server/handler-config.js';

const SRC = 'https://status.example.com/feed.json';

/** The guarded fetch of a source. Requests are answered with a redirect if `redirects` has their URL. */
const guarded = (source: Partial<SourceConfig> = {}, redirects: Readonly<Record<string, string>> = {}) => {
  const sent: { url: string; headers: Headers; redirect: string | undefined }[] = [];
  const fetch = createGuardedFetch({ src: SRC, ...source }, async (input, init) => {
    sent.push({ url: String(input), headers: new Headers(init?.headers), redirect: init?.redirect });
    const location = redirects[String(input)];
    return location ? new Response('', { status: 302, headers: { location } }) : new Response('{}');
  });
  return { fetch, sent };
};

describe('createGuardedFetch', () => {
  it('requests configured hosts only', async () => {
    const { fetch, sent } = guarded({ fallbackSrc: ['https://copy.example.com'], hosts: ['parts.example.com'] });
    await fetch(SRC);
    await fetch('https://copy.example.com/summary.json');
    await fetch('https://parts.example.com/1.json');
    for (const url of ['https://evil.example/', 'https://127.0.0.1/', 'https://status.example.com:8443/'])
      await assert.rejects(fetch(url), /not a configured host/, url);
    assert.equal(sent.length, 3);
  });

  it('knows where providers keep their feed', async () => {
    const { fetch } = guarded({ src: 'https://github.com/acme/uptime' });
    await fetch('https://raw.githubusercontent.com/acme/uptime/HEAD/history/summary.json');
    await fetch('https://api.github.com/repos/acme/uptime/issues');
  });

  it('requests https only, unless http is allowed', async () => {
    await assert.rejects(guarded().fetch('http://status.example.com/feed.json'), /not https/);
    await guarded({ src: 'http://localhost:8080', allowHttp: true }).fetch('http://localhost:8080/');
    await assert.rejects(guarded({ allowHttp: true }).fetch('file:///etc/passwd'), /not https/);
  });

  it('follows redirects on the same host', async () => {
    const { fetch, sent } = guarded({}, { [SRC]: '/v2/feed.json' });
    assert.equal(await (await fetch(SRC)).text(), '{}');
    assert.deepEqual(
      sent.map(({ url, redirect }) => [url, redirect]),
      [
        [SRC, 'manual'],
        ['https://status.example.com/v2/feed.json', 'manual'],
      ],
    );
  });

  it('follows no redirect to another host, a private address or http', async () => {
    for (const location of [
      'https://evil.example/',
      'https://169.254.169.254/latest',
      'http://status.example.com/',
      '//[::1]/',
    ])
      await assert.rejects(
        guarded({ hosts: ['evil.example'] }, { [SRC]: location }).fetch(SRC),
        /redirected to/,
        location,
      );
  });

  it('ends a loop of redirects', async () => {
    const { fetch, sent } = guarded({}, { [SRC]: SRC });
    await assert.rejects(fetch(SRC), /more than 5 redirects/);
    assert.equal(sent.length, 6);
  });

  it('sends the configured headers to the host of the source only', async () => {
    const { fetch, sent } = guarded({ headers: { authorization: 'Bearer secret' }, hosts: ['parts.example.com'] });
    await fetch(SRC, { headers: { cookie: 'a=b' } });
    await fetch('https://parts.example.com/');
    assert.deepEqual(
      sent.map(({ headers }) => [headers.get('authorization'), headers.get('cookie')]),
      [
        ['Bearer secret', null],
        [null, null],
      ],
    );
  });
});
