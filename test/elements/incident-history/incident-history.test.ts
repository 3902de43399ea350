import { expect } from '@open-wc/testing';
import type { StatusFeedInput } from '../../../src/feed/schema.js';
import {
  PAGE,
  component,
  daysAgo,
  harbour,
  incident,
  updatedAgo,
  maintenance,
  minutesAgo,
  past,
} from '../../fixtures/elements/harbour.js';
import {
  all,
  requestedUrls,
  change,
  clean,
  events,
  one,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  statesOf,
  textOf,
  until,
  update,
} from '../on-page.js';

const sections = (history: Element): string[] =>
  all(history, 'section').map((each) => clean(each.querySelector('[role="heading"]')?.textContent));
const ids = (history: Element): string[] => parts(history, 'incident').map(({ id }) => id.replace('incident-', ''));
const notice = (history: Element, id: string): HTMLElement => one(history, `:is(#incident-${id}, #maintenance-${id})`);
const within = (parent: Element, selector: string): string[] =>
  [...parent.querySelectorAll(selector)].map((each) => clean(each.textContent));
const more = (history: Element): HTMLElement => one(history, '.more');
const many = (count: number, more: Partial<StatusFeedInput> = {}): StatusFeedInput =>
  harbour({ incidents: Array.from({ length: count }, (_, index) => past(`p${index}`, index + 1)), ...more });
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `p${from + index}`);

const fog = (more = {}) =>
  incident('fog', {
    url: 'https://status.harbour.example/fog',
    components: ['cranes', 'gone'],
    updates: [
      { status: 'monitoring', at: minutesAgo(10), body: 'It lifts.\n\nSlowly.' },
      { status: 'identified', at: minutesAgo(50), body: 'It is **fog**.', format: 'markdown' },
      { status: 'investigating', at: minutesAgo(89), body: '<b>Looking.</b>', format: 'html' },
    ],
    ...more,
  });

