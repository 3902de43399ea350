import { expect } from '@open-wc/testing';
import { attributesOf } from '../../../src/elements/base/attribute-checks.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { PAGE, component, harbour, incident, updatedAgo, maintenance, past } from '../../fixtures/elements/harbour.js';
import {
  TAGS,
  all,
  requestedUrls,
  change,
  events,
  json,
  make,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  container,
  statesOf,
  textOf,
  textsOf,
  until,
  update,
} from '../on-page.js';

const outage = (id = 'cranes') =>
  harbour({ components: [component(id, 'major_outage'), component('locks'), component('ferries')] });
const inline = (feed: unknown): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(feed);
  return script;
};

// The behavior that all tags share.
for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it('loads a feed from its URL with one request', async () => {
      const url = serve(harbour());
      const element = await shown(put(tag, { attributes: { src: url } }));
      expect(element.state).to.equal('fresh');
      expect(element.feed?.page.name).to.equal('Harbour');
      expect(requestedUrls).to.deep.equal([url]);
    });

    it('shows a feed from its property, set before or after it is added to the page, without a request', async () => {
      const early = await show(tag, harbour());
      const late = put(tag);
      await late.updateComplete;
      await update(late, harbour());
      for (const element of [early, late]) expect(element.state).to.equal('fresh');
      // It may not be rendered yet.
      await until(() => textOf(late) === textOf(early), 'both show the same');
      expect(requestedUrls).to.deep.equal([]);
    });

    it('fires status-change when the overall status changes, but not on the first load or for the same status', async () => {
      const url = serve(harbour());
      const element = await shown(put(tag, { attributes: { src: url } }));
      change(url, harbour({ page: { name: 'Other' } }));
      await element.refreshNow();
      expect(element.feed?.page.name).to.equal('Other');
      expect(events(element, 'status-change')).to.have.length(0);
      change(url, outage());
      await element.refreshNow();
      expect(events(element, 'status-load')).to.have.length(3);
      const changes = events(element, 'status-change');
      expect(changes.map(({ detail }) => detail)).to.deep.equal([{ from: 'operational', to: 'major_outage' }]);
      expect(Object.isFrozen(changes[0]?.detail) && changes[0]?.bubbles && changes[0].composed).to.be.true;
    });

    it('fires no status-change when src changes, even if the other feed is already loaded', async () => {
      const [first, second] = [serve(harbour()), serve(outage())];
      await shown(put(tag, { attributes: { src: second } }));
      const element = await shown(put(tag, { attributes: { src: first } }));
      element.setAttribute('src', second);
      await until(() => element.matches(':state(major_outage)'));
      expect(events(element, 'status-load')).to.have.length(2);
      expect(events(element, 'status-change')).to.have.length(0);
      change(second, harbour());
      await element.refreshNow();
      expect(events(element, 'status-change').map(({ detail }) => detail.to)).to.deep.equal(['operational']);
    });

    it('fires status-change when its feed property gets a feed with another status', async () => {
      const element = await show(tag, harbour());
      await update(element, outage());
      expect(events(element, 'status-change').map(({ detail }) => detail.to)).to.deep.equal(['major_outage']);
    });

    it('keeps the last feed on screen when a refresh fails and fires status-error', async () => {
      const url = serve(outage());
      const element = await shown(put(tag, { attributes: { src: url } }));
      const before = textOf(element);
      change(url, () => new Response('', { status: 503 }));
      await element.refreshNow();
      await until(() => events(element, 'status-error').length);
      const [{ detail }] = events(element, 'status-error') as [CustomEvent];
      expect(detail.error).to.be.instanceOf(FeedError).and.include({ kind: 'http', status: 503, url });
      expect(Object.isFrozen(detail)).to.be.true;
      expect(textOf(element)).to.equal(before);
      expect(element.matches(':state(major_outage)')).to.be.true;
    });

    it('sets its state and the overall status as custom states', async () => {
      const loading = put(tag, { attributes: { src: serve(() => new Promise(() => {})) } });
      await loading.updateComplete;
      expect([loading.state, ...statesOf(loading)]).to.deep.equal(['loading', 'loading']);

      const fresh = await show(tag, outage());
      expect([fresh.state, ...statesOf(fresh)]).to.deep.equal(['fresh', 'major_outage']);

      const bad = await show(tag, { ...outage(), ...updatedAgo(8) });
      expect([bad.state, ...statesOf(bad)]).to.deep.equal(['stale', 'stale', 'major_outage']);

      const good = await show(tag, harbour(updatedAgo(8)));
      expect([good.state, ...statesOf(good)]).to.deep.equal(['stale', 'stale']);

      const old = await show(tag, { ...outage(), ...updatedAgo(60) });
      expect([old.state, ...statesOf(old)]).to.deep.equal(['unknown', 'unknown']);

      const failed = await shown(put(tag, { attributes: { src: serve(() => new Response('', { status: 404 })) } }));
      expect([failed.state, ...statesOf(failed)]).to.deep.equal(['unknown', 'unknown']);
    });

    it('shows its children while loading and while unknown, not with a feed', async () => {
      const child = (): HTMLElement =>
        Object.assign(document.createElement('a'), { href: PAGE, textContent: 'Our status page' });
      const [loading, fresh, failed] = [child(), child(), child()];
      const first = put(tag, { attributes: { src: serve(() => new Promise(() => {})) }, children: [loading] });
      await first.updateComplete;
      expect(loading.checkVisibility() && loading.assignedSlot).to.be.ok;
      await show(tag, harbour(), { children: [fresh] });
      expect(fresh.assignedSlot).to.equal(null);
      await shown(
        put(tag, { attributes: { src: serve(() => new Response('', { status: 404 })) }, children: [failed] }),
      );
      expect(failed.checkVisibility() && failed.assignedSlot).to.be.ok;
    });

    it('shows an inline feed until the response arrives', async () => {
      let answer: (response: Response) => void = () => {};
      const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
      const element = await shown(put(tag, { attributes: { src: url }, children: [inline(outage())] }));
      // An inline feed without updatedAt is stale.
      expect(statesOf(element)).to.deep.equal(['stale', 'major_outage']);
      await until(() => requestedUrls.includes(url));
      answer(json(harbour()));
      await until(() => element.state === 'fresh');
      await element.updateComplete;
      expect(statesOf(element)).to.deep.equal(['operational']);
    });

    it('is not displayed while hidden, and is a block or inline block otherwise', async () => {
      const element = await show(tag, harbour());
      expect(getComputedStyle(element).display).to.equal(tag === 'status-badge' ? 'inline-block' : 'block');
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('falls back to the defaults for invalid attribute values', async () => {
      const feed = harbour({ incidents: [incident('fog'), past('ice', 5)] });
      const plain = await show(tag, feed);
      const odd = await show(tag, feed, {
        attributes: {
          refresh: 'soon',
          'max-size': 'big',
          'heading-level': '9',
          'time-zone': 'Atlantis/Harbour',
          'min-impact': 'huge',
          components: ' , ',
          sort: 'size',
          expand: 'some',
          'uptime-days': '-3',
          days: 'x',
          'page-size': '0',
          order: 'any',
          placement: 'left',
        },
      });
      const strip = (text: string): string => text.replace(/ids?-\d+/g, '');
      expect(strip(textOf(odd))).to.equal(strip(textOf(plain)));
      expect(statesOf(odd)).to.deep.equal(statesOf(plain));
    });

    it('follows the lang attribute of an ancestor and falls back to English', async () => {
      const around = document.createElement('div');
      container.append(around);
      const element = await show(
        tag,
        harbour({ components: [component('cranes', 'operational', { uptime: { ratio: 1, from: '2026-01-01' } })] }),
        { parent: around },
      );
      const said = (): string =>
        `${textOf(element)} ${all(element, '[aria-label]')
          .map((each) => each.ariaLabel)
          .join()}`;
      expect(said()).to.match(/operational|uptime|notices/i);
      around.lang = 'de-DE';
      await until(() => /Betrieb|Verfügbarkeit|Meldungen/.test(said()));
      expect(said()).not.to.match(/operational|uptime|notices/i);
      around.lang = 'tlh';
      await until(() => /operational|uptime|notices/i.test(said()));
    });

    it('follows the text direction of an ancestor', async () => {
      const around = document.createElement('div');
      around.dir = 'rtl';
      container.append(around);
      const element = await show(tag, harbour(), { parent: around });
      expect(
        getComputedStyle(
          part(
            element,
            {
              'status-banner': 'base',
              'component-list': 'base',
              'incident-history': 'action',
              'status-badge': 'badge',
              'uptime-bars': 'uptime',
            }[tag],
          ),
        ).direction,
      ).to.equal('rtl');
    });

    it('is unknown for an empty feed', async () => {
      const element = await show(tag, { version: 1, page: { name: 'Empty' } });
      expect(statesOf(element)).to.deep.equal(['unknown']);
      expect(textOf(element)).not.to.match(/operational/i);
    });
  });
}

