import { expect } from '@open-wc/testing';
import { de } from '../../src/locale/de.js';
import { en } from '../../src/locale/en.js';
import { harbour } from '../fixtures/elements/harbour.js';
import { clean, part, show, until } from '../elements/on-page.js';
import { addLocale, loadMessages } from '../../src/locale/locales.js';
import type { Messages } from '../../src/locale/messages.js';

/** Every word of a locale, functions with their arguments filled in: path → text. */
const wordsOf = (messages: Messages): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  const read = (value: unknown, path: string): void => {
    if (typeof value === 'string') words.set(path, value);
    else if (typeof value === 'function') {
      // A status where one may be asked for, a word, a number.
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
  it('gives the words of a tag, of its language, else English', async () => {
    expect(await loadMessages('de')).to.equal(de);
    expect(await loadMessages('de-AT')).to.equal(de);
    expect(await loadMessages('DE')).to.equal(de);
    expect(await loadMessages('en-GB')).to.equal(en);
    for (const other of ['tlh', '', '-', 'constructor', '__proto__', 'toString'])
      expect(await loadMessages(other), other).to.equal(en);
  });

  it('gives what a host adds, for a region too', async () => {
    const own: Messages = { ...en, lang: 'nl' };
    const regional: Messages = { ...de, lang: 'de-CH' };
    addLocale(own);
    addLocale(regional);
    expect(await loadMessages('nl-BE')).to.equal(own);
    expect(await loadMessages('de-CH')).to.equal(regional);
    expect(await loadMessages('de-DE')).to.equal(de);
    expect(await loadMessages('DE-ch')).to.equal(regional);
  });

  it("gives a host's English to a tag of that language alone", async () => {
    addLocale({ ...en, lang: 'en-GB', viewPage: 'See the status page' });
    const british = await show('status-banner', harbour(), { attributes: { lang: 'en-GB' } });
    await until(() => clean(part(british, 'action').textContent) === 'See the status page', 'British words');
    const other = await show('status-banner', harbour(), { attributes: { lang: 'en' } });
    expect(clean(part(other, 'action').textContent)).to.equal('View status page');
  });
});

describe('the locales', () => {
  it('say the words that the reference page says', () => {
    expect(en.all.operational).to.equal('All systems operational');
    expect(en.status.operational).to.equal('Operational');
    expect(en.uptime('100%')).to.equal('100% - uptime');
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

  it('say one and several apart', () => {
    expect(en.affected(1)).to.equal('1 component affected');
    expect(en.affected(2)).to.equal('2 components affected');
    expect(de.affected(1)).to.equal('1 Komponente betroffen');
    expect(de.affected(2)).to.equal('2 Komponenten betroffen');
  });

  it('have no word empty, and German has one of its own for each', () => {
    const [english, german] = [wordsOf(en), wordsOf(de)];
    expect([...german.keys()]).to.have.members([...english.keys()]);
    for (const [path, word] of german) expect(word.trim(), path).not.to.equal('');
    // The same in both languages.
    const alike = [...english]
      .filter(([path, word]) => german.get(path) === word)
      .map(([path]) => path.replace(/\(.*/, ''));
    expect(
      alike.filter(
        (path) =>
          ![
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
