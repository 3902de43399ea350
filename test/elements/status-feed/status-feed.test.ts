import { expect } from '@open-wc/testing';
import { StatusBanner } from '../../../src/elements/status-banner/status-banner.js';
import { StatusFeedElement } from '../../../src/elements/status-feed/status-feed.js';
import { StatusSource } from '../../../src/elements/status-feed/status-source.js';
import { component, harbour, incident } from '../../fixtures/elements/harbour.js';
import { axeViolations } from '../axe.js';
import {
  all,
  requestedUrls,
  change,
  clean,
  events,
  make,
  one,
  serve,
  shown,
  container,
  statesOf,
  textOf,
  until,
  type Setting,
  type Tag,
} from '../on-page.js';

const CONTEXT = Symbol.for('@scootkit/status-widgets/feed@1');

const ownFeed = () =>
  harbour({
    groups: [
      { id: 'ours', name: 'Harbour' },
      { id: 'third', name: 'Third Parties' },
    ],
    components: [component('cranes', 'operational', { group: 'ours' })],
    incidents: [],
    maintenances: [],
  });

const other = (status: 'operational' | 'major_outage' | 'degraded_performance' = 'operational', more = {}) => ({
  version: 1,
  page: { name: 'Chat', url: 'https://chat.example' },
  components: [
    { id: 'a1', name: 'API', status },
    { id: 'b2', name: 'Voice', status: 'operational' },
  ],
  ...more,
});

const never = (): Promise<Response> => new Promise(() => {});
const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

const source = (attributes: Readonly<Record<string, string>>): StatusSource => {
  const element = document.createElement('status-source');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const feedWith = (src: string, ...children: readonly Node[]): StatusFeedElement => {
  const element = document.createElement('status-feed');
  element.setAttribute('src', src);
  element.append(...children);
  return element;
};

const inner = <T extends Tag>(tag: T, setting: Setting = {}) => make(tag, setting);

/** Adds a `<status-feed>` with a banner and a list to the page and waits until both show the feed. */
const page = async (sources: readonly StatusSource[], own: unknown = ownFeed()) => {
  const banner = inner('status-banner');
  const list = inner('component-list');
  const feed = feedWith(serve(own), ...sources, banner, list);
  container.append(feed);
  await Promise.all([shown(banner), shown(list)]);
  return { feed, banner, list };
};

const rows = (list: Element): string[] =>
  all(list, '[part~="component"]').map(
    (row) =>
      `${clean(row.querySelector('.name')?.textContent)}: ${clean(row.querySelector('[part~="badge"]')?.textContent)}`,
  );
const sentence = (banner: Element): string => clean(one(banner, '[part="sentence"]').textContent);

/** Holds all timers with this delay, in milliseconds, until the returned function runs them. */
const holdTimers = (held: number): (() => void) => {
  const { setTimeout, clearTimeout } = globalThis;
  const waiting = new Map<number, () => void>();
  let last = 0;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, delay?: number): number => {
      if (delay !== held) return Number(setTimeout(run, delay));
      waiting.set(--last, run);
      return last;
    },
    clearTimeout: (timer?: number) => {
      if (!waiting.delete(Number(timer))) clearTimeout(timer);
    },
  });
  return () => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    for (const run of waiting.values()) run();
  };
};

const warnings = console.warn;