// The behavior that does not depend on the tag, tested with two different tags.
for (const tag of ['status-badge', 'component-list'] as const) {
  describe(`an element with a feed, such as <${tag}>`, () => {
    it('prefers the feed property to src and uses src when the property is removed', async () => {
      const element = await show(tag, harbour(), { attributes: { src: serve(harbour({ page: { name: 'Served' } })) } });
      expect(element.feed?.page.name).to.equal('Harbour');
      element.feed = undefined;
      await until(() => element.feed?.page.name === 'Served');
    });

    it('keeps what is on screen after an invalid feed, and follows src again', async () => {
      const one = serve(harbour());
      const two = serve(harbour({ status: 'major_outage' }));
      const element = await shown(put(tag, { attributes: { src: one } }));
      Object.assign(element, { feed: { nonsense: 1 } });
      await element.updateComplete;
      expect(element.state).to.equal('fresh');
      element.src = two;
      await until(() => element.feed?.status === 'major_outage', 'the other feed');
    });

    it('fires status-error for an invalid feed without throwing and is not green', async () => {
      const wrong: unknown = { version: 1, page: {} };
      const element = put(tag, { properties: { feed: wrong } });
      await until(() => events(element, 'status-error').length);
      expect(events(element, 'status-error')[0]?.detail.error)
        .to.be.instanceOf(FeedError)
        .and.include({ kind: 'shape', path: '$.page.name' });
      for (const other of [[], 'feed', 7]) expect(() => Object.assign(element, { feed: other })).not.to.throw();
      await element.updateComplete;
      expect(element.feed).to.equal(undefined);
      expect(statesOf(element)).not.to.include('operational');
    });

    it('fires one status-load with the frozen feed that bubbles through shadow roots to the window', async () => {
      const outer = document.createElement('div');
      container.append(outer);
      const heard: Event[] = [];
      const listen = (event: Event): void => void heard.push(event);
      addEventListener('status-load', listen);
      const element = await shown(
        put(tag, { parent: outer.attachShadow({ mode: 'open' }), properties: { feed: harbour() } }),
      );
      removeEventListener('status-load', listen);
      expect(heard).to.have.length(1);
      const [load] = events(element, 'status-load');
      expect(load?.detail.feed).to.equal(element.feed);
      expect(Object.isFrozen(load?.detail)).to.be.true;
      expect(load?.bubbles && load.composed).to.be.true;
    });

    it('warns about dropped items of the feed', async () => {
      const wrong = JSON.parse(JSON.stringify(harbour()));
      wrong.components.push({ name: 'no id' });
      const element = await show(tag, wrong);
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings.map(({ path }: { path: string }) => path).join()).to.contain('components[3]');
    });

    it('warns about a missing component and is unknown, not green', async () => {
      const element = await show(tag, harbour(), { attributes: { components: 'lighthouse' } });
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings).to.deep.equal([{ path: 'components', message: 'no component is called "lighthouse"' }]);
      expect(statesOf(element)).to.deep.equal(['unknown']);
    });

    it('warns about invalid attribute values and ignores them', async () => {
      const element = await show(tag, harbour(), { attributes: { 'min-impact': 'huge', 'time-zone': 'Mars/Olympus' } });
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings).to.deep.equal([
        { path: 'min-impact', message: '"huge" is not one of minor, major, critical' },
        { path: 'time-zone', message: '"Mars/Olympus" is not a time zone' },
      ]);
      expect(statesOf(element)).to.deep.equal(['operational']);
    });

    it('does not warn about valid attribute values', async () => {
      const values = {
        'min-impact': 'major',
        'time-zone': 'feed',
        sort: 'name',
        expand: 'all',
        show: 'past  active',
        order: 'oldest',
        placement: 'top',
      };
      const own = attributesOf(document.createElement(tag));
      const attributes = Object.fromEntries(Object.entries(values).filter(([name]) => own.includes(name)));
      const element = await show(tag, harbour(), { attributes });
      expect(events(element, 'status-warning')).to.deep.equal([]);
    });

    it('counts the age of an inline feed from its updatedAt', async () => {
      const young = await shown(put(tag, { children: [inline(harbour({ updatedAt: updatedAgo(1).updatedAt }))] }));
      expect(young.state).to.equal('fresh');
      const old = await shown(put(tag, { children: [inline(harbour({ updatedAt: updatedAgo(60).updatedAt }))] }));
      expect(old.state).to.equal('unknown');
    });

    it('derives how long a feed is fresh and stale from refresh', async () => {
      const state = async (refresh: string | undefined, minutes: number): Promise<string> => {
        const element = await shown(
          put(tag, {
            attributes: refresh === undefined ? {} : { refresh },
            children: [inline(harbour({ updatedAt: updatedAgo(minutes).updatedAt }))],
          }),
        );
        return element.state;
      };
      // Fresh for 2.5 intervals, at least 3 minutes; then stale for up to 10 intervals, at least 15 minutes.
      expect(await state(undefined, 2)).to.equal('fresh');
      expect(await state(undefined, 4)).to.equal('stale');
      expect(await state('0', 4)).to.equal('stale');
      expect(await state('1', 2)).to.equal('fresh');
      expect(await state('600', 20)).to.equal('fresh');
      expect(await state('600', 90)).to.equal('stale');
      expect(await state('600', 110)).to.equal('unknown');
    });

    it('ignores an incomplete inline feed', async () => {
      const script = inline(harbour());
      script.textContent = '{"version": 1, "pa';
      const element = await shown(put(tag, { attributes: { src: serve(harbour()) }, children: [script] }));
      expect(element.state).to.equal('fresh');
    });

    it('does not reject refreshNow() if the request fails or there is no src', async () => {
      const element = put(tag, { attributes: { src: serve(() => Promise.reject(new TypeError('no network'))) } });
      await element.refreshNow();
      expect(element.state).to.equal('unknown');
      await put(tag).refreshNow();
    });

    it('tries fallback-src if src fails', async () => {
      const [bad, good] = [serve(() => new Response('', { status: 500 })), serve(harbour())];
      const element = await shown(put(tag, { attributes: { src: bad, 'fallback-src': `  ${good}\n` } }));
      expect(element.state).to.equal('fresh');
      expect(requestedUrls).to.deep.equal([bad, good]);
    });

    it('loads the new feed when src changes', async () => {
      const element = await shown(put(tag, { attributes: { src: serve(harbour()) } }));
      element.src = serve(harbour({ page: { name: 'Elsewhere' } }));
      await until(() => element.feed?.page.name === 'Elsewhere');
    });

    it('rejects a response larger than max-size', async () => {
      const element = await shown(put(tag, { attributes: { src: serve(harbour()), 'max-size': '64' } }));
      expect(element.state).to.equal('unknown');
      expect(events(element, 'status-error')[0]?.detail.error.kind).to.equal('too-large');
    });

    it('reads the format of the given provider and rejects an unknown provider', async () => {
      const named = await shown(put(tag, { attributes: { src: serve(harbour()), provider: 'native' } }));
      expect(named.state).to.equal('fresh');
      const wrong = await shown(put(tag, { attributes: { src: serve(harbour()), provider: 'semaphore' } }));
      expect(wrong.state).to.equal('unknown');
    });

    it('finds the lang attribute across shadow roots', async () => {
      const outer = document.createElement('div');
      outer.lang = 'de';
      container.append(outer);
      const element = await shown(
        put(tag, { parent: outer.attachShadow({ mode: 'open' }), properties: { feed: outage() } }),
      );
      await until(() => /Ausfall|Meldungen|Keine Daten/.test(textOf(element)));
    });

    it('shows the same when cloned', async () => {
      const url = serve(harbour());
      const element = await shown(put(tag, { attributes: { src: url } }));
      const copy = element.cloneNode(true);
      container.append(copy);
      await until(() => copy instanceof Element && copy.matches(':state(operational)'));
      expect(requestedUrls).to.deep.equal([url]);
    });
  });
}

