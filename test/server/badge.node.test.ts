import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { en } from '../../src/locale/languages/en.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';
import { BADGE_COLORS, badgeSvg } from '../../src/server/badge-svg.js';
import { textWidth } from '../../src/server/text-width.js';
import { COLORS } from '../../src/styles/colors.js';
import { harbor, mirrorOf, operational } from './fake-site.js';

const luminance = (color: string): number =>
  [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('badge.svg', () => {
  it('shows the name of the page and the overall state in words', async () => {
    const { text } = mirrorOf(harbor());
    const svg = await text('/badge.svg');
    assert.match(svg, /role="img" aria-label="Harbor: Cranes: degraded performance" lang="en"/);
    assert.match(svg, /<title>Harbor: Cranes: degraded performance<\/title>/);
    assert.match(svg, />Harbor<\/text>/);
  });

  it('shows a component by id or name, and a group', async () => {
    const { text } = mirrorOf(harbor());
    assert.match(await text('/badge/cranes.svg'), /aria-label="Cranes: Degraded performance"/);
    assert.match(await text('/badge/MAIL.svg'), /aria-label="Mail: Operational"/);
    assert.match(await text('/badge/Quay.svg'), /aria-label="Quay: Degraded performance"/);
  });

  it('is translated', async () => {
    const { text } = mirrorOf(operational());
    assert.match(await text('/badge/mail.svg?lang=de'), /aria-label="Mail: In Betrieb" lang="de"/);
    assert.match(await text('/badge/mail.svg?lang=xx'), /aria-label="Mail: Operational" lang="en"/);
  });

  it('is translated to all languages', async () => {
    const { text } = mirrorOf(operational());
    for (const code of languageCodes) {
      const [messages] = Object.values(await importLanguage(code));
      const svg = await text(`/badge/mail.svg?lang=${code}`);
      assert.ok(messages);
      const name = messages.labeled('Mail', messages.status.operational);
      assert.ok(svg.includes(`aria-label="${name}" lang="${code}"`), svg);
    }
    assert.match(await text('/badge/mail.svg?lang=zh-TW'), /lang="zh-Hant"/);
  });

  it('shows names in its language, and finds them in the language of the page', async () => {
    const { text } = mirrorOf(
      harbor({
        page: { name: 'Harbor', language: 'en' },
        groups: [{ id: 'quay', name: 'Quay', texts: { de: { name: 'Kai' } } }],
        components: [
          { id: 'cranes', name: 'Cranes', status: 'operational', group: 'quay', texts: { de: { name: 'Kräne' } } },
        ],
        incidents: [],
      }),
    );
    assert.match(await text('/badge/Cranes.svg?lang=de'), /aria-label="Kräne: In Betrieb"/);
    assert.match(await text('/badge/Quay.svg?lang=de'), /aria-label="Kai: In Betrieb"/);
    assert.match(await text('/badge/Cranes.svg'), /aria-label="Cranes: Operational"/);
    assert.match(await text('/maintenance.ics?lang=de'), /Kräne/);
  });

  // GitHub's proxy for images shows a broken one if the status is 404: https://github.com/badges/shields/pull/11479
  it('is gray for a component that does not exist, and shown by proxies that want the status 200', async () => {
    const { get } = mirrorOf(operational());
    const response = await get('/badge/%3Cb%3E.svg');
    assert.equal(response.status, 200);
    const svg = await response.text();
    assert.match(svg, /aria-label="&lt;b&gt;: Unknown"/);
    assert.match(svg, new RegExp(`badge-unknown\\{fill:${COLORS.unknown[0]}\\}`));
  });

  it('has a color for each state on light and on dark pages', () => {
    for (const status of COMPONENT_STATUSES) {
      const svg = badgeSvg({ label: 'API', message: en.status[status], status }, en);
      const [light, dark] = BADGE_COLORS[status];
      assert.ok(svg.includes(`.badge-${status}{fill:${light}}`), status);
      assert.ok(svg.slice(svg.indexOf('prefers-color-scheme:dark')).includes(`.badge-${status}{fill:${dark}}`), status);
      assert.ok(contrast(light, '#ffffff') >= 4.5, status);
      assert.ok(contrast(dark, '#0d1117') >= 4.5, status);
    }
    assert.ok(contrast('#e2e6eb', '#1f2328') >= 4.5);
    assert.ok(contrast('#262c36', '#e6edf3') >= 4.5);
  });

  it('has the same colors and font without its style, which a security policy may block', () => {
    // https://github.com/pypi/warehouse/issues/2237, https://github.com/tskit-dev/tskit/issues/2382
    for (const status of COMPONENT_STATUSES) {
      const svg = badgeSvg({ label: 'API', message: en.status[status], status }, en);
      const [style = ''] = /<style>[^]*<\/style>/.exec(svg) ?? [];
      const fills = [...svg.matchAll(/<(?:path|text) [^>]*fill="([^"]*)"/g)].map(([, fill]) => fill);
      assert.deepEqual(fills, ['#e2e6eb', BADGE_COLORS[status][0], '#1f2328', '#fff']);
      for (const fill of fills) assert.ok(style.includes(`{fill:${fill}}`) || style.includes(`;fill:${fill}}`), fill);
      const [, family, size] = /<g font-family="([^"]*)" font-size="(\d+)">/.exec(svg) ?? [];
      assert.ok(style.includes(`{font:${size}px ${family};`));
    }
  });

  it('has room for every text', () => {
    for (const label of ['i', 'WWWWWWWW', 'Straße – Überprüfung', '日本語', 'Дерево', 'مرحبا', '🚢🚢', 'a<b>&"c"']) {
      const svg = badgeSvg({ label, message: label, status: 'operational' }, en);
      const [width = 0] = [...svg.matchAll(/<svg [^>]*width="(\d+)"/g)].map(([, value]) => Number(value));
      const texts = [...svg.matchAll(/<text [^>]*x="(\d+)"[^>]*textLength="(\d+)"/g)].map(([, x, length]) => [
        Number(x),
        Number(length),
      ]);
      assert.equal(texts.length, 2);
      for (const [x = 0, length = 0] of texts) {
        assert.equal(length, textWidth(label, 11));
        assert.ok(x + length + 7 <= width, label);
      }
    }
  });
});

describe('textWidth', () => {
  it('has the widths of the font', () => {
    // Chromium measures 1170 px for the last one in DejaVu Sans of 100 px.
    assert.equal(textWidth('i', 100), 28);
    assert.equal(textWidth('W', 100), 99);
    assert.equal(textWidth('All systems operational', 100), 1184);
    assert.equal(textWidth('e\u0301', 100), textWidth('e', 100));
    assert.equal(textWidth('', 11), 0);
  });
});

describe('badge.json', () => {
  it('has the format of shields.io', async () => {
    const { json } = mirrorOf(harbor());
    assert.deepEqual(await json('/badge.json'), {
      schemaVersion: 1,
      label: 'Harbor',
      message: 'Cranes: degraded performance',
      color: COLORS.degraded[0],
      cacheSeconds: 300,
    });
    assert.equal((await json('/badge/mail.json')).message, 'Operational');
  });

  it('answers 404 for a component that does not exist', async () => {
    const { get } = mirrorOf(harbor());
    assert.equal((await get('/badge/nothing.json')).status, 404);
  });
});