describe('<status-feed>', () => {
  beforeEach(() => (console.warn = () => {}));
  afterEach(() => (console.warn = warnings));

  it('provides its feed to all tags inside with one request', async () => {
    const tags = (['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'] as const).map(
      (tag) => inner(tag),
    );
    const url = serve(harbour());
    const box = document.createElement('div');
    box.append(...tags);
    container.append(feedWith(url, box));
    for (const tag of tags) await shown(tag);
    expect(requestedUrls).to.deep.equal([url]);
    for (const tag of tags) expect([tag.feed?.page.name, tag.state]).to.deep.equal(['Harbour', 'fresh']);
  });

  it('renders nothing, and its sources are not displayed', async () => {
    const third = source({ src: serve(other()) });
    const { feed } = await page([third]);
    expect([getComputedStyle(feed).display, getComputedStyle(third).display]).to.deep.equal(['contents', 'none']);
    feed.hidden = true;
    expect(getComputedStyle(feed).display).to.equal('none');
  });

  it('lets go of a tag that leaves it', async () => {
    const badge = inner('status-badge');
    container.append(feedWith(serve(ownFeed()), badge));
    await shown(badge);
    container.append(badge);
    await badge.updateComplete;
    expect([badge.state, badge.feed]).to.deep.equal(['loading', undefined]);
  });

  it('does not affect tags with their own src or feed', async () => {
    const banner = inner('status-banner', { attributes: { src: serve(other('major_outage')) } });
    const handed = inner('status-badge', { properties: { feed: other('degraded_performance') } });
    container.append(feedWith(serve(ownFeed()), banner, handed));
    await Promise.all([shown(banner), shown(handed)]);
    expect([banner.feed?.page.name, handed.feed?.page.name]).to.deep.equal(['Chat', 'Chat']);
    banner.removeAttribute('src');
    await until(() => banner.feed?.page.name === 'Harbour');
  });

  it('reaches tags in shadow trees, and the nearest <status-feed> wins', async () => {
    const host = document.createElement('div');
    const banner = inner('status-banner');
    host.attachShadow({ mode: 'open' }).append(banner);
    container.append(feedWith(serve(ownFeed()), feedWith(serve(other()), host)));
    await shown(banner);
    await until(() => banner.feed?.page.name === 'Chat');
  });

  describe('with <status-source> elements', () => {
    it('lists third-party components in the given group and with the given name', async () => {
      const { list, banner } = await page([
        source({ src: serve(other()), components: 'API', group: 'Third Parties', name: 'Chat API' }),
        source({ src: serve(other()), name: 'Chat', group: 'Others' }),
      ]);
      await until(() => rows(list).join().endsWith('Chat: Operational'));
      expect(rows(list)).to.deep.equal(['Cranes: Operational', 'Chat API: Operational', 'Chat: Operational']);
      expect(all(list, 'details .title').map((title) => clean(title.textContent))).to.deep.equal([
        'Harbour',
        'Third Parties',
        'Others',
      ]);
      expect(sentence(banner)).to.equal('Operational');
      expect(await axeViolations(list)).to.deep.equal([]);
    });

    it('shows a third-party outage in the list without changing the overall status', async () => {
      const { feed, list, banner } = await page([
        source({ src: serve(other('major_outage')), components: 'API', group: 'Third Parties' }),
      ]);
      await until(() => rows(list).includes('API: Major outage'));
      expect(textOf(list)).to.contain('1 of 1 affected');
      expect(sentence(banner)).to.equal('Operational');
      for (const tag of [list, banner]) expect(statesOf(tag)).to.deep.equal(['operational']);
      for (const tag of [list, banner]) expect(tag.feed?.components.map(({ name }) => name)).to.deep.equal(['Cranes']);
      expect(feed.feed).to.equal(banner.feed);
      expect(await axeViolations(list)).to.deep.equal([]);
    });

    it('fires no events for sources without affects-status', async () => {
      const third = serve(other());
      const { feed, list } = await page([source({ src: third, components: 'API' })]);
      await until(() => rows(list).includes('API: Operational'));
      const before = events(list).length;
      change(third, other('major_outage'));
      await feed.refreshNow();
      await until(() => rows(list).includes('API: Major outage'));
      expect(events(list).length).to.equal(before);
    });

    it('includes a source with affects-status and its open incidents in the overall status', async () => {
      const history = inner('incident-history');
      const story = {
        incidents: [incident('fire', { title: 'Fire in the hall', impact: 'critical', components: ['a1'] })],
      };
      const third = source({
        src: serve(other('major_outage', story)),
        components: 'API',
        group: 'Third Parties',
        'affects-status': '',
      });
      const { feed, list, banner } = await page([third]);
      feed.append(history);
      await shown(history);
      expect(sentence(banner)).to.equal('API: major outage');
      expect(textOf(banner)).to.contain('Fire in the hall');
      expect(textOf(history)).to.contain('Fire in the hall');
      for (const tag of [list, banner]) expect(statesOf(tag)).to.deep.equal(['major_outage']);
      third.affectsStatus = false;
      await until(() => sentence(banner) === 'Operational');
      expect(rows(list)).to.include('API: Major outage');
      await until(() => !textOf(history).includes('Fire in the hall'));
      expect(events(banner, 'status-change').map(({ detail }) => detail.to)).to.deep.equal(['operational']);
    });

    it('is loading until all sources with affects-status have responded', async () => {
      let answer = (_response: Response): void => {};
      const banner = inner('status-banner');
      const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
      const own = serve(ownFeed());
      const witness = inner('status-badge', { attributes: { src: own } });
      container.append(feedWith(own, source({ src: url, 'affects-status': '' }), banner, witness));
      await until(() => requestedUrls.includes(url));
      await shown(witness);
      expect([banner.state, events(banner).length]).to.deep.equal(['loading', 0]);
      answer(new Response(JSON.stringify(other('major_outage'))));
      await shown(banner);
      expect(events(banner, 'status-change')).to.deep.equal([]);
      expect(statesOf(banner)).to.deep.equal(['major_outage']);
    });

    it('renders the list once if all sources respond within a second', async () => {
      const release = holdTimers(1000);
      try {
        const drawn: string[] = [];
        let answer = (_response: Response): void => {};
        const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
        const own = serve(ownFeed());
        const list = inner('component-list');
        const witness = inner('status-badge', { attributes: { src: own } });
        list.addEventListener('status-load', () => drawn.push(...rows(list)));
        container.append(feedWith(own, source({ src: url, components: 'API' }), list, witness));
        await until(() => requestedUrls.includes(url));
        await shown(witness);
        answer(new Response(JSON.stringify(other())));
        await shown(list);
        expect(drawn).to.deep.equal(['API: Operational', 'Cranes: Operational']);
      } finally {
        release();
      }
    });

    it('does not wait for sources without affects-status', async () => {
      const { list, banner } = await page([
        source({ src: serve(never), components: 'API', name: 'Chat API', group: 'Third Parties' }),
      ]);
      expect(rows(list)).to.deep.equal(['Cranes: Operational', 'Chat API: Unknown']);
      expect(sentence(banner)).to.equal('Operational');
    });

    it('shows a failed source as unknown and fires one status-error with its URL', async () => {
      const heard: CustomEvent[] = [];
      const listen = (event: Event): void => void (event instanceof CustomEvent && heard.push(event));
      container.addEventListener('status-error', listen);
      const broken = serve(down);
      const fine = serve(other());
      const { feed, list, banner } = await page([
        source({ src: broken, components: 'API', name: 'Down' }),
        source({ src: broken, name: 'Down too' }),
        source({ src: fine }),
      ]);
      await until(() => rows(list).includes('Chat: Operational') && heard.length);
      expect(rows(list)).to.include.members(['Down: Unknown', 'Down too: Unknown', 'Cranes: Operational']);
      expect(sentence(banner)).to.equal('Operational');
      expect(heard.map(({ target, detail }) => [target, detail.error.url])).to.deep.equal([[feed, broken]]);
      container.removeEventListener('status-error', listen);
    });

    it('has an unknown overall status if a source with affects-status fails', async () => {
      const { banner } = await page([source({ src: serve(down), name: 'Chat', 'affects-status': '' })]);
      expect(sentence(banner)).to.equal('Chat: status unknown');
      expect(statesOf(banner)).to.deep.equal(['unknown']);
    });

    it('warns about a component that the source does not have', async () => {
      const third = source({ src: serve(other()), components: 'API, Nothing' });
      const feed = feedWith(serve(ownFeed()), third, inner('component-list'));
      const heard: string[] = [];
      feed.addEventListener(
        'status-warning',
        (event) =>
          event instanceof CustomEvent &&
          heard.push(...event.detail.warnings.map(({ message }: { message: string }) => message)),
      );
      container.append(feed);
      await until(() => heard.length);
      expect(heard).to.deep.equal([`no component of ${third.src} is called "Nothing"`]);
    });

    it('sends no request for a source that no tag lists', async () => {
      const url = serve(other());
      const feed = feedWith(serve(ownFeed()), source({ src: url, components: 'API' }), inner('status-banner'));
      container.append(feed);
      await shown(feed.querySelector('status-banner')!);
      expect(requestedUrls).not.to.include(url);
    });

    it('sends one request for two sources with the same URL', async () => {
      const url = serve(other());
      const { list } = await page([
        source({ src: url, components: 'API', name: 'Chat API' }),
        source({ src: url, components: 'Voice', name: 'Chat Voice' }),
      ]);
      await until(() => rows(list).includes('Chat Voice: Operational'));
      expect(rows(list).slice(0, 2)).to.deep.equal(['Chat API: Operational', 'Chat Voice: Operational']);
      expect(requestedUrls.filter((each) => each === url)).to.have.length(1);
    });

    it('updates when sources are added, changed and removed', async () => {
      const { feed, list } = await page([]);
      const url = serve(other());
      const third = source({ src: url, components: 'API' });
      feed.prepend(third);
      await until(() => rows(list).includes('API: Operational'));
      third.name = 'Chat API';
      await until(() => rows(list).includes('Chat API: Operational'));
      third.components = ['API', 'Voice'];
      await until(() => rows(list).includes('Chat API Voice: Operational'));
      third.setAttribute('src', serve(other('degraded_performance')));
      await until(() => rows(list).includes('Chat API API: Degraded performance'));
      third.remove();
      await until(() => rows(list).join() === 'Cranes: Operational');
    });

    it('makes components of sources available to the component and components attributes', async () => {
      const { feed, list } = await page([
        source({ src: serve(other('major_outage')), components: 'API', name: 'Chat API' }),
      ]);
      await until(() => rows(list).includes('Chat API: Major outage'));
      const badge = inner('status-badge', { attributes: { component: 'Chat API' } });
      const banner = inner('status-banner', { attributes: { components: 'Chat API' } });
      const mine = inner('status-banner', { attributes: { components: 'Cranes' } });
      feed.append(badge, banner, mine);
      await Promise.all([shown(badge), shown(banner), shown(mine)]);
      for (const tag of [badge, banner]) expect(statesOf(tag)).to.deep.equal(['major_outage']);
      expect(statesOf(mine)).to.deep.equal(['operational']);
      mine.components = 'Chat API';
      await until(() => statesOf(mine).join() === 'major_outage');
    });

    it('keeps sources in the list when min-impact is set', async () => {
      const { list } = await page([source({ src: serve(other()), components: 'API' })]);
      list.minImpact = 'major';
      await until(() => rows(list).includes('API: Operational'));
      expect(rows(list)).to.deep.equal(['API: Operational', 'Cranes: Operational']);
    });
  });

  it('loads the new feed when src changes', async () => {
    const { feed, banner } = await page([]);
    feed.src = serve(harbour({ page: { name: 'Elsewhere' } }));
    await until(() => banner.feed?.page.name === 'Elsewhere');
  });

  it('keeps its content and sends no request when moved', async () => {
    const { feed, list } = await page([source({ src: serve(other()), components: 'API' })]);
    await until(() => rows(list).includes('API: Operational'));
    const [before, requests, fired] = [rows(list), requestedUrls.length, events(list).length];
    const elsewhere = document.createElement('section');
    container.append(elsewhere);
    elsewhere.append(feed);
    feed.remove();
    await Promise.resolve();
    container.append(feed);
    await list.updateComplete;
    expect(rows(list)).to.deep.equal(before);
    expect([requestedUrls.length, events(list).length]).to.deep.equal([requests, fired]);
  });

  it('provides its feed to tags moved in, and no longer to tags moved out', async () => {
    const { feed, banner } = await page([]);
    const second = feedWith(serve(other()));
    container.append(second);
    second.append(banner);
    await until(() => banner.feed?.page.name === 'Chat');
    feed.append(banner);
    await until(() => banner.feed?.page.name === 'Harbour');
  });

  it('stops polling when its tags are removed', async () => {
    const { feed } = await page([source({ src: serve(other()) })]);
    feed.remove();
    const register = Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1')) as {
      stores: Map<string, unknown>;
    };
    await until(() => register.stores.size === 0, 'all stores are removed');
  });

  describe('when tags are defined in another order', () => {
    let number = 0;
    const late = (): [feed: string, third: string, banner: string] => [
      `late${++number}-status-feed`,
      `late${number}-status-source`,
      `late${number}-status-banner`,
    ];
    const build = ([feed, third, banner]: readonly string[]): readonly [HTMLElement, HTMLElement] => {
      const [outer, side, tag] = [
        document.createElement(feed!),
        document.createElement(third!),
        document.createElement(banner!),
      ];
      outer.setAttribute('src', serve(ownFeed()));
      side.setAttribute('src', serve(other('major_outage')));
      side.setAttribute('affects-status', '');
      outer.append(side, tag);
      container.append(outer);
      return [outer, tag];
    };
    const isOn = (tag: Element): boolean => tag.matches(':state(major_outage)');

    it('works with <status-feed> first', async () => {
      const names = late();
      const [outer, tag] = build(names);
      StatusSource.define(names[1]);
      StatusFeedElement.define(names[0]);
      await until(() => outer.shadowRoot);
      StatusBanner.define(names[2]);
      await until(() => isOn(tag));
    });

    it('works with <status-source> last', async () => {
      const names = late();
      const [outer, tag] = build(names);
      StatusFeedElement.define(names[0]);
      StatusBanner.define(names[2]);
      await until(() => outer.shadowRoot && tag.shadowRoot);
      StatusSource.define(names[1]);
      await until(() => isOn(tag));
    });

    it('works with <status-feed> last', async () => {
      const names = late();
      const [, tag] = build(names);
      StatusBanner.define(names[2]);
      await until(() => tag.matches(':state(loading)'));
      StatusSource.define(names[1]);
      StatusFeedElement.define(names[0]);
      await until(() => isOn(tag));
    });

    it('keeps properties that were set before the definition', async () => {
      const names = late();
      const [outer, tag] = build(names);
      outer.removeAttribute('src');
      Object.assign(outer, { src: serve(ownFeed()), refresh: 30 });
      Object.assign(outer.firstElementChild!, { affectsStatus: false });
      StatusSource.define(names[1]);
      StatusFeedElement.define(names[0]);
      StatusBanner.define(names[2]);
      expect([outer.getAttribute('refresh'), outer.firstElementChild?.hasAttribute('affects-status')]).to.deep.equal([
        '30',
        false,
      ]);
      await until(() => tag.matches(':state(operational)'));
    });
  });

  it('answers context requests for its feed and ignores others', async () => {
    const { feed } = await page([]);
    const ask = (context: unknown): unknown[] => {
      const got: unknown[] = [];
      const event = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context,
        subscribe: true,
        callback: (value: unknown) => got.push(value),
      });
      feed.firstElementChild!.dispatchEvent(event);
      return got;
    };
    const [store] = ask(CONTEXT);
    expect((store as { getState: () => { feed: unknown } }).getState().feed).to.equal(feed.feed);
    expect(ask('theme')).to.deep.equal([]);
  });

  it('shows an inline feed until the response arrives', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ ...ownFeed(), updatedAt: new Date().toISOString() });
    const banner = inner('status-banner');
    container.append(feedWith(serve(never), script, banner));
    await until(() => banner.matches(':state(operational)'));
  });
});
