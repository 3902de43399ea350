import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { PAGE, component, harbour, incident, lookedAt, maintenance, past } from '../../fixtures/elements/harbour.js';
import {
  TAGS,
  all,
  asked,
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
  stage,
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

// What all tags share, tag by tag.
for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it('shows a feed from its URL, with one request', async () => {
      const url = serve(harbour());
      const element = await shown(put(tag, { attributes: { src: url } }));
      expect(element.state).to.equal('fresh');
      expect(element.feed?.page.name).to.equal('Harbour');
      expect(asked).to.deep.equal([url]);
    });

    it('shows a feed that is handed over before it is on the page, or after, without a request', async () => {
      const early = await show(tag, harbour());
      const late = put(tag);
      await late.updateComplete;
      await update(late, harbour());
      for (const element of [early, late]) expect(element.state).to.equal('fresh');
      // What draws it may still be on its way.
      await until(() => textOf(late) === textOf(early), 'both show the same');
      expect(asked).to.deep.equal([]);
    });

    it('fires a change when the overall state differs, never for the first load or for the same state', async () => {
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

    it('keeps the last feed on screen when a refresh fails, and says so in an event', async () => {
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

    it('carries the state as custom states: loading, fresh, stale, unknown', async () => {
      const loading = put(tag, { attributes: { src: serve(() => new Promise(() => {})) } });
      await loading.updateComplete;
      expect([loading.state, ...statesOf(loading)]).to.deep.equal(['loading', 'loading']);

      const fresh = await show(tag, outage());
      expect([fresh.state, ...statesOf(fresh)]).to.deep.equal(['fresh', 'major_outage']);

      const bad = await show(tag, { ...outage(), ...lookedAt(8) });
      expect([bad.state, ...statesOf(bad)]).to.deep.equal(['stale', 'stale', 'major_outage']);

      const good = await show(tag, harbour(lookedAt(8)));
      expect([good.state, ...statesOf(good)]).to.deep.equal(['stale', 'stale']);

      const old = await show(tag, { ...outage(), ...lookedAt(60) });
      expect([old.state, ...statesOf(old)]).to.deep.equal(['unknown', 'unknown']);

      const failed = await shown(put(tag, { attributes: { src: serve(() => new Response('', { status: 404 })) } }));
      expect([failed.state, ...statesOf(failed)]).to.deep.equal(['unknown', 'unknown']);
    });

    it('shows its children until the first feed, not beside it, and below an unknown state', async () => {
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

    it('takes a feed that stands in the page itself, until the answer is there', async () => {
      let answer: (response: Response) => void = () => {};
      const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
      const element = await shown(put(tag, { attributes: { src: url }, children: [inline(outage())] }));
      // Without an age of its own it is stale.
      expect(statesOf(element)).to.deep.equal(['stale', 'major_outage']);
      await until(() => asked.includes(url));
      answer(json(harbour()));
      await until(() => element.state === 'fresh');
      await element.updateComplete;
      expect(statesOf(element)).to.deep.equal(['operational']);
    });

    it('is not there while it is hidden, and is a box otherwise', async () => {
      const element = await show(tag, harbour());
      expect(getComputedStyle(element).display).to.equal(tag === 'status-badge' ? 'inline-block' : 'block');
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('has its defaults where an attribute makes no sense', async () => {
      const plain = await show(tag, harbour({ incidents: [incident('fog'), past('ice', 5)] }));
      const odd = await show(tag, harbour({ incidents: [incident('fog'), past('ice', 5)] }), {
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

    it('shows another language as soon as one is set around it, and English for one it does not have', async () => {
      const around = document.createElement('div');
      stage.append(around);
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

    it('mirrors itself where the text runs from right to left', async () => {
      const around = document.createElement('div');
      around.dir = 'rtl';
      stage.append(around);
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

    it('says that an empty feed is unknown', async () => {
      const element = await show(tag, { version: 1, page: { name: 'Empty' } });
      expect(statesOf(element)).to.deep.equal(['unknown']);
      expect(textOf(element)).not.to.match(/operational/i);
    });
  });
}

// What does not depend on the tag, once with a tag that draws at once and once with one whose drawing comes later.
for (const tag of ['status-badge', 'component-list'] as const) {
  describe(`an element with a feed, such as <${tag}>`, () => {
    it('keeps a handed feed when a source is set, and returns to the source when the feed is taken away', async () => {
      const element = await show(tag, harbour(), { attributes: { src: serve(harbour({ page: { name: 'Served' } })) } });
      expect(element.feed?.page.name).to.equal('Harbour');
      element.feed = undefined;
      await until(() => element.feed?.page.name === 'Served');
    });

    it('answers what is no feed with an event, never with an exception and never in green', async () => {
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

    it('fires one load with the feed, frozen, through shadow roots up to the window', async () => {
      const outer = document.createElement('div');
      stage.append(outer);
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

    it('warns of what was dropped in the feed', async () => {
      const wrong = JSON.parse(JSON.stringify(harbour()));
      wrong.components.push({ name: 'no id' });
      const element = await show(tag, wrong);
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings.map(({ path }: { path: string }) => path).join()).to.contain('components[3]');
    });

    it('warns of a component that is asked for and not there, and is unknown then, never green', async () => {
      const element = await show(tag, harbour(), { attributes: { components: 'lighthouse' } });
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings).to.deep.equal([{ path: 'components', message: 'no component is called "lighthouse"' }]);
      expect(statesOf(element)).to.deep.equal(['unknown']);
    });

    it('warns of words that its attributes do not know, and goes without them', async () => {
      const element = await show(tag, harbour(), { attributes: { 'min-impact': 'huge', 'time-zone': 'Mars/Olympus' } });
      const [{ detail }] = events(element, 'status-warning') as [CustomEvent];
      expect(detail.warnings).to.deep.equal([
        { path: 'min-impact', message: '"huge" is none of minor, major, critical' },
        { path: 'time-zone', message: '"Mars/Olympus" is no time zone' },
      ]);
      expect(statesOf(element)).to.deep.equal(['operational']);
    });

    it('says nothing of words that it knows', async () => {
      const element = await show(tag, harbour(), {
        attributes: {
          'min-impact': 'major',
          'time-zone': 'feed',
          sort: 'name',
          expand: 'all',
          show: 'past  active',
          order: 'oldest',
          placement: 'top',
        },
      });
      expect(events(element, 'status-warning')).to.deep.equal([]);
    });

    it('counts the age of a feed in the page from its own time', async () => {
      const young = await shown(put(tag, { children: [inline(harbour({ updatedAt: lookedAt(1).updatedAt }))] }));
      expect(young.state).to.equal('fresh');
      const old = await shown(put(tag, { children: [inline(harbour({ updatedAt: lookedAt(60).updatedAt }))] }));
      expect(old.state).to.equal('unknown');
    });

    it('believes a feed for as long as it is asked for again', async () => {
      const state = async (refresh: string | undefined, minutes: number): Promise<string> => {
        const element = await shown(
          put(tag, {
            attributes: refresh === undefined ? {} : { refresh },
            children: [inline(harbour({ updatedAt: lookedAt(minutes).updatedAt }))],
          }),
        );
        return element.state;
      };
      // 2.5 intervals, 3 minutes at least, then 10 intervals, 15 minutes at least.
      expect(await state(undefined, 2)).to.equal('fresh');
      expect(await state(undefined, 4)).to.equal('stale');
      expect(await state('0', 4)).to.equal('stale');
      expect(await state('1', 2)).to.equal('fresh');
      expect(await state('600', 20)).to.equal('fresh');
      expect(await state('600', 90)).to.equal('stale');
      expect(await state('600', 110)).to.equal('unknown');
    });

    it('lets half a feed in the page be', async () => {
      const script = inline(harbour());
      script.textContent = '{"version": 1, "pa';
      const element = await shown(put(tag, { attributes: { src: serve(harbour()) }, children: [script] }));
      expect(element.state).to.equal('fresh');
    });

    it('never rejects a refresh, with a source that fails or none', async () => {
      const element = put(tag, { attributes: { src: serve(() => Promise.reject(new TypeError('no network'))) } });
      await element.refreshNow();
      expect(element.state).to.equal('unknown');
      await put(tag).refreshNow();
    });

    it('tries its other sources when the first fails', async () => {
      const [bad, good] = [serve(() => new Response('', { status: 500 })), serve(harbour())];
      const element = await shown(put(tag, { attributes: { src: bad, 'fallback-src': `  ${good}\n` } }));
      expect(element.state).to.equal('fresh');
      expect(asked).to.deep.equal([bad, good]);
    });

    it('follows a change of its source', async () => {
      const element = await shown(put(tag, { attributes: { src: serve(harbour()) } }));
      element.src = serve(harbour({ page: { name: 'Elsewhere' } }));
      await until(() => element.feed?.page.name === 'Elsewhere');
    });

    it('refuses an answer that is larger than its limit', async () => {
      const element = await shown(put(tag, { attributes: { src: serve(harbour()), 'max-size': '64' } }));
      expect(element.state).to.equal('unknown');
      expect(events(element, 'status-error')[0]?.detail.error.kind).to.equal('too-large');
    });

    it('understands what the named provider publishes, and refuses one it does not know', async () => {
      const named = await shown(put(tag, { attributes: { src: serve(harbour()), provider: 'native' } }));
      expect(named.state).to.equal('fresh');
      const wrong = await shown(put(tag, { attributes: { src: serve(harbour()), provider: 'semaphore' } }));
      expect(wrong.state).to.equal('unknown');
    });

    it('finds its language across shadow roots', async () => {
      const outer = document.createElement('div');
      outer.lang = 'de';
      stage.append(outer);
      const element = await shown(
        put(tag, { parent: outer.attachShadow({ mode: 'open' }), properties: { feed: outage() } }),
      );
      await until(() => /Ausfall|Meldungen|Keine Daten/.test(textOf(element)));
    });

    it('is cloned with its attributes and shows the same', async () => {
      const url = serve(harbour());
      const element = await shown(put(tag, { attributes: { src: url } }));
      const copy = element.cloneNode(true);
      stage.append(copy);
      await until(() => copy instanceof Element && copy.matches(':state(operational)'));
      expect(asked).to.deep.equal([url]);
    });
  });
}

describe('the way to the status page', () => {
  for (const tag of ['status-banner', 'status-badge', 'incident-history'] as const) {
    const links = (element: Element): (string | null)[] =>
      parts(element, 'action')
        .filter(({ localName }) => localName === 'a')
        .map((each) => each.getAttribute('href'));

    it(`is the feed's own in <${tag}>, unless the attribute names another`, async () => {
      expect(links(await show(tag, harbour()))).to.deep.equal([PAGE]);
      expect(links(await show(tag, harbour(), { attributes: { 'page-url': '/status' } }))).to.deep.equal(['/status']);
    });

    it(`never runs a script in <${tag}>`, async () => {
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
    it(`is in <${tag}> when nothing could be read`, async () => {
      const element = await shown(
        put(tag, { attributes: { src: serve(() => new Response('', { status: 404 })), 'page-url': PAGE } }),
      );
      if (tag !== 'uptime-bars')
        expect(parts(element, 'action').some((each) => each.getAttribute('href') === PAGE)).to.be.true;
      expect(textOf(element)).to.match(/unknown|no data/i);
    });
  }
});

describe('narrowing', () => {
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

  it('counts only the components that are asked for, by id or by name in any case', async () => {
    const banner = await show('status-banner', feed, { attributes: { components: 'ferries' } });
    expect(textsOf(banner, 'sentence')).to.deep.equal(['Degraded performance']);
    expect(textOf(banner)).to.contain('Work dredge').and.not.contain('Trouble');
    const list = await show('component-list', feed, { attributes: { components: ' LOCKS, ferries' } });
    expect(all(list, '.name').map((name) => name.textContent?.trim())).to.deep.equal(['Locks', 'Ferries']);
  });

  it('leaves milder incidents out', async () => {
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

describe('an element before its tag is known', () => {
  it('keeps what was set on it', async () => {
    // A tag of its own, since the plain ones are defined for the whole page.
    const { StatusBanner } = await import('../../../src/elements/status-banner/status-banner.js');
    const element = document.createElement('late-banner');
    Object.assign(element, { feed: outage(), pageUrl: '/own', hideWhenOperational: true });
    stage.append(element);
    StatusBanner.define('late-banner');
    await until(() =>
      element.shadowRoot?.querySelector('[part="sentence"]')?.textContent?.includes('Cranes: major outage'),
    );
    expect(element.shadowRoot?.querySelector('a')?.getAttribute('href')).to.equal('/own');
    expect(Object.hasOwn(element, 'feed')).to.be.false;
  });

  it('is made by its constructor as well', async () => {
    const Banner = customElements.get('status-banner');
    const element = new Banner!();
    stage.append(Object.assign(element, { feed: harbour() }));
    await until(() => element.matches(':state(operational)'));
    expect(make('status-banner').feed).to.equal(undefined);
  });
});
