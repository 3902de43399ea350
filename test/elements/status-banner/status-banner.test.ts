import { expect } from '@open-wc/testing';
import type { StatusBanner } from '../../../src/elements/status-banner/status-banner.js';
import {
  PAGE,
  component,
  harbour,
  incident,
  updatedAgo,
  maintenance,
  minutesAgo,
} from '../../fixtures/elements/harbour.js';
import {
  all,
  clean,
  events,
  one,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  container,
  statesOf,
  textsOf,
  until,
  update,
} from '../on-page.js';

const sentence = (element: Element): string => clean(part(element, 'sentence').textContent);
const lines = (element: Element): string[] =>
  all(element, '[part="incident"] > div').map((each) => clean(each.textContent));
/** Shows the other notices, and returns their texts. */
const others = async (banner: StatusBanner): Promise<string> => {
  one(banner, '[aria-expanded="false"]').click();
  await banner.updateComplete;
  return clean(part(banner, 'others').textContent);
};
const BEGAN = minutesAgo(90);
const fog = (more = {}) =>
  incident('fog', {
    title: 'Fog',
    components: ['cranes', 'locks'],
    startedAt: BEGAN,
    updates: [{ status: 'investigating', at: BEGAN }],
    ...more,
  });

describe('<status-banner>', () => {
  it('shows the overall status as a sentence with an icon and a link to the status page', async () => {
    const banner = await show('status-banner', harbour());
    expect(sentence(banner)).to.equal('All systems operational');
    expect(part(banner, 'icon').getAttribute('aria-hidden')).to.equal('true');
    expect(part(banner, 'base').classList.contains('operational')).to.be.true;
    const action = part(banner, 'action');
    expect([clean(action.textContent), action.getAttribute('href')]).to.deep.equal(['View status page', PAGE]);
    expect(lines(banner)).to.deep.equal(['Updated just now']);
  });

  it('has a last-updated time that shows the full time when it is pointed at, and is no tab stop', async () => {
    const banner = await show('status-banner', harbour(), { attributes: { 'time-zone': 'UTC' } });
    const time = part(banner, 'time');
    expect([time.localName, time.textContent, time.tabIndex]).to.deep.equal(['time', 'Updated just now', -1]);
    expect(Math.abs(Date.parse(time.getAttribute('datetime') ?? '') - Date.now())).to.be.below(120_000);
    time.dispatchEvent(new PointerEvent('pointerenter'));
    expect(time.title).to.match(/ at \d+:\d\d/);
  });

  it('has no link if the URL of the status page is unknown', async () => {
    const banner = await show('status-banner', harbour({ page: { name: 'Harbour' } }));
    expect(parts(banner, 'action')).to.deep.equal([]);
  });

  it('shows how many components are affected if there is no incident', async () => {
    const banner = await show(
      'status-banner',
      harbour({
        components: [component('cranes', 'major_outage'), component('locks', 'major_outage'), component('ferries')],
      }),
    );
    expect(sentence(banner)).to.equal('Major outage affecting 2 of 3 components');
    expect(lines(banner)).to.deep.equal(['Updated just now']);
  });

  describe('the incident line', () => {
    it('shows the title as a link, the start, the status and the affected components', async () => {
      const banner = await show(
        'status-banner',
        harbour({ incidents: [fog({ status: 'identified', url: 'https://status.harbour.example/fog' })] }),
      );
      expect(lines(banner)).to.deep.equal(['Fog · started 1 hour ago · identified · Cranes, Locks']);
      expect(one(banner, '[part="incident"] a').getAttribute('href')).to.equal('https://status.harbour.example/fog');
    });

    it('names the worst components first', async () => {
      const names = ['locks', 'ferries', 'tugs', 'cranes', 'lamps'];
      const components = names.map((name) => component(name, name === 'lamps' ? 'major_outage' : 'operational'));
      const banner = await show('status-banner', harbour({ components, incidents: [fog({ components: names })] }));
      expect(lines(banner)[0]).to.match(/· Lamps, Locks, Ferries, \+2$/);
    });

    it('names only the components that the sentence counts, if it counts some', async () => {
      const statuses = ['operational', 'major_outage', 'degraded_performance', 'major_outage'] as const;
      const components = statuses.map((status, index) => component(`c${index}`, status));
      const ids = components.map(({ id }) => id);
      const banner = await show(
        'status-banner',
        harbour({
          components,
          incidents: [fog({ components: ids }), incident('ice', { components: ids, impact: 'minor' })],
        }),
      );
      expect(sentence(banner)).to.equal('Major outage affecting 2 of 4 components');
      expect(lines(banner)[0]).to.match(/· C1, C3$/);
      // The sentence does not say what another incident affects.
      expect(await others(banner)).to.match(/· C1, C3, C2, \+1$/);
    });

    it('shows a title in the direction of its own text', async () => {
      const banner = await show('status-banner', harbour({ incidents: [fog({ title: 'ضباب' })] }));
      expect(one(banner, 'b').matches(':dir(rtl)')).to.equal(true);
    });

    it('shows the open incident with the worst impact, and the newest of those', async () => {
      const banner = await show(
        'status-banner',
        harbour({
          incidents: [
            incident('new', { impact: 'minor', startedAt: minutesAgo(1) }),
            incident('old', { impact: 'major', startedAt: minutesAgo(50) }),
            incident('older', { impact: 'major', startedAt: minutesAgo(60) }),
            incident('over', { impact: 'critical', status: 'resolved' }),
          ],
        }),
      );
      expect(lines(banner)).to.have.length(1);
      expect(lines(banner)[0]).to.match(/^Trouble old · started/);
    });

    it('shows a placeholder for an incident without title, time and components', async () => {
      const banner = await show(
        'status-banner',
        harbour({ incidents: [{ id: 'x', title: ' ', status: 'investigating', impact: 'minor' }] }),
      );
      expect(lines(banner)).to.deep.equal(['Untitled notice · investigating']);
    });

    it("shows the publisher's word for an unknown incident status", async () => {
      const banner = await show(
        'status-banner',
        harbour({ incidents: [{ id: 'x', title: 'Fog', status: 'unknown', statusText: 'Waiting', impact: 'minor' }] }),
      );
      expect(lines(banner)).to.deep.equal(['Fog · waiting']);
    });

    it('tolerates clock differences of a few minutes and shows when a future incident starts', async () => {
      const line = async (minutes: number): Promise<string> =>
        lines(
          await show(
            'status-banner',
            harbour({ incidents: [fog({ startedAt: minutesAgo(-minutes), components: [] })] }),
          ),
        )[0]!;
      expect(await line(4)).to.equal('Fog · started just now · investigating');
      expect(await line(121)).to.equal('Fog · starts in 2 hours · investigating');
    });

    it('shows times in the time zone of the page or of the time-zone attribute', async () => {
      const feed = harbour({
        page: { name: 'Harbour', timeZone: 'Asia/Kolkata' },
        incidents: [fog({ startedAt: '2026-11-20T11:02:00Z' })],
      });
      const [named, own] = [
        await show('status-banner', feed, { attributes: { 'time-zone': 'Europe/Berlin' } }),
        await show('status-banner', feed, { attributes: { 'time-zone': 'feed' } }),
      ];
      const pointedAt = (banner: Element): string | undefined => {
        const time = part(banner, 'time');
        time.dispatchEvent(new PointerEvent('pointerenter'));
        return time.title;
      };
      expect(pointedAt(named)).to.contain('12:02');
      expect(pointedAt(own)).to.match(/0?4:32/);
    });
  });

  describe('the maintenance line', () => {
    it('is among the other notices if there is an incident', async () => {
      const banner = await show(
        'status-banner',
        harbour({
          incidents: [fog({ impact: 'minor' })],
          maintenances: [maintenance('dredge', { endsAt: minutesAgo(-125) })],
        }),
      );
      expect(lines(banner)).to.have.length(1);
      expect(lines(banner)[0]).to.match(/^Fog/);
      expect(await others(banner)).to.match(/^Work dredge · ends in 2 hours · /);
    });

    it('shows the next scheduled maintenance while operational, but none that is completed or overdue', async () => {
      const at = (minutes: number, more = {}) => ({
        status: 'scheduled' as const,
        startsAt: minutesAgo(minutes),
        ...more,
      });
      const banner = await show(
        'status-banner',
        harbour({
          maintenances: [
            maintenance('far', at(-3000)),
            maintenance('near', at(-125)),
            maintenance('late', at(60)),
            maintenance('done', at(-5, { status: 'completed' })),
          ],
        }),
      );
      expect(sentence(banner)).to.equal('All systems operational');
      expect(lines(banner)).to.have.length(1);
      expect(lines(banner)[0]).to.match(/^Work near · starts in 2 hours · (\w+ \d+, \d{4} at )?\d+:\d\d [AP]M$/);
    });

    it('is announced a day ahead, or as many days as announce-days says', async () => {
      const feed = harbour({
        maintenances: [maintenance('far', { status: 'scheduled', startsAt: minutesAgo(-3000) })],
      });
      const line = async (attributes: Record<string, string>): Promise<string | undefined> =>
        lines(await show('status-banner', feed, { attributes }))[0];
      expect(await line({})).to.equal('Updated just now');
      expect(await line({ 'announce-days': '0' })).to.equal('Updated just now');
      expect(await line({ 'announce-days': '7' })).to.match(/^Work far · starts in 2 days · /);
    });

    it('depends on the maintenance status, not on the clock', async () => {
      const banner = await show(
        'status-banner',
        harbour({ maintenances: [maintenance('dredge', { startsAt: minutesAgo(500), endsAt: minutesAgo(400) })] }),
      );
      expect(sentence(banner)).to.equal('Under maintenance');
      expect(lines(banner)).to.deep.equal(['Work dredge']);
    });
  });

  describe('stale or failed feed', () => {
    it('turns gray and shows how long ago the page was operational', async () => {
      const banner = await show('status-banner', harbour(updatedAgo(12)));
      expect(sentence(banner)).to.equal('Was operational 12 minutes ago');
      expect(part(banner, 'base').classList.contains('stale')).to.be.true;
    });

    it('keeps the sentence and color of an outage and shows when it was last checked', async () => {
      const banner = await show(
        'status-banner',
        harbour({ components: [component('cranes', 'major_outage')], ...updatedAgo(12) }),
      );
      expect(sentence(banner)).to.equal('Major outage');
      expect(part(banner, 'base').classList.contains('major_outage')).to.be.true;
      expect(lines(banner)).to.deep.equal(['Last checked 12 minutes ago']);
    });

    it('shows the last known status once the status is unknown', async () => {
      const banner = await show('status-banner', harbour(updatedAgo(60)));
      expect(sentence(banner)).to.equal('Status unknown');
      expect(clean(part(banner, 'incident').textContent)).to.equal('Was operational 1 hour ago');
    });

    it('says that the status is unavailable, and gives the reason in the event', async () => {
      for (const answer of [() => new Response('', { status: 404 }), () => new Response('<html>')]) {
        const banner = await shown(put('status-banner', { attributes: { src: serve(answer) } }));
        expect(sentence(banner)).to.equal('Status is unavailable right now');
        expect(lines(banner)).to.deep.equal([]);
        expect(events(banner, 'status-error')).to.have.length(1);
      }
    });
  });

  describe('hide-when-operational', () => {
    const height = (banner: HTMLElement): number => banner.getBoundingClientRect().height;
    const attributes = { 'hide-when-operational': '' };

    it('renders nothing while loading and while operational', async () => {
      const loading = put('status-banner', { attributes: { ...attributes, src: serve(() => new Promise(() => {})) } });
      await loading.updateComplete;
      const banner = put('status-banner', { attributes, properties: { feed: harbour() } });
      await until(() => events(banner, 'status-load').length);
      for (const hidden of [loading, banner]) {
        expect(height(hidden)).to.equal(0);
        expect(parts(hidden, 'base')).to.deep.equal([]);
        expect(hidden.matches(':state(hidden)')).to.be.true;
      }
    });

    it('appears on an outage and whenever the status is stale or unknown', async () => {
      const troubled = await show('status-banner', harbour({ incidents: [fog()] }), { attributes });
      const stale = await show('status-banner', harbour(updatedAgo(12)), { attributes });
      const failed = await shown(
        put('status-banner', { attributes: { ...attributes, src: serve(() => new Response('', { status: 404 })) } }),
      );
      for (const banner of [troubled, stale, failed]) {
        expect(height(banner)).to.be.greaterThan(30);
        expect(banner.matches(':state(hidden)')).to.be.false;
      }
    });

    it('hides and appears when the status changes', async () => {
      const banner = await show('status-banner', harbour({ incidents: [fog()] }), { attributes });
      await update(banner, harbour());
      expect(height(banner)).to.equal(0);
      await update(banner, harbour({ incidents: [fog()] }));
      expect(height(banner)).to.be.greaterThan(30);
    });

    it('also works as a property', async () => {
      const banner = await show('status-banner', harbour(), { properties: { hideWhenOperational: true } }).catch(() =>
        container.querySelector('status-banner')!,
      );
      expect(height(banner)).to.equal(0);
    });
  });

  describe('placement', () => {
    it('is inline by default, or fixed at the top or bottom', async () => {
      const place = async (placement: string): Promise<[string, number, number]> => {
        const banner = await show('status-banner', harbour(), { attributes: placement ? { placement } : {} });
        const { top, bottom } = banner.getBoundingClientRect();
        const { position } = getComputedStyle(banner);
        banner.remove();
        return [position, top, innerHeight - bottom];
      };
      expect((await place(''))[0]).to.equal('static');
      expect((await place('inline'))[0]).to.equal('static');
      expect((await place('top')).slice(0, 2)).to.deep.equal(['fixed', 0]);
      const [position, , gap] = await place('bottom');
      expect([position, Math.round(gap)]).to.deep.equal(['fixed', 0]);
    });
  });

  describe('dismissible', () => {
    const attributes = { dismissible: '' };
    const button = (banner: Element): HTMLElement | undefined => parts(banner, 'dismiss')[0];
    const page = (name: string, ...incidents: ReturnType<typeof fog>[]) =>
      harbour({ page: { name, url: `https://${name}.example/` }, incidents });

    beforeEach(() => localStorage.clear());
    after(() => localStorage.clear());

    const undoButton = (banner: Element): HTMLElement | undefined => all(banner, '.undo')[0];
    const isGone = (banner: Element): boolean => !parts(banner, 'base').length && banner.matches(':state(hidden)');
    const dismissed = async (...incidents: ReturnType<typeof fog>[]) => {
      const banner = await show('status-banner', page('quay', ...incidents), { attributes });
      button(banner)?.click();
      await until(() => undoButton(banner), 'the dismissal can be undone');
      return banner;
    };
    /** A banner that may render nothing. */
    const again = async (...incidents: ReturnType<typeof fog>[]) => {
      const banner = put('status-banner', { attributes, properties: { feed: page('quay', ...incidents) } });
      await until(() => events(banner, 'status-load').length);
      await banner.updateComplete;
      return banner;
    };

    it('shows a labeled dismiss button of at least 24 px and fires an event with the incident', async () => {
      const banner = await show('status-banner', page('quay', fog()), { attributes });
      await until(() => button(banner), 'there is a button');
      const close = button(banner);
      expect(close?.ariaLabel).to.equal('Dismiss');
      const { width, height } = close!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      close?.click();
      await until(() => undoButton(banner));
      const [event] = events(banner, 'status-dismiss');
      expect(event?.detail.incident.id).to.equal('fog');
      expect(event?.bubbles && event.composed && Object.isFrozen(event.detail)).to.be.true;
    });

    it('can be undone until ten seconds have passed without the pointer or the focus on it', async () => {
      const { setTimeout: original } = window;
      const timers: (() => void)[] = [];
      const fake = (callback: () => void, delay?: number): unknown =>
        delay === 10_000 ? timers.push(callback) : original(callback, delay);
      Reflect.set(window, 'setTimeout', fake);
      try {
        const banner = await dismissed(fog());
        expect(clean(part(banner, 'base').textContent)).to.equal('Dismissed Undo');
        undoButton(banner)?.click();
        await until(() => parts(banner, 'sentence').length, 'the banner is back');
        button(banner)?.click();
        await until(() => undoButton(banner));
        // A click by keyboard has no count: the focus stays in the banner.
        await until(() => banner.shadowRoot?.activeElement === undoButton(banner));
        timers.at(-1)?.();
        await banner.updateComplete;
        expect(undoButton(banner)).not.to.equal(undefined);
        undoButton(banner)?.blur();
        timers.at(-1)?.();
        await until(() => isGone(banner), 'the banner is gone');
      } finally {
        Reflect.set(window, 'setTimeout', original);
      }
    });

    it('follows dismissals of other tabs', async () => {
      const banner = await show('status-banner', page('quay', fog()), { attributes });
      await until(() => button(banner));
      await dismissed(fog());
      const [key = ''] = Object.keys(localStorage);
      const stored = localStorage.getItem(key) ?? '';
      await until(() => isGone(banner), 'the other banner of this page is gone');
      localStorage.removeItem(key);
      dispatchEvent(new StorageEvent('storage', { key }));
      await until(() => button(banner), 'the banner is back');
      localStorage.setItem(key, stored);
      dispatchEvent(new StorageEvent('storage', { key }));
      await until(() => isGone(banner), 'the banner is gone');
    });

    it('never hides a critical incident, even before it knows what was dismissed', async () => {
      const banner = put('status-banner', {
        attributes,
        properties: { feed: page('quay', fog({ impact: 'critical' })) },
      });
      await banner.updateComplete;
      expect(banner.matches(':state(hidden)')).to.equal(false);
    });

    it('remembers the dismissal on the next page', async () => {
      await dismissed(fog());
      expect(isGone(await again(fog()))).to.be.true;
    });

    it('shows the banner again for a newer incident update, a worse impact or another incident', async () => {
      await dismissed(fog());
      expect(isGone(await again(fog({ updates: [{ status: 'identified', at: minutesAgo(2) }] })))).to.be.false;
      expect(isGone(await again(fog({ impact: 'critical' })))).to.be.false;
      expect(isGone(await again(fog(), incident('ice')))).to.be.false;
      expect(isGone(await again(fog({ impact: 'minor' })))).to.be.true;
    });

    it('shows the banner again without a page load', async () => {
      const banner = await dismissed(fog());
      await update(banner, page('quay', fog({ updates: [{ status: 'identified', at: minutesAgo(1) }] })));
      expect(isGone(banner)).to.be.false;
    });

    it('dismisses all open incidents', async () => {
      await dismissed(fog(), incident('ice', { impact: 'minor', startedAt: BEGAN }));
      expect(isGone(await again(incident('ice', { impact: 'minor', startedAt: BEGAN })))).to.be.true;
    });

    it('applies to one status page only', async () => {
      await dismissed(fog());
      expect(isGone(await show('status-banner', page('pier', fog()), { attributes }))).to.be.false;
    });

    it('applies to one of several feeds without any URL only', async () => {
      const bare = (name: string) => harbour({ page: { name }, incidents: [fog()] });
      button(await show('status-banner', bare('Quay'), { attributes }))?.click();
      expect(isGone(await show('status-banner', bare('Pier'), { attributes }))).to.be.false;
    });

    it('shows no button for critical incidents, for an outage without an incident, or without the attribute', async () => {
      expect(button(await show('status-banner', page('quay', fog({ impact: 'critical' })), { attributes }))).to.equal(
        undefined,
      );
      expect(
        button(
          await show('status-banner', harbour({ components: [component('cranes', 'major_outage')] }), { attributes }),
        ),
      ).to.equal(undefined);
      expect(button(await show('status-banner', page('quay', fog())))).to.equal(undefined);
    });

    it('works until the next page load if storage is blocked', async () => {
      const set = Storage.prototype.setItem;
      const get = Storage.prototype.getItem;
      Storage.prototype.setItem = Storage.prototype.getItem = () => {
        throw new DOMException('no', 'SecurityError');
      };
      try {
        const banner = await show('status-banner', page('quay', fog()), { attributes });
        button(banner)?.click();
        await banner.updateComplete;
        expect(events(banner, 'status-dismiss')).to.have.length(1);
      } finally {
        Storage.prototype.setItem = set;
        Storage.prototype.getItem = get;
      }
    });
  });

  describe('the newest update', () => {
    const told = (...updates: { at: string; body?: string; format?: 'html' | 'markdown' }[]) =>
      harbour({
        incidents: [fog({ updates: updates.map((each) => ({ status: 'identified' as const, ...each })) })],
      });

    it('is shown with its age', async () => {
      const banner = await show(
        'status-banner',
        told(
          { at: minutesAgo(3) },
          { at: minutesAgo(12), body: 'Lamps, e.g. v1.2, are lit.\n\nShips wait! Tugs too.' },
          { at: minutesAgo(40), body: 'Old news.' },
        ),
      );
      expect(lines(banner)[1]).to.equal('Updated 12 minutes ago · Lamps, e.g. v1.2, are lit. Ships wait! Tugs too.');
    });

    it('is shown without its markup', async () => {
      const banner = await show(
        'status-banner',
        told({ at: minutesAgo(1), body: '<p>Lamps <b>are</b> lit &amp; bright</p><p>Wait</p>', format: 'html' }),
      );
      await until(() => lines(banner)[1]?.includes('Lamps'), 'the markup is removed');
      expect(lines(banner)[1]).to.equal('Updated 1 minute ago · Lamps are lit & bright Wait');
      const body = '## Fog\n\n- **Lamps** in [the harbor](https://x.example/a_b) use `lamp_v2`\n> _Wait_ <b>here</b>';
      const other = await show('status-banner', told({ at: minutesAgo(1), body, format: 'markdown' }));
      expect(lines(other)[1]).to.equal('Updated 1 minute ago · Fog Lamps in the harbor use lamp_v2 Wait here');
    });

    it('is followed by "Read more", which leads to the incident in a history of the page, else to its own page', async () => {
      const url = 'https://status.harbour.example/fog';
      const feed = harbour({ incidents: [fog({ url })] });
      const more = (banner: StatusBanner): (string | null)[] =>
        parts(banner, 'action')
          .filter((each) => clean(each.textContent) === 'Read more')
          .map((each) => each.getAttribute('href'));
      const banner = await show('status-banner', feed);
      expect(more(banner)).to.deep.equal([url]);
      expect(more(await show('status-banner', harbour({ incidents: [fog()] })))).to.deep.equal([]);
      // Another page may have the same id.
      await show('incident-history', harbour({ incidents: [fog({ url, startedAt: minutesAgo(99) })] }));
      banner.requestUpdate();
      await banner.updateComplete;
      expect(more(banner)).to.deep.equal([url]);
      await show('incident-history', feed);
      banner.requestUpdate();
      await banner.updateComplete;
      expect(more(banner)[0]).to.match(/#incident-fog$/);
    });
  });

  describe('several open incidents', () => {
    it('are all reachable by a button, the worst one first', async () => {
      const banner = await show(
        'status-banner',
        harbour({
          incidents: [
            incident('a', { impact: 'minor', title: 'Ice' }),
            incident('b', { impact: 'critical', title: 'Fog' }),
            incident('c', { impact: 'major', title: 'Wind', url: 'https://status.harbour.example/wind' }),
          ],
        }),
      );
      const button = one(banner, '[aria-expanded]');
      expect(clean(button.textContent)).to.equal('2 more incidents');
      expect(lines(banner)[0]).to.match(/^Fog/);
      expect(await others(banner)).to.match(/^Wind · .*Ice · /);
      expect(button.ariaExpanded).to.equal('true');
      expect(one(banner, '[part="others"] a').getAttribute('href')).to.equal('https://status.harbour.example/wind');
      button.click();
      await banner.updateComplete;
      expect(parts(banner, 'others')).to.deep.equal([]);
    });

    it('names three affected components and counts the rest', async () => {
      const names = ['Cranes', 'Locks', 'Ferries', 'Tugs', 'Pilots'];
      const banner = await show(
        'status-banner',
        harbour({
          components: names.map((name) => component(name, 'operational', { name })),
          incidents: [fog({ components: names })],
        }),
      );
      expect(lines(banner)[0]).to.match(/ · Cranes, Locks, Ferries, \+2$/);
    });
  });

  it('has the same height in every state, at every width', async () => {
    const height = (banner: HTMLElement): number => Math.round(banner.getBoundingClientRect().height);
    const long = 'Long words about lamps, ships and tugs that wait in the fog. '.repeat(20);
    const troubled = {
      components: ['Cranes', 'Locks', 'Ferries', 'Tugs'].map((name, index) =>
        component(name, index ? 'major_outage' : 'operational', { name }),
      ),
      incidents: [
        fog({
          title: long,
          url: PAGE,
          components: ['Cranes', 'Locks', 'Ferries', 'Tugs'],
          updates: [{ at: minutesAgo(9), status: 'identified' as const, body: long }],
        }),
      ],
    };
    const loading = put('status-banner', { attributes: { src: serve(() => new Promise(() => {})) } });
    await loading.updateComplete;
    const banners = [
      loading,
      await show('status-banner', harbour()),
      await show('status-banner', harbour(troubled)),
      await show('status-banner', harbour({ ...troubled, incidents: [...troubled.incidents, incident('ice')] })),
      await show('status-banner', harbour({ ...troubled, ...updatedAgo(12) })),
      await show('status-banner', harbour({ maintenances: [maintenance('dredge', { endsAt: minutesAgo(-125) })] })),
      await show('status-banner', harbour(updatedAgo(12))),
      await show('status-banner', harbour(updatedAgo(60))),
      await shown(put('status-banner', { attributes: { src: serve(() => new Response('', { status: 404 })) } })),
    ];
    container.style.font = '16px/1.5 sans-serif';
    for (let width = 160; width <= 1200; width += 40) {
      container.style.inlineSize = `${width}px`;
      const heights = banners.map(height);
      // Fonts differ in height by a pixel or two.
      for (const each of heights) expect(Math.abs(each - heights[0]!), `${width} px: ${heights.join()}`).to.be.below(3);
    }
    container.removeAttribute('style');
  });

  it('cuts a title only where it is longer than a line, and drops the parts after it as a whole', async () => {
    const title = 'Ships cannot leave the harbor because of the fog';
    const update = { at: minutesAgo(9), status: 'identified' as const, body: 'The fog is lifting. '.repeat(20) };
    const banner = await show(
      'status-banner',
      harbour({ incidents: [fog({ title, components: ['cranes', 'locks'], updates: [update] })] }),
    );
    container.style.font = '16px/1.5 sans-serif';
    const bottom = (element: Element): number => Math.round(element.getBoundingClientRect().bottom);
    /** The lines that each part is in, from 1. 0 if it is not visible. */
    const linesAt = (width: number): number[] => {
      container.style.inlineSize = `${width}px`;
      const [name, ...rest] = all(banner, '.line > :first-child, .parts > *');
      const words = one(banner, '.line b');
      const visible = one(banner, '.parts').getBoundingClientRect().bottom;
      const isBelow = bottom(rest[0]!) > bottom(name!) + 5;
      return [
        words.scrollWidth > words.clientWidth ? 0 : 1,
        ...rest.map((each) => (bottom(each) > visible + 5 ? 0 : isBelow ? 2 : 1)),
      ];
    };
    expect(linesAt(1100)).to.deep.equal([1, 1, 1, 1]);
    expect(linesAt(560)).to.deep.equal([1, 2, 2, 2]);
    expect(linesAt(260)).to.deep.equal([0, 2, 0, 0]);
    const [line, text] = [one(banner, '.line'), one(banner, '.update')];
    expect(text.getBoundingClientRect().top).to.be.below(one(banner, '.detail').getBoundingClientRect().bottom - 10);
    expect(line.getBoundingClientRect().bottom).to.be.at.most(text.getBoundingClientRect().top + 1);
    container.removeAttribute('style');
  });

  it('has a heading if heading-level is set', async () => {
    const plain = part(await show('status-banner', harbour()), 'sentence');
    expect([plain.role, plain.ariaLevel]).to.deep.equal([null, null]);
    const heading = part(await show('status-banner', harbour(), { attributes: { 'heading-level': '2' } }), 'sentence');
    expect([heading.role, heading.ariaLevel]).to.deep.equal(['heading', '2']);
  });

  it('is one line without details if it is compact', async () => {
    const banner = await show('status-banner', harbour({ incidents: [fog({ url: PAGE })] }), {
      attributes: { variant: 'compact' },
    });
    expect(parts(banner, 'incident')).to.deep.equal([]);
    expect(textsOf(banner, 'action')).to.deep.equal(['View status page']);
  });

  it('says how many more incidents there are if it is compact, and shows all of them on demand', async () => {
    const banner = await show(
      'status-banner',
      harbour({ incidents: [fog({ impact: 'critical' }), incident('ice'), incident('wind')] }),
      {
        attributes: { variant: 'compact' },
      },
    );
    const button = one(banner, '[aria-expanded]');
    expect([clean(button.textContent), button.ariaLabel, button.title]).to.deep.equal([
      '+2',
      '+2, 2 more incidents',
      '2 more incidents',
    ]);
    expect(textsOf(banner, 'action')).to.deep.equal(['+2', 'View status page']);
    expect(await others(banner)).to.match(/^Trouble ice.*Trouble wind/);
    expect(lines(banner)[0]).to.match(/^Fog/);
    button.click();
    await banner.updateComplete;
    expect(parts(banner, 'incident')).to.deep.equal([]);
  });

  it('has a fallback in the color of the words if it is solid', async () => {
    const link = Object.assign(document.createElement('a'), { href: PAGE, textContent: 'Our page' });
    const banner = await show('status-banner', harbour(updatedAgo(60)), {
      attributes: { variant: 'solid' },
      children: [link],
    });
    expect(getComputedStyle(link).color).to.equal(getComputedStyle(part(banner, 'sentence')).color);
  });

  it('sets the overall status as a custom state', async () => {
    expect(statesOf(await show('status-banner', harbour({ incidents: [fog({ impact: 'minor' })] })))).to.deep.equal([
      'degraded_performance',
    ]);
  });

  it('aligns the cut text of an update to its own start, where the ellipsis is not lost', async () => {
    const parent = Object.assign(document.createElement('div'), { dir: 'rtl' });
    parent.style.width = '390px';
    container.append(parent);
    const body = 'An internal certificate was replaced too early. We are renewing it everywhere now. '.repeat(3);
    const update = { status: 'identified' as const, at: new Date().toISOString(), body };
    const banner = await show('status-banner', harbour({ incidents: [fog({ updates: [update] })] }), { parent });
    const line = one(banner, '.update');
    const range = document.createRange();
    range.selectNodeContents(line);
    const [first] = range.getClientRects();
    expect(getComputedStyle(line).direction).to.equal('ltr');
    expect(first?.left).to.be.closeTo(line.getBoundingClientRect().left, 1);
  });

  it('isolates component names with another text direction', async () => {
    const banner = await show(
      'status-banner',
      harbour({ components: [component('cranes', 'major_outage', { name: 'رافعات' }), component('locks')] }),
    );
    expect(textsOf(banner, 'sentence')).to.deep.equal(['\u2068رافعات\u2069: major outage']);
    expect(part(banner, 'sentence').querySelector('bdi')).not.to.equal(null);
  });
});