describe('the link to the status page', () => {
  for (const tag of ['status-banner', 'status-badge', 'incident-history'] as const) {
    const links = (element: Element): (string | null)[] =>
      parts(element, 'action')
        .filter(({ localName }) => localName === 'a')
        .map((each) => each.getAttribute('href'));

    it(`is the page URL of the feed in <${tag}>, unless page-url is set`, async () => {
      expect(links(await show(tag, harbour()))).to.deep.equal([PAGE]);
      expect(links(await show(tag, harbour(), { attributes: { 'page-url': '/status' } }))).to.deep.equal(['/status']);
    });

    it(`ignores unsafe URLs in <${tag}>`, async () => {
      const element = await show(tag, harbour());
      for (const wrong of [
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        '\u0001javascript:alert(1)',
        'java\nscript:alert(1)',
        'vbscript:x',
        'data:text/html,<script>alert(1)</script>',
      ]) {
        element.pageUrl = wrong;
        await element.updateComplete;
        expect(links(element), JSON.stringify(wrong)).to.deep.equal([PAGE]);
      }
    });
  }

  for (const tag of TAGS) {
    it(`is shown in <${tag}> if the feed cannot be loaded`, async () => {
      const element = await shown(
        put(tag, { attributes: { src: serve(() => new Response('', { status: 404 })), 'page-url': PAGE } }),
      );
      if (tag !== 'uptime-bars')
        expect(parts(element, 'action').some((each) => each.getAttribute('href') === PAGE)).to.be.true;
      expect(textOf(element)).to.match(/unknown|unavailable|no data/i);
    });
  }
});

