import { expect } from '@open-wc/testing';
import type { IncidentHistory } from '../../../src/elements/incident-history/incident-history.js';
import type { StatusFeedInput } from '../../../src/feed/schema.js';
import { daysAgo, harbour, incident, maintenance, past } from '../../fixtures/elements/harbour.js';
import { axeViolations } from '../axe.js';
import { all, change, clean, one, parts, requestedUrls, serve, show, until } from '../on-page.js';

const now = new Date();
/** The middle of the month `count` months ago, in UTC. */
const monthsAgo = (count: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15, 12));
const nameOf = (count: number): string =>
  monthsAgo(count).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const inMonth = (id: string, count: number, more = {}) =>
  incident(id, { status: 'resolved', startedAt: monthsAgo(count).toISOString(), ...more });

const ids = (history: Element): string[] =>
  parts(history, 'incident').map(({ id }) => id.replace(/^(incident|maintenance)-/, ''));
const status = (history: Element): string => clean(one(history, '.controls [role="status"]').textContent);
const controls = async (feed: StatusFeedInput, attributes: Record<string, string> = {}): Promise<IncidentHistory> => {
  const history = await show('incident-history', feed, {
    attributes: { controls: '', 'time-zone': 'UTC', days: '9999', ...attributes },
  });
  await until(() => all(history, '.controls').length);
  return history;
};
const choose = async (history: IncidentHistory, label: string, words: string): Promise<void> => {
  const select = all(history, 'select').find(({ ariaLabel }) => ariaLabel === label);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no filter ${label}`);
  select.value = [...select.options].find(({ label: option }) => option === words)?.value ?? '?';
  select.dispatchEvent(new Event('change'));
  await history.updateComplete;
};
const search = async (history: IncidentHistory, words: string): Promise<void> => {
  Object.assign(one(history, 'input'), { value: words }).dispatchEvent(new Event('input'));
  await history.updateComplete;
};
const labelOf = (button: Element): string => clean(button.querySelector('.sr')?.textContent);
const cell = (history: Element, name: string): HTMLElement | undefined =>
  all(history, '.cell').find((each) => labelOf(each).startsWith(name));
const press = async (history: IncidentHistory, label: string): Promise<void> => {
  all(history, 'button')
    .find((each) => each.ariaLabel?.startsWith(label) || clean(each.textContent) === label)!
    .click();
  await history.updateComplete;
};

describe('the controls of a history', () => {
  const feed = harbour({
    incidents: [
      incident('open'),
      past('ice', 1, { title: 'Ice on the quay', components: ['cranes'], impact: 'minor' }),
      past('wind', 2, { title: 'Wind', components: ['locks'], impact: 'critical' }),
      past('fog', 3, { title: 'Fog', components: ['ferries'] }),
    ],
    maintenances: [maintenance('paint', { status: 'completed', startsAt: daysAgo(4) })],
  });

  it('are there only with the attribute, above the past notices', async () => {
    const history = await controls(feed);
    expect(one(history, '.controls').closest('section')?.textContent).to.contain('Recent notices');
    history.controls = false;
    await history.updateComplete;
    expect(all(history, '.controls')).to.deep.equal([]);
  });

  it('search in titles, and say how many notices are left', async () => {
    const history = await controls(feed);
    expect(status(history)).to.equal('');
    await search(history, ' ICE ');
    expect(ids(history)).to.deep.equal(['open', 'ice']);
    expect(status(history)).to.equal('1 notice');
    await search(history, 'storm');
    expect(status(history)).to.equal('No notices');
    // Not a second time in place of the notices.
    expect(all(history, '.empty')).to.deep.equal([]);
    await search(history, '');
    expect(ids(history)).to.have.length(5);
  });

  it('filter by component, group and kind', async () => {
    const history = await controls(feed);
    await choose(history, 'Affected components', 'Ferries');
    expect(ids(history)).to.deep.equal(['open', 'fog', 'paint']);
    await choose(history, 'Affected components', 'All of Quay');
    expect(ids(history)).to.deep.equal(['open', 'ice', 'wind', 'paint']);
    await choose(history, 'Kind of notice', 'Major outage');
    expect(ids(history)).to.deep.equal(['open', 'wind']);
    await choose(history, 'Affected components', 'All components');
    await choose(history, 'Kind of notice', 'Maintenance');
    expect(ids(history)).to.deep.equal(['open', 'paint']);
  });

  it('do not filter by what is no longer there, because nobody could see or end it', async () => {
    const history = await controls(feed);
    const others = <T extends { id: string | number }>(items: readonly T[] | null | undefined, id: string): T[] =>
      (items ?? []).filter((item) => item.id !== id);
    await choose(history, 'Affected components', 'Ferries');
    history.feed = harbour({ ...feed, components: others(feed.components, 'ferries') });
    await history.updateComplete;
    expect(ids(history)).to.deep.equal(['open', 'ice', 'wind', 'fog', 'paint']);
    history.feed = feed;
    await history.updateComplete;
    await choose(history, 'Affected components', 'All of Quay');
    history.feed = harbour({ ...feed, groups: others(feed.groups, 'quay') });
    await history.updateComplete;
    expect(ids(history)).to.deep.equal(['open', 'ice', 'wind', 'fog', 'paint']);
    history.feed = feed;
    await choose(history, 'Affected components', 'All components');
    await choose(history, 'Kind of notice', 'Maintenance');
    history.feed = harbour({ ...feed, incidents: [past('wind', 2), past('snow', 3)], maintenances: [] });
    await history.updateComplete;
    expect(ids(history)).to.deep.equal(['wind', 'snow']);
  });

  it('keep notices that affect the whole page, whatever the component', async () => {
    const history = await controls(
      harbour({ incidents: [past('ice', 1, { components: ['cranes'] }), past('all', 2)] }),
    );
    await choose(history, 'Affected components', 'Ferries');
    expect(ids(history)).to.deep.equal(['all']);
  });

  it('show which months had notices, and those of a month', async () => {
    const history = await controls(
      harbour({ incidents: [inMonth('a', 0), inMonth('b', 2), inMonth('c', 2), inMonth('d', 3)] }),
    );
    await press(history, 'Previous month');
    await press(history, 'Previous month');
    expect(ids(history)).to.deep.equal(['b', 'c']);
    expect(parts(history, 'month').map((each) => clean(each.textContent))).to.deep.equal([nameOf(2)]);
    const selected = cell(history, nameOf(2));
    expect([
      selected && labelOf(selected),
      selected?.ariaPressed,
      clean(selected?.querySelector('.count')?.textContent),
    ]).to.deep.equal([`${nameOf(2)}: 2 notices`, 'true', '2']);
    await press(history, 'Next month');
    expect(ids(history)).to.deep.equal([]);
    all(history, '.steps .small')[0]?.focus();
    await press(history, 'Show all months');
    expect(ids(history)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(clean(history.shadowRoot?.activeElement?.textContent)).to.equal('Show all months');
  });

  it('do not say that a month had no notices before the first known one', async () => {
    const history = await controls(harbour({ incidents: [inMonth('a', 1), inMonth('b', 3)] }));
    for (let count = 0; count < 3; count++) await press(history, 'Previous month');
    expect(ids(history)).to.deep.equal(['b']);
    expect(one(history, '.step').ariaDisabled).to.equal('true');
    await press(history, 'Previous month');
    expect(ids(history)).to.deep.equal(['b']);
    const before = cell(history, nameOf(4));
    if (before) expect([labelOf(before), before.ariaDisabled]).to.deep.equal([`${nameOf(4)}: not known`, 'true']);
  });

  it('tell a month without notices from one that is not known and from one to come', async () => {
    const history = await controls(harbour({ incidents: [inMonth('a', 1), inMonth('b', 3)] }));
    const marks = new Map<string, string>();
    const read = (): void => {
      for (const each of all(history, '.cell'))
        marks.set(labelOf(each), clean(each.querySelector('.count')?.textContent));
    };
    read();
    for (let count = 0; count < 3; count++) await press(history, 'Previous month');
    read();
    const markOf = (count: number): string | undefined =>
      [...marks].find(([label]) => label.startsWith(nameOf(count)))?.[1];
    expect([markOf(0), markOf(1), markOf(2), markOf(3)]).to.deep.equal(['0', '1', '0', '1']);
    for (const [label, mark] of marks) if (label.endsWith('not known')) expect(mark, label).to.be.oneOf(['?', '']);
    const later = all(history, '.later').map((each) => clean(each.querySelector('.count')?.textContent));
    expect(new Set(later).has('?')).to.equal(false);
  });

  it('show the months in full rows at every width', async () => {
    const history = await controls(feed);
    for (const [width, count] of [
      [240, 4],
      [460, 6],
      [900, 12],
    ] as const) {
      history.style.inlineSize = `${width}px`;
      const tops = all(history, '.cell').map((each) => each.getBoundingClientRect().top);
      expect(tops.filter((top) => top === tops[0]).length, `of ${width} px`).to.equal(count);
      expect(tops.filter((top) => top === tops.at(-1)).length, `of ${width} px`).to.equal(count);
    }
  });

  it('load older pages for a month', async () => {
    const page = (incidents: readonly object[], previous?: string) =>
      serve({ version: 1, page: { name: 'Harbour' }, incidents, ...(previous && { history: { previous } }) });
    const third = page([inMonth('d', 6)]);
    const second = page([inMonth('c', 4)], third);
    const first = page([inMonth('b', 2)], second);
    const history = await controls(harbour({ incidents: [inMonth('a', 0)], history: { previous: first } }));
    for (let count = 0; count < 3; count++) await press(history, 'Previous month');
    await until(() => requestedUrls.length === 2 && status(history) === 'No notices');
    await press(history, 'Previous month');
    await until(() => ids(history)[0] === 'c');
    expect(requestedUrls).to.deep.equal([first, second, third]);
  });

  it('say that older notices could not be loaded, and try again for another month', async () => {
    const previous = serve(() => new Response('', { status: 500 }));
    const history = await controls(harbour({ incidents: [inMonth('a', 0)], history: { previous } }));
    await press(history, 'Previous month');
    await until(() => clean(one(history, '.empty').textContent).startsWith('Older'));
    expect(status(history)).to.equal('');
    change(previous, { version: 1, page: { name: 'Harbour' }, incidents: [inMonth('b', 2)] });
    await press(history, 'Previous month');
    await until(() => ids(history)[0] === 'b');
  });

  it('do not take a maintenance for a sign that older incidents are loaded', async () => {
    const previous = serve({ version: 1, page: { name: 'Harbour' }, incidents: [inMonth('b', 2)] });
    const paint = maintenance('paint', { status: 'completed', startsAt: monthsAgo(4).toISOString() });
    const feed = harbour({ incidents: [inMonth('a', 0)], maintenances: [paint], history: { previous } });
    const history = await controls(feed);
    await press(history, 'Previous month');
    await press(history, 'Previous month');
    await until(() => ids(history)[0] === 'b');
  });

  it('know the maintenances of older pages', async () => {
    const paint = maintenance('paint', { status: 'completed', startsAt: monthsAgo(2).toISOString() });
    const previous = serve({
      version: 1,
      page: { name: 'Harbour' },
      incidents: [inMonth('b', 1), inMonth('c', 3)],
      maintenances: [paint],
    });
    const history = await controls(harbour({ incidents: [inMonth('a', 0)], history: { previous } }));
    await press(history, 'Previous month');
    await until(() => ids(history)[0] === 'b');
    await press(history, 'Previous month');
    await until(() => status(history) === '1 notice', status(history));
    expect(all(history, '.incident').map(({ id }) => id)).to.deep.equal(['maintenance-paint']);
  });

  it('load at most 20 older pages for a month', async () => {
    let previous = '';
    for (let count = 0; count < 22; count++)
      previous = serve({
        version: 1,
        page: { name: 'Harbour' },
        incidents: [inMonth(`old${count}`, 0)],
        ...(previous && { history: { previous } }),
      });
    const history = await controls(harbour({ incidents: [inMonth('a', 0)], history: { previous } }));
    await press(history, 'Previous month');
    await until(() => requestedUrls.length >= 20 && one(history, '.more').ariaDisabled === 'false');
    expect(requestedUrls).to.have.length(20);
    expect(clean(one(history, '.empty').textContent)).to.equal(`${nameOf(1)}: not known`);
    expect(status(history)).to.equal('');
  });

  it('show the times of the status page, if its time zone is another one', async () => {
    const history = await controls(
      harbour({ page: { name: 'Harbour', timeZone: 'Asia/Kolkata' }, incidents: [inMonth('a', 1)] }),
      { 'time-zone': '' },
    );
    const before = one(history, '.meta time').title;
    await press(history, 'Show times in Asia/Kolkata');
    expect(one(history, '.meta time').title).to.contain('5:30').and.not.to.equal(before);
    await press(history, 'Show times in your time zone');
    expect(one(history, '.meta time').title).to.equal(before);
    history.timeZone = 'UTC';
    await history.updateComplete;
    expect(clean(one(history, '.controls').textContent)).not.to.contain('Show times');
  });

  it('are reset by a link to a notice', async () => {
    const history = await controls(feed);
    await search(history, 'wind');
    location.hash = '#incident-fog';
    await until(() => history.shadowRoot?.activeElement?.id === 'incident-fog');
    window.history.replaceState(null, '', location.pathname + location.search);
    expect(one(history, 'input')).to.have.property('value', '');
  });

  it('keep the focus while the notices change', async () => {
    const history = await controls(feed);
    one(history, 'input').focus();
    await search(history, 'storm');
    expect(history.shadowRoot?.activeElement).to.equal(one(history, 'input'));
  });

  it('have no accessibility violations, and targets of at least 24 pixels', async () => {
    const history = await controls(feed);
    expect(await axeViolations(history)).to.deep.equal([]);
    for (const target of all(history, '.controls :is(button, input, select)')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.className).to.be.at.least(24);
    }
  });
});
