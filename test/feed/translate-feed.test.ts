import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import { translateFeed, translateItem } from '../../src/feed/translate-feed.js';

const { feed } = parseFeed({
  version: 1,
  page: { name: 'Harbor', language: 'en' },
  groups: [{ id: 'g', name: 'Quay', texts: { de: { name: 'Kai' } } }],
  components: [
    { id: 'a', name: 'Cranes', status: 'operational', description: 'All', texts: { 'pt-BR': { name: 'Guindastes' } } },
    { id: 'b', name: 'Locks', status: 'operational' },
  ],
  incidents: [
    {
      id: 'i',
      title: 'Fog',
      status: 'identified',
      impact: 'minor',
      texts: { de: { title: 'Nebel' }, 'de-AT': { title: 'Nebel in Wien' } },
      updates: [
        {
          at: '2026-11-22T05:00:00Z',
          status: 'identified',
          body: 'It is foggy.',
          texts: { de: { body: 'Es ist neblig.' } },
        },
      ],
    },
  ],
});

describe('translateFeed', () => {
  it('shows each text in the nearest language, and the original if there is none', () => {
    const title = (lang: string): string | undefined => translateFeed(feed, lang).incidents[0]?.title;
    expect(['de', 'de-CH', 'DE-at', 'fr', 'en'].map(title)).to.deep.equal([
      'Nebel',
      'Nebel',
      'Nebel in Wien',
      'Fog',
      'Fog',
    ]);
    const names = (lang: string): readonly string[] => translateFeed(feed, lang).components.map(({ name }) => name);
    expect(names('pt')).to.deep.equal(['Guindastes', 'Locks']);
    expect(names('de')).to.deep.equal(['Cranes', 'Locks']);
    expect(translateFeed(feed, 'de').groups[0]?.name).to.equal('Kai');
    expect(translateFeed(feed, 'pt').components[0]?.description).to.equal('All');
  });

  it('keeps the original where the language of the page is nearer', () => {
    const texts = { 'zh-TW': { title: 'traditional' }, en: { title: 'English' } };
    const item = { title: 'simplified', texts };
    const title = (lang: string): string => translateItem(item, lang, 'zh-CN').title;
    expect(['zh-CN', 'zh-TW', 'zh', 'en-US'].map(title)).to.deep.equal([
      'simplified',
      'traditional',
      'simplified',
      'English',
    ]);
  });

  it('keeps items that have no texts, and returns the same object for the same item', () => {
    const german = translateFeed(feed, 'de');
    expect(german.components[1]).to.equal(feed.components[1]);
    expect(translateFeed(feed, 'de')).to.equal(german);
    expect(translateFeed({ ...feed }, 'de').incidents[0]).to.equal(german.incidents[0]);
    expect(feed.incidents[0]?.title).to.equal('Fog');
  });

  it('names the original and the language of what it has translated', () => {
    const [incident] = feed.incidents;
    const [update] = incident?.updates ?? [];
    const german = translateItem(incident!, 'de-DE');
    expect(german).to.include({ original: incident, language: 'de' });
    expect(german.updates[0]).to.include({ original: update, language: 'de', body: 'Es ist neblig.' });
  });
});
