import { expect } from '@open-wc/testing';
import { enCommon } from '../../src/locale/english/en-common.js';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { harbour } from '../fixtures/elements/harbour.js';
import { clean, part, show, until } from '../elements/on-page.js';
import { addLocale, loadMessages } from '../../src/locale/locales.js';
import type { Messages } from '../../src/locale/messages.js';

/** All messages of a locale, with functions called: path → text. */
const wordsOf = (messages: Messages): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  const read = (value: unknown, path: string): void => {
    if (typeof value === 'string') words.set(path, value);
    else if (typeof value === 'function') {
      // Sample arguments: a status, a word or a number.
      for (const given of path.endsWith('.one')
        ? [['Cranes', 'major_outage']]
        : /\.(relative|amount)$/.test(path)
          ? [[-2, 'hour']]
          : /\.(was|dayPart)$/.test(path)
            ? [
                ['major_outage', 'x'],
                ['operational', ''],
              ]
            : [[2, 3, 4]]) {
        const said: unknown = Reflect.apply(value, undefined, path.endsWith('.phase') ? ['Monitoring'] : given);
        words.set(`${path.replace(/\.numbers\.\w+/, '.numbers')}(${given.join()})`, String(said));
      }
    } else if (value instanceof Object) for (const [key, inner] of Object.entries(value)) read(inner, `${path}.${key}`);
  };
  read(messages, '');
  return words;
};

describe('loadMessages', () => {
  it('returns the locale of a language tag, its base language, or English', async () => {
    expect(await loadMessages('de')).to.equal(de);
    expect(await loadMessages('de-AT')).to.equal(de);
    expect(await loadMessages('DE')).to.equal(de);
    expect(await loadMessages('en-GB')).to.equal(enCommon);
    for (const other of ['tlh', '', '-', 'constructor', '__proto__', 'toString'])
      expect(await loadMessages(other), other).to.equal(enCommon);
  });

  it('returns added locales, also for a region', async () => {
    const own: Messages = { ...en, lang: 'nl' };
    const regional: Messages = { ...de, lang: 'de-CH' };
    addLocale(own);
    addLocale(regional);
    expect(await loadMessages('nl-BE')).to.equal(own);
    expect(await loadMessages('de-CH')).to.equal(regional);
    expect(await loadMessages('de-DE')).to.equal(de);
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
    expect(en.uptime('100%', 30, '')).to.equal('100% uptime in 30 days');
    expect(en.recentNotices).to.equal('Recent notices');
    expect(en.moreNotices).to.equal('Show notice history');
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

  it('have no empty messages, and German translates each', () => {
    const [english, german] = [wordsOf(en), wordsOf(de)];
    expect([...german.keys()]).to.have.members([...english.keys()]);
    for (const [path, word] of german) expect(word.trim(), path).not.to.equal('');
    // Messages that are the same in both languages.
    const alike = [...english]
      .filter(([path, word]) => german.get(path) === word)
      .map(([path]) => path.replace(/\(.*/, ''));
    expect(
      alike.filter(
        (path) =>
          ![
            '.badgeLabel',
            '.moreComponents',
            '.dayLabel',
            '.maintenance.unknown',
            '.impact.maintenance',
            '.status.under_maintenance',
          ].includes(path),
      ),
    ).to.deep.equal([]);
  });
});
