import { expect } from '@open-wc/testing';
import { StatusFeedElement } from '../../../src/elements/status-feed/status-feed.js';
import { StatusSource } from '../../../src/elements/status-feed/status-source.js';
import { harbour } from '../../fixtures/elements/harbour.js';
import { put, serve, shown, until } from '../on-page.js';

StatusFeedElement.define();
StatusSource.define();

const { warn } = console;
let logged: string[];

beforeEach(() => {
  logged = [];
  Object.assign(console, { warn: (text: string) => logged.push(text) });
});
afterEach(() => {
  Object.assign(console, { warn });
});

const isLogged = (text: string) => until(() => logged.some((each) => each.includes(text)), text);

describe('mistakes in attributes', () => {
  it('include numbers and booleans that are none', async () => {
    const attributes = {
      src: serve(harbour()),
      refresh: '5',
      'heading-level': '9',
      'announce-days': 'x',
      'hide-when-operational': 'no',
    };
    const banner = put('status-banner', { attributes });
    const warned: string[] = [];
    banner.addEventListener('status-warning', ({ detail }) => warned.push(...detail.warnings.map(({ path }) => path)));
    await shown(banner);
    await until(() => warned.length >= 4, logged.join());
    expect(warned.sort()).to.deep.equal(['announce-days', 'heading-level', 'hide-when-operational', 'refresh']);
    expect(logged).to.include('status-widgets: refresh of <status-banner>: "5" is not a number of at least 15, or 0');
  });

  it('include those of <status-feed> and <status-source>', async () => {
    const feed = document.createElement('status-feed');
    feed.setAttribute('src', serve(harbour()));
    feed.setAttribute('refesh', '30');
    feed.innerHTML = `<status-source scr="/a.json" name="Chat"></status-source>
      <status-source src="${serve(harbour())}" affect-status max-size="1 MiB"></status-source>
      <status-source src="${serve(harbour())}" components="Nope"></status-source>
      <component-list></component-list>`;
    document.body.append(feed);
    await isLogged('refesh of <status-feed>: there is no attribute "refesh", did you mean "refresh"?');
    await isLogged('scr of <status-source>: there is no attribute "scr", did you mean "src"?');
    await isLogged(
      'affect-status of <status-source>: there is no attribute "affect-status", did you mean "affects-status"?',
    );
    await isLogged('max-size of <status-source>: "1 MiB" is not a number');
    await isLogged('components of <status-source>: no component of');
    await isLogged('is called "Nope"');
    await until(() => !!feed.querySelector('component-list')?.shadowRoot?.textContent?.includes('Chat'));
    feed.remove();
  });

  it('include addresses without a protocol, which would be relative', async () => {
    const values = ['status.example.com', 'status.example.com/feed.json', 'localhost:8203', 'status.example.com:8080/'];
    for (const src of values) {
      put('status-badge', { attributes: { src } });
      await isLogged(`src of <status-badge>: "${src}" is not an absolute URL, did you mean "https://${src}"?`);
    }
    logged = [];
    for (const src of [
      'feed.json',
      'data/feed.json',
      './status.example.com',
      '/status.example.com',
      'a.b/history.atom',
    ])
      await shown(put('status-badge', { attributes: { src } }));
    expect(logged.filter((each) => each.includes('absolute URL') && !each.includes('a.b'))).to.deep.equal([]);
  });

  it('include attributes of other libraries and of other tags', async () => {
    const attributes = { src: serve(harbour()), href: '/a', feed: '{}', theme: 'dark', dismissible: '', 'x-data': '' };
    const badge = put('status-badge', { attributes });
    put('status-banner', { attributes: { src: attributes.src } });
    await isLogged('href of <status-badge>: there is no attribute "href", did you mean "src"?');
    await isLogged('feed of <status-badge>: there is no attribute "feed": it is a property.');
    await isLogged('theme of <status-badge>: there is no attribute "theme": the colors follow color-scheme');
    await isLogged('dismissible of <status-badge>: there is no attribute "dismissible". It is one of <status-banner>');
    expect(logged.join()).not.to.include('x-data');
    expect(badge.isConnected).to.equal(true);
  });

  it('include a group where a component is expected', async () => {
    put('status-badge', { attributes: { src: serve(harbour()), component: 'Quay' } });
    await isLogged('component of <status-badge>: no component is called "Quay": it is a group');
  });

  it('include a tag inside another one, which is only its fallback', async () => {
    const banner = put('status-banner', { attributes: { src: serve(harbour()) } });
    const picture = '<img src="data:,"><a href="/">Status</a>';
    banner.innerHTML = `${picture}<component-list src="${serve(harbour())}"></component-list>`;
    await isLogged(
      'content of <status-banner>: <component-list> is only the fallback here. HTML has no self-closing tags: is </status-banner> missing?',
    );
    expect(logged.filter((each) => each.includes('self-closing'))).to.have.length(1);
  });

  it('include a <status-source> that is not a child of <status-feed>', async () => {
    const source = document.createElement('status-source');
    source.setAttribute('src', serve(harbour()));
    document.body.append(source);
    await isLogged('src of <status-source>: not read, because its parent is not <status-feed>');
    source.remove();
  });
});
