import { expect } from '@open-wc/testing';
import { enCommon } from '../../src/locale/english/en-common.js';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { harbour } from '../fixtures/elements/harbour.js';
import { clean, part, show, until } from '../elements/on-page.js';
import { addLocale, loadMessages } from '../../src/locale/locales.js';
import type { Messages } from '../../src/locale/messages.js';

describe('loadMessages', () => {
  it('returns the locale of a language tag, its base language, or English', async () => {
    expect(await loadMessages('de')).to.deep.equal(de);
    expect(await loadMessages('de-AT')).to.deep.equal(de);
    expect(await loadMessages('DE')).to.deep.equal(de);
    expect(await loadMessages('en-GB')).to.equal(enCommon);
    expect(await loadMessages('de_DE')).to.deep.equal(de);
    for (const other of ['tlh', '', '-', 'constructor', '__proto__', 'toString'])
      expect(await loadMessages(other), other).to.equal(enCommon);
  });

  it('returns the language that is nearest to a tag', async () => {
    const NEAREST: readonly (readonly [language: string, ...tags: string[]])[] = [
      ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK', 'zh_TW'],
      ['zh-Hans', 'zh', 'zh-CN', 'zh-SG', 'zh-Hans-CN', 'ZH-hans'],
      ['pt-BR', 'pt-BR', 'pt-br'],
      ['pt', 'pt', 'pt-PT', 'pt-AO'],
      ['nb', 'no', 'nb-NO', 'nn', 'nn-NO', 'no-NO'],
      ['he', 'iw', 'he-IL', 'iw-IL'],
      ['id', 'in', 'id-ID'],
      ['fr', 'fr-CA', 'fr-Latn-CH'],
      ['es', 'es-419'],
      ['en', 'sr', 'ca', 'x-klingon'],
    ];
    for (const [language, ...tags] of NEAREST)
      for (const tag of tags) expect((await loadMessages(tag)).lang, tag).to.equal(language);
  });

  it('chooses the same script as Intl for Chinese', async () => {
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-MO'])
      expect((await loadMessages(tag)).lang, tag).to.equal(`zh-${new Intl.Locale(tag).maximize().script}`);
  });

  it('returns added locales, also for a region', async () => {
    const own: Messages = { ...en, lang: 'nl' };
    const regional: Messages = { ...de, lang: 'de-CH' };
    addLocale(own);
    addLocale(regional);
    expect(await loadMessages('nl-BE')).to.equal(own);
    expect(await loadMessages('de-CH')).to.equal(regional);
    expect(await loadMessages('de-DE')).to.deep.equal(de);
    expect(await loadMessages('DE-ch')).to.equal(regional);
  });

  it('uses an added regional locale only for tags with that language', async () => {
    addLocale({ ...en, lang: 'en-GB', viewPage: 'See the status page' });
    const british = await show('status-banner', harbour(), { attributes: { lang: 'en-GB' } });
    await until(
      () => clean(part(british, 'action').textContent) === 'See the status page',
      'the British wording is shown',
    );
    const other = await show('status-banner', harbour(), { attributes: { lang: 'en' } });
    expect(clean(part(other, 'action').textContent)).to.equal('View status page');
  });
});

describe('the locales', () => {
  it('use the wording of the status page', () => {
    expect(en.all.operational).to.equal('All systems operational');
    expect(en.status.operational).to.equal('Operational');
    expect(en.uptime('100%', 0, '')).to.equal('100% uptime');
    expect(en.uptime('100%', 30, '')).to.equal('100% uptime over 30 days');
    expect(en.recentNotices).to.equal('Recent notices');
    expect(en.moreNotices).to.equal('Show older notices');
    expect(Object.values(en.incident).slice(0, 5)).to.deep.equal([
      'Investigating',
      'Identified',
      'Monitoring',
      'Resolved',
      'Postmortem',
    ]);
  });

  it('have singular and plural forms', () => {
    expect(en.otherNotices(1, true)).to.equal('1 more incident');
    expect(en.otherNotices(2, false)).to.equal('2 more notices');
    expect(de.otherNotices(1, true)).to.equal('1 weitere Störung');
    expect(de.otherNotices(2, false)).to.equal('2 weitere Meldungen');
  });
});
