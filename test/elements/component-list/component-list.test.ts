import { expect } from '@open-wc/testing';
import type { StatusFeedInput } from '../../../src/feed/schema.js';
import { component, dayBefore, harbour, updatedAgo, uptimeHistory } from '../../fixtures/elements/harbour.js';
import {
  all,
  clean,
  container,
  events,
  one,
  parts,
  put,
  serve,
  show,
  shown,
  statesOf,
  textOf,
  textsOf,
  until,
  update,
} from '../on-page.js';

const names = (list: Element): string[] => all(list, '[part="component"] .name').map((each) => clean(each.textContent));
const groups = (list: Element): HTMLDetailsElement[] => parts(list, 'group') as HTMLDetailsElement[];
const titles = (list: Element): string[] =>
  groups(list).map((group) => clean(group.querySelector('[role="heading"]')?.textContent));
const rolls = (list: Element): string[] =>
  groups(list).map((group) => clean(group.querySelector('summary')?.lastElementChild?.textContent));

const GROUPS: StatusFeedInput['groups'] = [
  { id: 'quay', name: 'Quay', description: 'Where ships lie.' },
  { id: 'sea', name: 'Anchorage', collapsed: true },
  { id: 'empty', name: 'Nothing' },
];
const fleet = (more: Partial<StatusFeedInput> = {}): StatusFeedInput =>
  harbour({
    groups: GROUPS,
    components: [
      component('cranes', 'operational', { group: 'quay' }),
      component('buoys', 'operational', { group: 'sea' }),
      component('locks', 'partial_outage', { group: 'quay' }),
      component('ferries', 'degraded_performance'),
      component('anchors', 'operational'),
    ],
    ...more,
  });