describe('<incident-history>', () => {
  const feed = harbour({
    incidents: [past('ice', 4), fog(), incident('wind', { impact: 'critical' })],
    maintenances: [
      maintenance('dredge'),
      maintenance('paint', { status: 'scheduled', startsAt: minutesAgo(-600), endsAt: minutesAgo(-660) }),
      maintenance('done', { status: 'completed' }),
    ],
  });

  it('shows open notices, then scheduled maintenance, then past notices', async () => {
    const history = await show('incident-history', feed);
    expect(sections(history)).to.deep.equal(['Active notices', 'Scheduled maintenance', 'Recent notices']);
    expect(ids(history)).to.deep.equal([
      'wind',
      'fog',
      'maintenance-dredge',
      'maintenance-paint',
      'ice',
      'maintenance-done',
    ]);
  });

  it('shows only the sections in the show attribute', async () => {
    const history = await show('incident-history', feed);
    for (const [show, expected] of [
      ['active', ['wind', 'fog', 'maintenance-dredge']],
      ['maintenance', ['maintenance-paint']],
      ['past', ['ice', 'maintenance-done']],
      ['past  active', ['wind', 'fog', 'maintenance-dredge', 'ice', 'maintenance-done']],
    ] as const) {
      history.show = show;
      await history.updateComplete;
      expect(ids(history), show).to.deep.equal(expected);
    }
  });

  it('shows that there are no notices', async () => {
    const history = await show('incident-history', harbour());
    expect(sections(history)).to.deep.equal(['Recent notices']);
    expect(textOf(history)).to.contain('No notices');
  });

  it('shows an unknown status, not "no notices", if the feed cannot be loaded', async () => {
    const history = await shown(
      put('incident-history', { attributes: { src: serve(() => new Response('', { status: 404 })) } }),
    );
    expect(textOf(history)).to.equal('Status is unavailable right now');
  });

  it('shows that past notices could not be loaded, not "no notices", if only the history fails', async () => {
    const api = 'https://half.example/api/v2';
    change(`${api}/summary.json`, { page: { id: 'p', name: 'Half' }, status: { indicator: 'none' }, components: [] });
    change(`${api}/incidents.json`, () => new Response('', { status: 500 }));
    const attributes = { src: `${api}/summary.json`, provider: 'statuspage' };
    const history = await shown(put('incident-history', { attributes }));
    await until(() => textOf(history).includes('could not be loaded'));
    expect(textOf(history)).not.to.contain('No notices');
  });

  it('shows how old a stale feed is', async () => {
    expect(textOf(await show('incident-history', { ...feed, ...updatedAgo(12) }))).to.match(
      /^Last checked 12 minutes ago/,
    );
    expect(textOf(await show('incident-history', { ...feed, ...updatedAgo(60) }))).to.match(/^Status unknown/);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(feed);
    const inline = put('incident-history', {
      children: [script],
      attributes: { src: serve(() => new Promise(() => {})) },
    });
    await until(() => statesOf(inline).includes('stale'));
    expect(textOf(inline), 'of an unknown age').to.match(/^Status is unavailable right now/);
  });

  describe('an incident', () => {
    it('is an article with a heading, its impact and its status', async () => {
      const history = await show('incident-history', feed);
      const article = notice(history, 'fog');
      expect(article.localName).to.equal('article');
      expect(
        clean(history.shadowRoot?.getElementById(article.getAttribute('aria-labelledby') ?? '')?.textContent),
      ).to.equal('Trouble fog');
      expect(article.querySelector('.title a')?.getAttribute('href')).to.equal('https://status.harbour.example/fog');
      expect(within(article, '[part="badge"]')).to.deep.equal(['Partial outage']);
      expect(clean(article.textContent))
        .to.contain('Investigating')
        .and.match(/for 1 h 3\d min/);
      expect(clean(notice(history, 'ice').textContent)).to.contain('Resolved after 1 h');
    });

    it("is a plain notice without an impact and shows the publisher's words for unknown values", async () => {
      const history = await show(
        'incident-history',
        harbour({
          incidents: [
            incident('note', { impact: 'none' }),
            incident('odd', {
              impact: 'unknown',
              impactText: 'GALE',
              status: 'unknown',
              statusText: 'Blowing',
              startedAt: undefined,
              title: ' ',
            }),
          ],
        }),
      );
      expect(within(notice(history, 'note'), '[part="badge"]')).to.deep.equal([]);
      expect(clean(notice(history, 'note').textContent)).to.contain('Notice');
      expect(clean(notice(history, 'odd').textContent))
        .to.contain('GALE')
        .and.contain('Blowing')
        .and.contain('Untitled notice');
    });

    it('lists its updates newest first, or oldest first by attribute, each with status and time', async () => {
      const history = await show('incident-history', feed);
      const timeline = () => notice(history, 'fog').querySelector('[part="timeline"]')!;
      expect(timeline().localName).to.equal('ol');
      expect(within(timeline(), '.word')).to.deep.equal(['Monitoring', 'Identified', 'Investigating']);
      for (const time of timeline().querySelectorAll('time')) expect(Date.parse(time.dateTime)).to.be.greaterThan(0);
      history.order = 'oldest';
      await history.updateComplete;
      expect(within(timeline(), '.word')).to.deep.equal(['Investigating', 'Identified', 'Monitoring']);
    });

    it('uses the maintenance statuses for maintenance updates', async () => {
      const history = await show(
        'incident-history',
        harbour({
          maintenances: [
            maintenance('dredge', {
              updates: [
                { status: 'verifying', at: minutesAgo(1) },
                { status: 'in_progress', at: minutesAgo(2) },
                { status: 'scheduled', at: minutesAgo(9) },
              ],
            }),
          ],
        }),
      );
      expect(within(notice(history, 'dredge'), '.word')).to.deep.equal(['Verifying', 'In progress', 'Scheduled']);
    });

    it('renders update bodies in their format', async () => {
      const bodies = [...notice(await show('incident-history', feed), 'fog').querySelectorAll('[part="update"]')];
      expect(within(bodies[0]!, 'p')).to.deep.equal(['It lifts.', 'Slowly.']);
      expect(within(bodies[1]!, 'strong')).to.deep.equal(['fog']);
      expect(within(bodies[2]!, 'strong')).to.deep.equal(['Looking.']);
    });

    it('links to the status page if a body may have been truncated', async () => {
      const history = await show(
        'incident-history',
        harbour({
          incidents: [
            fog({
              updates: [
                { status: 'identified', at: minutesAgo(5), body: 'long '.repeat(5000) },
                { status: 'investigating', at: minutesAgo(9), body: 'short' },
              ],
            }),
          ],
        }),
      );
      const links = parts(history, 'update').map((update) => within(update, 'a'));
      expect(links).to.deep.equal([['Read the rest on the status page'], []]);
      expect(one(history, '[part="update"] a').getAttribute('href')).to.equal('https://status.harbour.example/fog');
    });

    it('lists the affected components, the first four until expanded', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
      const components = ids.map((id) => component(id, 'operational', { name: `Lock ${id}` }));
      const history = await show('incident-history', harbour({ components, incidents: [fog({ components: ids })] }));
      const chips = () => within(notice(history, 'fog'), '.chip');
      expect(chips()).to.deep.equal(['Lock a', 'Lock b', 'Lock c', 'Lock d', '+2']);
      expect(one(history, 'ul.chips').ariaLabel).to.equal('Affected components');
      one(history, 'button.chip').click();
      await history.updateComplete;
      expect(chips()).to.deep.equal(ids.map((id) => `Lock ${id}`));
    });

    it('does not collapse a single component and skips ids that are not in the feed', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e'];
      const components = ids.map((id) => component(id, 'operational', { name: `Lock ${id}` }));
      const history = await show(
        'incident-history',
        harbour({ components, incidents: [fog({ components: [...ids, 'gone'] })] }),
      );
      expect(within(notice(history, 'fog'), '.chip')).to.deep.equal(ids.map((id) => `Lock ${id}`));
    });

    it('shows times in the time zone of the attribute', async () => {
      const at = '2026-11-20T23:30:00Z';
      const history = await show(
        'incident-history',
        harbour({
          page: { name: 'Harbour', timeZone: 'Asia/Kolkata' },
          incidents: [incident('x', { startedAt: at, updates: [{ status: 'identified', at }] })],
        }),
        { attributes: { 'time-zone': 'Europe/Berlin', lang: 'de' } },
      );
      await until(() => textOf(history).includes('November'));
      const times = () => within(notice(history, 'x'), 'time').join(' ');
      expect(times()).to.contain('21. November 2026').and.contain('00:30');
      history.timeZone = 'feed';
      await history.updateComplete;
      expect(times()).to.contain('05:00');
      history.timeZone = 'UTC';
      await history.updateComplete;
      expect(times()).to.contain('20. November 2026').and.contain('23:30');
    });

    it('shows a time in the time zone of the page, too, when the pointer is there', async () => {
      const history = await show(
        'incident-history',
        harbour({
          page: { name: 'Harbour', timeZone: 'Asia/Kolkata' },
          incidents: [incident('x', { startedAt: '2026-11-20T23:30:00Z' })],
        }),
        { attributes: { 'time-zone': 'Europe/Berlin' } },
      );
      const titleAt = async (zone: string): Promise<string> => {
        history.timeZone = zone;
        await history.updateComplete;
        const time = part(history, 'time');
        time.dispatchEvent(new PointerEvent('pointerenter'));
        return time.title.replace(/[^\S\n]/g, ' ');
      };
      const there = 'November 21, 2026 at 5:00 AM';
      expect(await titleAt('Europe/Berlin')).to.equal(`November 21, 2026 at 12:30 AM\n${there} (Asia/Kolkata)`);
      expect(await titleAt('feed')).to.equal(there);
      await update(history, harbour({ page: { name: 'Harbour', timeZone: 'The Moon' }, incidents: [incident('x')] }));
      expect(await titleAt('Europe/Berlin')).not.to.contain('\n');
    });

    it('sets lang to the language of the feed', async () => {
      const history = await show(
        'incident-history',
        harbour({ page: { name: 'Hafen', language: 'de' }, incidents: [fog()] }),
      );
      expect(notice(history, 'fog').querySelector('[part="timeline"]')?.getAttribute('lang')).to.equal('de');
    });
  });

  it('uses the heading level for sections and the next level for notices', async () => {
    const history = await show('incident-history', feed, { attributes: { 'heading-level': '2' } });
    const level = (selector: string) => one(history, selector).getAttribute('aria-level');
    expect([level('section > [role="heading"]'), level('article [role="heading"]')]).to.deep.equal(['2', '3']);
    history.headingLevel = 6;
    await history.updateComplete;
    expect([level('section > [role="heading"]'), level('article [role="heading"]')]).to.deep.equal(['6', '6']);
  });

  it('shows the weekday instead of the date of last night', async () => {
    // In this zone, it is between one and two at night.
    const offset = ((37 - new Date().getUTCHours()) % 24) - 12;
    const zone = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
    const history = await show(
      'incident-history',
      harbour({ incidents: [fog({ startedAt: minutesAgo(180), updates: [] })] }),
      { attributes: { 'time-zone': zone } },
    );
    const [time] = within(notice(history, 'fog'), 'time');
    expect(time).to.match(/^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) 1[01]:\d\d\sPM$/);
  });

  it('shows the date of an update only if it differs from the previous one', async () => {
    const at = (day: number, hour: number): string => `2026-11-${day}T${hour}:00:00Z`;
    const story = incident('story', {
      startedAt: at(20, 22),
      status: 'resolved',
      updates: [
        [21, 11],
        [21, 10],
        [20, 23],
        [20, 22],
      ].map(([day, hour]) => ({ status: 'investigating' as const, at: at(day!, hour!) })),
    });
    const history = await show('incident-history', harbour({ incidents: [story] }), {
      attributes: { 'time-zone': 'UTC' },
    });
    const dated = [...notice(history, 'story').querySelectorAll('[part="timeline"] time')].map(
      (time) => /November (\d+)/.exec(time.textContent)?.[1],
    );
    expect(dated).to.deep.equal(['21', undefined, '20', undefined]);
  });

  describe('older notices', () => {
    it('load one page at a time and focus the first new notice', async () => {
      const history = await show('incident-history', many(25));
      expect(ids(history)).to.deep.equal(numbered(0, 10));
      expect(clean(more(history).textContent)).to.equal('Show older notices');
      more(history).click();
      await until(() => ids(history).length === 20);
      await until(() => history.shadowRoot?.activeElement?.id === 'incident-p10');
      more(history).click();
      await until(() => ids(history).length === 25);
      expect(ids(history)).to.deep.equal(numbered(0, 25));
    });

    it('start after a first page that days and page-size limit', async () => {
      const history = await show('incident-history', many(25), { attributes: { 'page-size': '4' } });
      expect(ids(history)).to.deep.equal(numbered(0, 4));
      history.days = 2;
      history.pageSize = 10;
      await history.updateComplete;
      expect(ids(history)).to.deep.equal(numbered(0, 1));
      history.days = 365;
      await history.updateComplete;
      expect(ids(history)).to.deep.equal(numbered(0, 10));
    });

    it("are loaded from the feed's history after the loaded ones, followed by a link to the status page", async () => {
      const second = serve({
        version: 1,
        page: { name: 'Harbour' },
        incidents: [past('p0', 1), past('q0', 40), past('q1', 41)],
      });
      const first = serve({
        version: 1,
        page: { name: 'Harbour' },
        incidents: [past('q2', 39)],
        history: { previous: second },
      });
      const history = await show('incident-history', many(3, { history: { previous: first } }));
      expect(ids(history)).to.deep.equal(numbered(0, 3));
      expect(requestedUrls).to.deep.equal([]);
      more(history).click();
      await until(() => ids(history).length === 4);
      expect(requestedUrls).to.deep.equal([first]);
      await until(() => history.shadowRoot?.activeElement?.id === 'incident-q2');
      more(history).click();
      await until(() => ids(history).length === 6);
      expect(ids(history)).to.deep.equal([...numbered(0, 3), 'q2', 'q0', 'q1']);
      expect([more(history).localName, more(history).getAttribute('href')]).to.deep.equal(['a', PAGE]);
    });

    it('have all notices of an older page: open ones, those with an unknown status, and maintenances', async () => {
      const url = serve({
        version: 1,
        page: { name: 'Harbour' },
        incidents: [
          past('q0', 40),
          { ...past('q1', 41), status: 'investigating' },
          { ...past('q2', 43), status: 'odd' },
        ],
        maintenances: [
          maintenance('paint', { status: 'completed', startsAt: daysAgo(42), endsAt: daysAgo(42) }),
          maintenance('p0', { status: 'in_progress', startsAt: daysAgo(44) }),
        ],
      });
      const history = await show('incident-history', many(3, { history: { previous: url } }));
      more(history).click();
      await until(() => ids(history).includes('q0'));
      const names = all(history, '.incident').map(({ id }) => id.replace(/^incident-p(?=\d)/, ''));
      expect(names.slice(3)).to.deep.equal([
        'incident-q0',
        'incident-q1',
        'maintenance-paint',
        'incident-q2',
        'maintenance-p0',
      ]);
      expect(statesOf(history)).not.to.include('unknown');
    });

    it('are filtered like the feed', async () => {
      const url = serve({
        version: 1,
        page: { name: 'Harbour' },
        incidents: [
          past('q0', 40),
          { ...past('q1', 41), components: ['locks'] },
          { ...past('q2', 42), components: ['cranes'] },
        ],
      });
      const history = await show('incident-history', many(3, { history: { previous: url } }), {
        attributes: { components: 'cranes' },
      });
      more(history).click();
      await until(() => ids(history).includes('q0'));
      expect(ids(history)).to.deep.equal([...numbered(0, 3), 'q0', 'q2']);
    });

    it('show an error if loading fails, keep the list and can be retried', async () => {
      const url = serve(() => new Response('', { status: 500 }));
      const history = await show('incident-history', many(3, { history: { previous: url } }));
      more(history).click();
      await until(() => clean(one(history, '[role="alert"]').textContent));
      expect(clean(one(history, '[role="alert"]').textContent)).to.equal(
        'Older notices could not be loaded. Try again.',
      );
      expect(ids(history)).to.deep.equal(numbered(0, 3));
      change(url, { version: 1, page: { name: 'Harbour' }, incidents: [past('q0', 40)] });
      more(history).click();
      await until(() => ids(history).length === 4);
      expect(
        all(history, '[role="alert"]')
          .map((each) => clean(each.textContent))
          .join(''),
      ).to.equal('');
    });

    it('are requested once even if the button is pressed several times', async () => {
      let answer: (response: Response) => void = () => {};
      const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
      const history = await show('incident-history', many(3, { history: { previous: url } }));
      for (let press = 0; press < 5; press++) more(history).click();
      await until(() => requestedUrls.length);
      expect(more(history).ariaDisabled).to.equal('true');
      answer(new Response(JSON.stringify({ version: 1, page: { name: 'Harbour' }, incidents: [past('q0', 40)] })));
      await until(() => ids(history).length === 4);
      expect(requestedUrls).to.deep.equal([url]);
    });

    it('can all be shown', async () => {
      const history = await show('incident-history', many(200), { attributes: { 'page-size': '70', days: '400' } });
      for (const count of [140, 200]) {
        more(history).click();
        await until(() => ids(history).length === count);
      }
      expect(new Set(ids(history)).size).to.equal(200);
    });
  });

  describe('links to notices', () => {
    afterEach(() => window.history.replaceState(null, '', location.pathname + location.search));
    const go = (hash: string): void => {
      location.hash = hash;
    };

    it('show as many notices as needed and focus the linked one', async () => {
      go('#incident-p17');
      const element = await show('incident-history', many(25));
      await until(() => element.shadowRoot?.activeElement?.id === 'incident-p17');
      expect(ids(element)).to.deep.equal(numbered(0, 18));
    });

    it('do not move the focus to a notice that appears after the feed and its older pages were searched', async () => {
      go('#incident-late');
      const previous = serve({ version: 1, page: { name: 'Harbour' }, incidents: [past('q0', 2)] });
      const element = await show('incident-history', many(1, { history: { previous } }));
      await until(() => more(element).localName === 'a');
      await update(element, many(1, { incidents: [incident('late')] }));
      expect(ids(element)).to.include('late');
      expect(element.shadowRoot?.activeElement).to.equal(null);
    });

    it('work when the hash changes', async () => {
      const element = await show('incident-history', many(25));
      go('#incident-p12');
      await until(() => element.shadowRoot?.activeElement?.id === 'incident-p12');
    });

    it('work for ids with any characters and ignore missing ids', async () => {
      go(`#incident-${encodeURIComponent('fog & "ice"')}`);
      const element = await show('incident-history', harbour({ incidents: [incident('fog & "ice"')] }));
      await until(() => element.shadowRoot?.activeElement?.id === 'incident-fog & "ice"');
      go('#incident-%E0%A4%A');
      go('#incident-nowhere');
      await element.updateComplete;
      expect(ids(element)).to.have.length(1);
    });

    it('are shown next to each notice with a label', async () => {
      const element = await show('incident-history', harbour({ incidents: [fog()] }));
      const link = one(element, 'a.link');
      expect([link.ariaLabel, link.getAttribute('href')]).to.deep.equal([
        'Copy link: Trouble fog',
        `${location.href}#incident-fog`,
      ]);
    });

    it('focus the notice when clicked', async () => {
      const element = await show('incident-history', harbour({ incidents: [fog({ id: 'a b/c%20' })] }));
      one(element, 'a.link').click();
      await until(() => location.hash !== '');
      await until(() => element.shadowRoot?.activeElement?.id === 'incident-a b/c%20', 'the notice has the focus');
    });

    it('are ignored after the element is removed', async () => {
      const element = await show('incident-history', many(25));
      element.remove();
      go('#incident-p12');
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(numbered(0, 10));
    });
  });

  it('keeps the shown pages when a refresh adds a notice', async () => {
    const url = serve(many(25));
    const history = await shown(put('incident-history', { attributes: { src: url } }));
    more(history).click();
    await until(() => ids(history).length === 20);
    change(
      url,
      many(25, {
        incidents: [
          incident('new', { status: 'resolved', startedAt: daysAgo(0.5), updates: [] }),
          ...(many(25).incidents ?? []),
        ],
      }),
    );
    await history.refreshNow();
    await until(() => events(history, 'status-load').length === 2);
    await history.updateComplete;
    expect(ids(history).slice(0, 2)).to.deep.equal(['new', 'p0']);
    expect(ids(history).length).to.be.at.least(20);
    expect(part(history, 'incident')).to.be.ok;
  });

  it('warns about invalid attribute values', async () => {
    const history = await show('incident-history', harbour(), { attributes: { show: 'past active old', order: 'up' } });
    const [{ detail }] = events(history, 'status-warning') as [CustomEvent];
    expect(detail.warnings).to.deep.equal([
      { path: 'show', message: '"old" is not one of active, past, maintenance' },
      { path: 'order', message: '"up" is not one of newest, oldest' },
    ]);
  });
});