describe('the components and min-impact attributes', () => {
  const feed = harbour({
    status: 'major_outage',
    headline: 'Storm',
    components: [component('cranes', 'major_outage'), component('locks'), component('ferries', 'degraded_performance')],
    incidents: [
      incident('wind', { impact: 'minor', components: ['cranes'] }),
      incident('ice', { impact: 'critical', components: ['locks'] }),
    ],
    maintenances: [maintenance('dredge', { components: ['ferries'] })],
  });

  it('filter by component id or name, ignoring case', async () => {
    const banner = await show('status-banner', feed, { attributes: { components: 'ferries' } });
    expect(textsOf(banner, 'sentence')).to.deep.equal(['Degraded performance']);
    expect(textOf(banner)).to.contain('Work dredge').and.not.contain('Trouble');
    const list = await show('component-list', feed, { attributes: { components: ' LOCKS, ferries' } });
    expect(all(list, '.name').map((name) => name.textContent?.trim())).to.deep.equal(['Locks', 'Ferries']);
  });

  it('leave out incidents below min-impact', async () => {
    const history = await show('incident-history', feed, { attributes: { 'min-impact': 'critical' } });
    expect(textOf(history)).to.contain('Trouble ice').and.not.contain('Trouble wind');
    const banner = await show('status-banner', harbour({ incidents: [incident('wind', { impact: 'minor' })] }), {
      attributes: { 'min-impact': 'major' },
    });
    expect(textsOf(banner, 'sentence')).to.deep.equal(['All systems operational']);
  });

  it('follows the attribute', async () => {
    const banner = await show('status-banner', feed);
    expect(textsOf(banner, 'sentence')).to.deep.equal(['Storm']);
    banner.components = 'locks';
    await banner.updateComplete;
    expect(textsOf(banner, 'sentence')).to.deep.equal(['Major outage']);
  });
});

describe('an element created before its tag is defined', () => {
  it('keeps properties that were set on it', async () => {
    // A separate tag name, because the usual ones are already defined.
    const { StatusBanner } = await import('../../../src/elements/status-banner/status-banner.js');
    const element = document.createElement('late-banner');
    Object.assign(element, { feed: outage(), pageUrl: '/own', hideWhenOperational: true });
    container.append(element);
    StatusBanner.define('late-banner');
    await until(() =>
      element.shadowRoot?.querySelector('[part="sentence"]')?.textContent?.includes('Cranes: major outage'),
    );
    expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).to.equal('/own');
    expect(Object.hasOwn(element, 'feed')).to.be.false;
  });

  it('can also be created with its constructor', async () => {
    const Banner = customElements.get('status-banner');
    const element = new Banner!();
    container.append(Object.assign(element, { feed: harbour() }));
    await until(() => element.matches(':state(operational)'));
    expect(make('status-banner').feed).to.equal(undefined);
  });
});