describe('<component-list>', () => {
  it('lists ungrouped components first, then the groups in order, without empty groups', async () => {
    const list = await show('component-list', fleet());
    expect(names(list)).to.deep.equal(['Ferries', 'Anchors', 'Cranes', 'Locks', 'Buoys']);
    expect(titles(list)).to.deep.equal(['Quay', 'Anchorage']);
    expect(textOf(list)).to.contain('Where ships lie.');
  });

  it('shows the status of each component as text with an icon', async () => {
    const list = await show('component-list', fleet());
    expect(textsOf(list, 'badge')).to.deep.equal([
      'Degraded performance',
      'Operational',
      'Operational',
      'Partial outage',
      'Operational',
    ]);
    expect(all(list, '[part="badge"] [part="icon"]')).to.have.length(5);
    expect(statesOf(list)).to.deep.equal(['partial_outage']);
  });

  it('exposes list items to screen readers, in disclosures with headings', async () => {
    const list = await show('component-list', fleet(), { attributes: { 'heading-level': '5' } });
    for (const row of parts(list, 'component'))
      expect([row.localName, row.parentElement?.getAttribute('role')]).to.deep.equal(['li', 'list']);
    for (const group of groups(list))
      expect([
        group.localName,
        group.querySelector('summary [role="heading"]')?.getAttribute('aria-level'),
      ]).to.deep.equal(['details', '5']);
  });

  it('uses heading level 3 by default and for invalid values', async () => {
    const list = await show('component-list', fleet());
    const level = () => one(list, '[role="heading"]').getAttribute('aria-level');
    for (const [asked, given] of [
      [undefined, '3'],
      [2, '2'],
      [6, '6'],
      [1, '3'],
      [7, '3'],
      [NaN, '3'],
    ] as const) {
      list.headingLevel = asked;
      await list.updateComplete;
      expect(level(), String(asked)).to.equal(given);
    }
  });

  it('summarizes each group', async () => {
    const list = await show(
      'component-list',
      fleet({
        groups: [...GROUPS, { id: 'fog', name: 'Fog' }],
        components: [
          ...(fleet().components ?? []),
          component('horn', 'unknown', { group: 'fog' }),
          component('bell', 'operational', { group: 'fog' }),
        ],
      }),
    );
    expect(rolls(list)).to.deep.equal(['1 of 2 affected', 'All operational', '1 unknown']);
    // They also differ without color.
    const icons = groups(list).map((group) => group.querySelector('.summary .silhouette')?.classList.value ?? '');
    expect(icons.map((each) => each.replace(/silhouette/, '').trim())).to.deep.equal(['partial_outage', '', 'unknown']);
    await update(list, { ...fleet(), ...updatedAgo(12) });
    expect(rolls(list)).to.deep.equal(['1 of 2 affected', 'Was operational']);
    await update(list, { ...fleet(), ...updatedAgo(60) });
    expect(rolls(list)).to.deep.equal(['Unknown', 'Unknown']);
  });

  it('does not summarize a group as operational if an item of the feed was dropped', async () => {
    const { components } = fleet();
    const list = await show(
      'component-list',
      fleet({ components: [...(components ?? []), { ...component('', 'major_outage'), group: 'sea' }] }),
    );
    expect(rolls(list)).to.deep.equal(['1 of 2 affected', 'Unknown']);
  });

  describe('expand', () => {
    const open = (list: Element): boolean[] => groups(list).map((group) => group.open);

    it('by default closes a group that the feed collapses while it is operational', async () => {
      const list = await show('component-list', fleet());
      expect(open(list)).to.deep.equal([true, false]);
      await update(
        list,
        fleet({
          components: [
            component('cranes', 'operational', { group: 'quay' }),
            component('buoys', 'major_outage', { group: 'sea' }),
          ],
        }),
      );
      expect(open(list)).to.deep.equal([true, true]);
    });

    it('opens all groups or none', async () => {
      expect(open(await show('component-list', fleet(), { attributes: { expand: 'all' } }))).to.deep.equal([
        true,
        true,
      ]);
      expect(open(await show('component-list', fleet(), { attributes: { expand: 'none' } }))).to.deep.equal([
        false,
        false,
      ]);
    });

    it('keeps groups that the user opened or closed on a refresh', async () => {
      const list = await show('component-list', fleet());
      for (const group of groups(list)) group.querySelector('summary')?.click();
      expect(open(list)).to.deep.equal([false, true]);
      await update(list, fleet({ page: { name: 'Again' } }));
      expect(open(list)).to.deep.equal([false, true]);
    });

    it('keeps a group that the user closed when the order changes', async () => {
      const list = await show('component-list', fleet(), { attributes: { sort: 'severity', expand: 'all' } });
      const named = (): string[] =>
        groups(list).map((group) => `${clean(group.querySelector('.title')?.textContent)} ${group.open}`);
      let isToggled = false;
      groups(list)[0]?.addEventListener('toggle', ({ currentTarget }) => {
        isToggled ||= currentTarget instanceof HTMLDetailsElement && !currentTarget.open;
      });
      groups(list)[0]?.querySelector('summary')?.click();
      await until(() => isToggled, 'the first group is closed');
      await update(
        list,
        fleet({
          components: [
            component('cranes', 'operational', { group: 'quay' }),
            component('buoys', 'major_outage', { group: 'sea' }),
          ],
        }),
      );
      expect(named()).to.deep.equal(['Anchorage true', 'Quay false']);
    });
  });

  describe('sort', () => {
    it('sorts components by severity and components and groups by name', async () => {
      const list = await show('component-list', fleet(), { attributes: { sort: 'severity' } });
      expect(names(list)).to.deep.equal(['Ferries', 'Anchors', 'Locks', 'Cranes', 'Buoys']);
      list.sort = 'name';
      await list.updateComplete;
      expect(names(list)).to.deep.equal(['Anchors', 'Ferries', 'Buoys', 'Cranes', 'Locks']);
      expect(titles(list)).to.deep.equal(['Anchorage', 'Quay']);
      list.sort = 'feed';
      await list.updateComplete;
      expect(names(list)).to.deep.equal(['Ferries', 'Anchors', 'Cranes', 'Locks', 'Buoys']);
    });
  });

  it('shows components with onlyShowIfDegraded only while they are not operational', async () => {
    const quiet = { onlyShowIfDegraded: true, group: 'sea' };
    const list = await show(
      'component-list',
      fleet({
        components: [
          component('cranes'),
          component('radar', 'operational', quiet),
          component('sonar', 'unknown', quiet),
        ],
      }),
    );
    expect(names(list)).to.deep.equal(['Cranes', 'Sonar']);
    await update(list, fleet({ components: [component('cranes'), component('radar', 'operational', quiet)] }));
    expect(names(list)).to.deep.equal(['Cranes']);
    expect(groups(list)).to.deep.equal([]);
  });

  it('links a component that has a URL and shows a placeholder for a missing name', async () => {
    const list = await show(
      'component-list',
      harbour({
        components: [
          component('cranes', 'operational', { url: 'https://harbour.example/cranes', description: 'Four of them.' }),
          component('x', 'operational', { name: '  ' }),
        ],
      }),
    );
    expect(one(list, 'a.name').getAttribute('href')).to.equal('https://harbour.example/cranes');
    expect(names(list)).to.deep.equal(['Cranes', 'Unnamed component']);
    expect(textOf(list)).to.contain('Four of them.');
  });

  it("shows the provider's word for an unknown component status", async () => {
    const list = await show(
      'component-list',
      harbour({
        components: [
          component('x', 'unknown', { statusText: 'Foggy' }),
          component('y', 'unknown'),
          component('z', 'operational', { statusText: 'Up' }),
        ],
      }),
    );
    expect(textsOf(list, 'badge')).to.deep.equal(['Foggy', 'Unknown', 'Operational']);
  });

  it('shows that no components are listed', async () => {
    const list = await show('component-list', { version: 1, page: { name: 'Empty' }, status: 'operational' });
    expect(textOf(list)).to.equal('No components listed');
  });

  it('shows how old a stale feed is, and an unknown status after that', async () => {
    const list = await show('component-list', { ...fleet(), ...updatedAgo(12) });
    expect(textOf(list)).to.match(/^Last checked 12 minutes ago/);
    expect(textsOf(list, 'badge')).to.deep.equal([
      'Degraded performance',
      'Was operational',
      'Was operational',
      'Partial outage',
      'Was operational',
    ]);
    await update(list, { ...fleet(), ...updatedAgo(60) });
    expect(textOf(list)).to.match(/^Status unknown/);
    expect(new Set(textsOf(list, 'badge'))).to.deep.equal(new Set(['Unknown']));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(fleet());
    const inline = put('component-list', {
      children: [script],
      attributes: { src: serve(() => new Promise(() => {})) },
    });
    await until(() => textsOf(inline, 'badge').includes('Was operational'));
    expect(textOf(inline), 'of an unknown age').to.match(/^Status is unavailable right now/);
    const failed = await shown(put('component-list', { attributes: { src: serve(() => new Response('{')) } }));
    expect(textOf(failed)).to.equal('Status is unavailable right now');
  });

  describe('uptime', () => {
    const shares = (list: Element): string[] =>
      parts(list, 'uptime')
        .filter(({ role }) => role !== 'slider')
        .map((each) => clean(each.textContent));

    it('is shown for components that have one, rounded down', async () => {
      const share = (ratio: number) => ({ uptime: { ratio } });
      const list = await show(
        'component-list',
        harbour({
          components: [
            component('a', 'operational', share(1)),
            component('b', 'operational', share(0.999999)),
            component('c'),
            component('d', 'operational', { uptime: { days: [] } }),
            component('e', 'operational', { uptime: { shares: [{ days: 365, ratio: 0.989 }] } }),
            component('f', 'operational', { uptime: { shares: [{ days: 90, ratio: 0.989 }] } }),
          ],
        }),
      );
      expect(shares(list)).to.deep.equal([
        '100% uptime',
        '99.99% uptime',
        '98.9% uptime over 365 days',
        '98.9% uptime over 90 days',
      ]);
      expect(all(list, '[role="slider"]')).to.deep.equal([]);
    });

    it('shows day bars for components with uptime days, with at most one path per status', async () => {
      const list = await show('component-list', harbour());
      const [bars, ...others] = all(list, '[role="slider"]');
      expect(others).to.deep.equal([]);
      expect(bars?.ariaLabel).to.equal('Cranes: 99.99% uptime, last 90 days');
      const drawn = [...(bars?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('class'));
      expect(drawn).to.have.members(['operational', 'background', 'partial_outage']);
    });

    it('covers the number of days in uptime-days', async () => {
      const list = await show(
        'component-list',
        harbour({
          components: [
            component('cranes', 'operational', {
              uptime: { from: dayBefore(89), days: [{ date: dayBefore(40), majorOutage: 86_400 }] },
            }),
          ],
        }),
        { attributes: { 'uptime-days': '30' } },
      );
      expect(shares(list)).to.deep.equal(['100% uptime']);
      list.uptimeDays = 50;
      await list.updateComplete;
      expect(shares(list)).to.deep.equal(['98% uptime']);
    });

    it('can be explored by keyboard in each row, with one shared popover', async () => {
      const list = await show(
        'component-list',
        harbour({
          components: [
            component('cranes', 'operational', { uptime: uptimeHistory }),
            component('locks', 'operational', { uptime: uptimeHistory }),
          ],
        }),
      );
      const [first, second] = all(list, '[role="slider"]');
      second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
      expect(second?.getAttribute('aria-valuenow')).to.equal('89');
      expect(first?.getAttribute('aria-valuenow')).to.equal('90');
      expect(parts(list, 'day')).to.have.length(1);
      expect(one(list, '.tip').matches(':popover-open')).to.be.true;
    });
  });

  describe('a long list', () => {
    const COUNT = 2000;
    const long = (more: Partial<StatusFeedInput> = {}) =>
      harbour({
        groups: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
        components: Array.from({ length: COUNT }, (_, index) =>
          component(`c${index}`, 'operational', { group: index < 10 ? undefined : index < 1200 ? 'a' : 'b' }),
        ),
        ...more,
      });
    const count = (list: Element): number => parts(list, 'component').length;

    it('renders its first rows at once and the rest in slices, each row once', async () => {
      const list = await show('component-list', long());
      const first = count(list);
      expect(first).to.be.within(10, COUNT / 2);
      const slices = new Set<number>();
      await until(() => slices.add(count(list)) && count(list) === COUNT, `${COUNT} rows`);
      expect(slices.size).to.be.greaterThan(3);
      expect(names(list)).to.deep.equal(Array.from({ length: COUNT }, (_, index) => `C${index}`));
      // Rows out of view are not laid out.
      const chunks = [...new Set(parts(list, 'component').map((row) => row.parentElement))];
      expect(chunks.length).to.be.at.least(COUNT / 50);
      expect(getComputedStyle(chunks.at(-1)!).contentVisibility).to.equal('auto');
    });

    it('renders nothing below rows that are not rendered yet, and all closed groups', async () => {
      expect(rolls(await show('component-list', long()))).to.deep.equal(['All operational']);
      expect(rolls(await show('component-list', long(), { attributes: { expand: 'none' } }))).to.deep.equal([
        'All operational',
        'All operational',
      ]);
    });

    it('is rendered completely for printing', async () => {
      const list = await show('component-list', long());
      dispatchEvent(new Event('beforeprint'));
      await list.updateComplete;
      expect(count(list)).to.equal(COUNT);
      expect(all(list, '.unseen')).to.deep.equal([]);
    });
  });

  it('marks only the row whose status changed', async () => {
    const list = await show('component-list', fleet());
    expect(all(list, '.changed')).to.deep.equal([]);
    await update(
      list,
      fleet({
        components: (fleet().components ?? []).map((each) =>
          each.id === 'cranes' ? { ...each, status: 'major_outage' as const } : each,
        ),
      }),
    );
    expect(all(list, '.changed').map((row) => clean(row.querySelector('.name')?.textContent))).to.deep.equal([
      'Cranes',
    ]);
  });

  it('keeps the focus on a row and a group when a poll reorders them', async () => {
    const row = (id: string, status: Parameters<typeof component>[1], group?: string) =>
      component(id, status, { group, uptime: uptimeHistory, url: `https://harbour.example/${id}` });
    const order = (first: Parameters<typeof component>[1], last: Parameters<typeof component>[1]) =>
      fleet({
        components: [row('cranes', first), row('locks', last), row('buoys', first, 'sea'), row('piers', last, 'quay')],
      });
    const list = await show('component-list', order('operational', 'degraded_performance'), {
      attributes: { sort: 'severity', expand: 'all' },
    });
    const focused = (): Element | null | undefined => list.shadowRoot?.activeElement;
    const named = (): string | undefined => clean(focused()?.closest('[data-id]')?.querySelector('.name')?.textContent);
    expect(names(list).slice(0, 2)).to.deep.equal(['Locks', 'Cranes']);
    for (const selector of ['[role="slider"]', 'a.name']) {
      all(list, `[data-id="cranes"] ${selector}`)[0]?.focus();
      await update(list, order('major_outage', 'degraded_performance'));
      expect([named(), focused()?.matches(selector)]).to.deep.equal(['Cranes', true]);
      await update(list, order('operational', 'degraded_performance'));
      expect([named(), focused()?.matches(selector)]).to.deep.equal(['Cranes', true]);
    }
    all(list, '[data-id="sea"] > summary')[0]?.focus();
    await update(list, order('major_outage', 'degraded_performance'));
    expect(clean(focused()?.querySelector('.title')?.textContent)).to.equal('Anchorage');
  });

  it('keeps the selected day when a poll moves its row', async () => {
    const cranes = component('cranes', 'operational', { uptime: uptimeHistory });
    const list = await show('component-list', harbour({ components: [cranes, component('locks')] }));
    const bars = (): HTMLElement => one(list, '[data-id="cranes"] [role="slider"]');
    bars().focus();
    for (let presses = 0; presses < 3; presses++)
      bars().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    const day = bars().ariaValueText;
    const fromEnd = Number(bars().ariaValueMax) - Number(bars().ariaValueNow);
    expect(fromEnd).to.equal(3);
    await update(list, harbour({ components: [component('ferries'), component('locks'), cranes] }));
    expect(list.shadowRoot?.activeElement === bars()).to.equal(true);
    expect(Number(bars().ariaValueMax) - Number(bars().ariaValueNow)).to.equal(fromEnd);
    expect(bars().ariaValueText).to.equal(day);
  });

  it('keeps the focus in the list when the row that has it is gone', async () => {
    const list = await show('component-list', harbour());
    one(list, '[role="slider"]').focus();
    await update(list, harbour({ components: [component('ferries')] }));
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('base');
  });

  describe('the legend', () => {
    const legend = (list: Element): string[] => all(list, '[part="legend"] bdi').map((each) => clean(each.textContent));

    it('names the states that occur, once per list', async () => {
      const uptime = {
        from: dayBefore(89),
        days: [
          { date: dayBefore(5), noData: true },
          { date: dayBefore(4), degraded: 60, partialOutage: 60 },
          { date: dayBefore(100), majorOutage: 60 },
        ],
      };
      const list = await show(
        'component-list',
        harbour({ components: [component('a', 'operational', { uptime }), component('b', 'operational', { uptime })] }),
      );
      expect(legend(list)).to.deep.equal(['Operational', 'Partial outage', 'No data']);
    });

    it('names exactly the marks that are drawn where data ends before today', async () => {
      const range = (days: number) => ({ from: dayBefore(89), to: dayBefore(days) });
      const marks = async (status: 'operational' | 'major_outage', days: number, more = {}) => {
        const list = await show(
          'component-list',
          harbour({ components: [component('a', status, { uptime: range(days) })], ...more }),
        );
        const drawn = new Set(all(list, '.bars path').map((path) => path.getAttribute('class')));
        const keys = new Set(all(list, '.key path').map((path) => path.getAttribute('class')));
        for (const each of ['background', 'stale']) for (const set of [drawn, keys]) set.delete(each);
        expect([...keys].sort(), `${status} until ${days} days ago`).to.deep.equal(keys.size ? [...drawn].sort() : []);
        return legend(list);
      };
      expect(await marks('operational', 1)).to.deep.equal(['Operational', 'No data']);
      expect(await marks('major_outage', 1)).to.deep.equal(['Operational', 'Major outage']);
      expect(await marks('major_outage', 2)).to.deep.equal(['Operational', 'Major outage', 'No data']);
      // A day after today is no gap.
      expect(await marks('operational', -1)).to.deep.equal([]);
      expect(await marks('operational', 1, updatedAgo(12))).to.deep.equal(['Operational', 'No data']);
    });

    it('is as muted as the bars while the data is stale', async () => {
      const list = await show('component-list', harbour({ ...updatedAgo(12) }));
      const opacity = (selector: string): string => getComputedStyle(one(list, selector)).opacity;
      expect(opacity('.legend .days')).to.equal(opacity('.bars .days'));
      expect(opacity('.legend .days')).not.to.equal('1');
      await update(list, harbour());
      expect(opacity('.legend .days')).to.equal('1');
    });

    it('is left out if there is nothing to tell apart', async () => {
      const uptime = { from: dayBefore(89) };
      expect(legend(await show('component-list', harbour({ components: [component('a')] })))).to.deep.equal([]);
      expect(
        legend(await show('component-list', harbour({ components: [component('a', 'operational', { uptime })] }))),
      ).to.deep.equal([]);
    });
  });

  describe('uptime-table', () => {
    /** Opens the table, copies the days, and returns the lines. */
    const copiedFrom = async (list: Element): Promise<readonly string[]> => {
      one(list, '[part="table"] > summary').click();
      await until(() => all(list, 'table').length, 'the table is there');
      const { clipboard } = navigator;
      let copied = '';
      const write = async (text: string): Promise<void> => {
        copied = text;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
      one(list, '[part="table"] button').click();
      await until(() => clean(one(list, '[role="status"]').textContent) === 'Copied');
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      return copied.split('\r\n');
    };

    it('shows the uptime and the time in each state in numbers, and copies the days', async () => {
      const list = await show(
        'component-list',
        harbour({
          components: [
            component('cranes', 'operational', { uptime: uptimeHistory }),
            component('x', 'operational', { name: '=1+1', uptime: { shares: [{ days: 365, ratio: 0.98 }] } }),
            component('ferries'),
          ],
        }),
        { attributes: { 'uptime-table': '', 'uptime-days': '7' } },
      );
      expect(all(list, 'table')).to.deep.equal([]);
      const lines = await copiedFrom(list);
      expect(all(list, 'tr').map((row) => [...row.children].map((cell) => clean(cell.textContent)))).to.deep.equal([
        ['Component', 'Uptime over 7 days', 'Partial outage'],
        ['Cranes', '99.93%', '22 min'],
        ['=1+1', '98% uptime over 365 days', '–'],
      ]);
      expect(lines).to.have.length(16);
      expect(lines[0]).to.equal(
        'component,date,state,major_outage,partial_outage,minor_outage,degraded_performance,under_maintenance',
      );
      expect(lines).to.include(`Cranes,${dayBefore(3)},partial_outage,0,1320,0,0,0`);
      expect(lines).to.include(`'=1+1,${dayBefore(0)},no_data,0,0,0,0,0`);
    });

    it('shows the days to be copied by hand if the browser does not allow it', async () => {
      const list = await show('component-list', harbour(), { attributes: { 'uptime-table': '', 'uptime-days': '7' } });
      one(list, '[part="table"] > summary').click();
      await until(() => all(list, 'table').length, 'the table is there');
      const { clipboard } = navigator;
      const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      one(list, '[part="table"] button').click();
      await until(() => all(list, 'textarea').length, 'the text is there');
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      const area = one(list, 'textarea');
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text');
      await until(() => area.selectionEnd === area.value.length, 'the text is selected');
      expect(area.value).to.match(/^component,date,state/);
      expect(clean(one(list, '[role="status"]').textContent)).to.equal('');
    });

    it('has no data for today if the state is not current', async () => {
      const cranes = component('cranes', 'operational', { uptime: uptimeHistory });
      for (const age of [15, 600]) {
        const list = await show('component-list', harbour({ ...updatedAgo(age), components: [cranes] }), {
          attributes: { 'uptime-table': '', 'uptime-days': '7' },
        });
        expect(statesOf(list)).to.not.include('operational');
        const lines = await copiedFrom(list);
        expect(lines).to.include(`Cranes,${dayBefore(0)},no_data,0,0,0,0,0`);
        expect(lines).to.include(`Cranes,${dayBefore(1)},operational,0,0,0,0,0`);
      }
    });

    it('is not there without the attribute', async () => {
      expect(all(await show('component-list', harbour()), '[part="table"]')).to.deep.equal([]);
    });
  });

  it('has the state at the end of the line of the name, or below its start where there is no room', async () => {
    const parent = document.createElement('div');
    parent.style.cssText = 'inline-size: 290px; font: 16px/1.5 sans-serif';
    container.append(parent);
    const components = [
      component('a', 'operational', { name: 'Cranes' }),
      component('b', 'degraded_performance', { name: 'Lamps at the lighthouse' }),
    ];
    const list = await show('component-list', harbour({ components }), { parent });
    await until(() => all(list, '.narrow .row .icon').length === 2, 'the list is narrow and drawn');
    const [first, second] = all(list, '.row').map((row) => {
      const [name, badge] = ['.name bdi', '.badge'].map((each) => row.querySelector(each)!.getBoundingClientRect());
      const { right } = row.querySelector('.head')!.getBoundingClientRect();
      return { isBelow: badge!.top > name!.top + 10, atStart: badge!.left - name!.left, atEnd: right - badge!.right };
    });
    expect([first?.isBelow, second?.isBelow]).to.deep.equal([false, true]);
    expect(first?.atEnd).to.be.closeTo(0, 1);
    expect(second?.atStart).to.be.closeTo(0, 1);
  });

  it('warns about invalid attribute values', async () => {
    const list = await show('component-list', harbour(), { attributes: { sort: 'severty', expand: 'some' } });
    const [{ detail }] = events(list, 'status-warning') as [CustomEvent];
    expect(detail.warnings).to.deep.equal([
      { path: 'expand', message: '"some" is not one of auto, all, none' },
      { path: 'sort', message: '"severty" is not one of feed, severity, name' },
    ]);
    list.setAttribute('sort', 'names');
    await until(() => events(list, 'status-warning').length === 2);
    list.setAttribute('uptime-days', '30');
    await until(() => 'uptimeDays' in list && list.uptimeDays === 30);
    expect(events(list, 'status-warning').length).to.equal(2);
  });
});
