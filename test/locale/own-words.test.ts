import { expect } from '@open-wc/testing';
import { formatFor } from '../../src/locale/format.js';
import { de } from '../../src/locale/languages/de.js';
import { enCommon } from '../../src/locale/english/en-common.js';
import { addLocale, loadMessages } from '../../src/locale/locales.js';
import type { Messages } from '../../src/locale/messages.js';
import { applyWords, PARAMETERS } from '../../src/locale/own-words.js';

/** The warnings that a function logs. */
const warningsOf = (run: () => void): readonly string[] => {
  const original = console.warn;
  const warnings: string[] = [];
  console.warn = (text: string) => warnings.push(text);
  try {
    run();
  } finally {
    console.warn = original;
  }
  return warnings;
};

describe('applyWords', () => {
  it('replaces only the words that are given', () => {
    const words = applyWords(de, { lang: 'de-AT', viewPage: 'Zur Statusseite', impact: { none: 'Notiz' } });
    expect(words.lang).to.equal('de-AT');
    expect(words.viewPage).to.equal('Zur Statusseite');
    expect(words.impact.none).to.equal('Notiz');
    expect(words.impact.unknown).to.equal(de.impact.unknown);
    expect(words.stale).to.equal(de.stale);
  });

  it('completes messages that are only those of one tag', () => {
    const words = applyWords(enCommon, { lang: 'en-GB', impact: { none: 'Note' } });
    expect(words.impact.maintenance).to.equal('Maintenance');
    expect(words.noData).to.equal('No data');
  });

  it('fills parameters in', () => {
    const words = applyWords(de, {
      lang: 'de',
      updated: 'Stand: {ago}',
      groupSome: '{affected}/{count}',
      dayPart: '{duration} {status}',
      some: '{status} ({affected})',
    });
    expect(words.updated('vor 5 Minuten')).to.equal('Stand: vor 5 Minuten');
    expect(words.groupSome(2, 7)).to.equal('2/7');
    expect(words.dayPart('major_outage', '2 Std.')).to.equal('2 Std. schwerer Ausfall');
    expect(words.some('major_outage', 2, 7)).to.equal('Schwerer Ausfall (2)');
  });

  it('does not read a parameter twice', () => {
    const words = applyWords(de, { lang: 'de', one: '{name}: {status}' });
    expect(words.one('{status} $&', 'major_outage')).to.equal('{status} $&: schwerer Ausfall');
  });

  it('has a form for each plural category', () => {
    const words = applyWords(de, {
      lang: 'pl',
      groupUnknown: { one: '{count} stan', few: '{count} stany', other: '{count} stanów' },
    });
    expect([1, 2, 5, 22].map(words.groupUnknown)).to.deep.equal(['1 stan', '2 stany', '5 stanów', '22 stany']);
  });

  it('uses own words for a state in the sentences of the language too', () => {
    const words = applyWords(de, {
      lang: 'de-AT',
      all: { major_outage: 'Totalausfall' },
      inSentence: { major_outage: 'Totalausfall' },
    });
    expect(words.all.major_outage).to.equal('Totalausfall');
    expect(words.some('major_outage', 2, 3)).to.equal('Totalausfall: 2 von 3 Komponenten');
    expect(words.one('Kran', 'major_outage')).to.equal('Kran: Totalausfall');
    expect(words.one('Kran', 'partial_outage')).to.equal('Kran: Teilausfall');
  });

  it('keeps names that have the word for a state', () => {
    const words = applyWords(enCommon, {
      lang: 'en',
      all: { major_outage: 'Down' },
      inSentence: { major_outage: 'down' },
    });
    expect(words.one('Pager (major outage only)', 'major_outage')).to.equal('Pager (major outage only): down');
  });

  it('accepts functions', () => {
    const words = applyWords(de, { lang: 'de', stale: (ago: string) => `Geprüft ${ago}` });
    expect(words.stale('gestern')).to.equal('Geprüft gestern');
  });

  const MISTAKES: readonly (readonly [words: object, warning: string])[] = [
    [{ viewpage: 'x' }, 'viewpage is not the name of a message'],
    [{ viewPage: 1 }, 'viewPage is not a text'],
    [{ viewPage: 'Go to {url}' }, 'viewPage has {url}. It may have no parameters'],
    [{ status: { majorOutage: 'x' } }, 'status.majorOutage is not the name of a message'],
    [{ status: { unknown: null } }, 'status.unknown is not a text'],
    [{ status: 'x' }, 'status is not an object of texts'],
    [{ groupSome: '{count} of {total}' }, 'groupSome has {total}. It may have {affected}, {count}'],
    [{ groupSome: { one: '{n}' } }, 'groupSome has {n}. It may have {affected}, {count}'],
    [{ groupSome: { one: '{count}' } }, 'groupSome has no text for "other"'],
    [{ updated: 'Stand: { ago }' }, 'updated has { ago }. It may have {ago}'],
    [{ numbers: { de: { number: '1' } } }, 'numbers may only have functions, for `addLocale`'],
    [{ toString: 'x' }, 'toString is not the name of a message'],
  ];
  for (const [words, warning] of MISTAKES)
    it(`logs and ignores ${JSON.stringify(words)}`, () => {
      let result: typeof de | undefined;
      expect(warningsOf(() => (result = applyWords(de, { lang: 'de', ...words })))).to.deep.equal([
        `status-widgets: own words for "de": ${warning}`,
      ]);
      expect({ ...result }).to.deep.equal(de);
    });

  it('knows the parameters of every message that is a function', () => {
    const functions = Object.entries(de).filter(([, value]) => typeof value === 'function');
    expect(Object.keys(PARAMETERS)).to.have.members(functions.map(([key]) => key));
  });
});

describe('addLocale with some messages', () => {
  it('completes them with the language of the library', async () => {
    addLocale({ lang: 'fr-CA', viewPage: 'Aller à la page' });
    const messages = await loadMessages('fr-CA');
    expect(messages.viewPage).to.equal('Aller à la page');
    expect(messages.dismiss).to.equal('Masquer');
    expect((await loadMessages('fr')).viewPage).not.to.equal('Aller à la page');
  });

  it('formats dates and numbers for its tag', async () => {
    addLocale({ lang: 'de-CH', viewPage: 'Zur Seite' });
    const format = formatFor(await loadMessages('de-CH'), 'UTC');
    expect(format.date(0)).to.equal('1. Januar 1970');
  });

  for (const lang of ['x-pirate', 'a'])
    it(`formats dates and plurals in English for "${lang}", which is no tag, and says so`, async () => {
      const { warn } = console;
      const warnings: string[] = [];
      console.warn = (text: string) => warnings.push(text);
      addLocale({ lang, viewPage: 'Arr', groupUnknown: { one: '{count} isle', other: '{count} isles' } } as never);
      const messages = (await loadMessages(lang)) as Messages;
      console.warn = warn;
      expect(messages.viewPage).to.equal('Arr');
      expect(formatFor(messages, 'UTC').date(0)).to.include('1970');
      expect(messages.groupUnknown(1)).to.equal('1 isle');
      expect(warnings).to.deep.equal([`status-widgets: own words for "${lang}": lang is not a BCP 47 tag`]);
    });

  it('reads an underscore in a tag as a hyphen', async () => {
    addLocale({ lang: 'de_LI', viewPage: 'Zur Seite' });
    const messages = await loadMessages('de_LI');
    expect([messages.lang, messages.viewPage]).to.deep.equal(['de-LI', 'Zur Seite']);
  });

  it('adds to words that were added for the same tag and its language', async () => {
    addLocale({ lang: 'nl', viewPage: 'Naar de pagina' });
    addLocale({ lang: 'nl-BE', dismiss: 'Weg' });
    addLocale({ lang: 'nl-BE', today: 'Nu' });
    const messages = await loadMessages('nl-BE');
    expect([messages.viewPage, messages.dismiss]).to.deep.equal(['Naar de pagina', 'Weg']);
  });

  it('is English below a language that the library does not have', async () => {
    addLocale({ lang: 'tlh', viewPage: 'DoS' });
    expect((await loadMessages('tlh')).dismiss).to.equal(enCommon.dismiss);
  });
});
