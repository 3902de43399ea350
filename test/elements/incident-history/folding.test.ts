import { expect } from '@open-wc/testing';
import type { IncidentHistory } from '../../../src/elements/incident-history/incident-history.js';
import { daysAgo, harbour, incident, maintenance, minutesAgo, past } from '../../fixtures/elements/harbour.js';
import { axeViolations } from '../axe.js';
import { all, change, clean, one, parts, put, serve, show, shown, until, update } from '../on-page.js';

/** `count` updates, the newest `minutes` ago. */
const updates = (count: number, minutes: number) =>
  Array.from({ length: count }, (_, index) => ({
    status: index ? ('identified' as const) : ('resolved' as const),
    at: minutesAgo(minutes + 10 * index),
    body: `Update ${count - index}.`,
  }));
const ended = (id: string, days: number, count: number) =>
  past(id, days, { updates: updates(count, days * 1440 - 60) });
const open = (id: string, count: number) =>
  incident(id, { updates: updates(count, 5).map((each) => ({ ...each, status: 'identified' as const })) });
const LONG = `${'A long text. '.repeat(40)}The end.`;

const notice = (history: Element, id: string): HTMLElement => one(history, `#incident-${id}`);
const bodies = (history: Element, id: string, selector = ':not([hidden])'): string[] =>
  [...notice(history, id).querySelectorAll(`.update${selector} .body`)].map((each) => clean(each.textContent));
const button = (history: Element, id: string): HTMLElement | null => notice(history, id).querySelector('.toggle');
const label = (history: Element, id: string): string => clean(button(history, id)?.textContent);
const focused = (history: Element): Element | null | undefined => history.shadowRoot?.activeElement;
const press = async (history: IncidentHistory, target: HTMLElement | null): Promise<void> => {
  target?.focus();
  target?.click();
  await history.updateComplete;
};

describe('folding', () => {
  const feed = harbour({ incidents: [open('fog', 7), ended('ice', 2, 4), ended('wind', 3, 1)] });

  it('draws the line between two updates below the center of the dot', async () => {
    const history = await show('incident-history', feed);
    const update = one(history, '#incident-fog .update');
    const middleOf = (pseudo: string): number => {
      const { insetInlineStart, inlineSize } = getComputedStyle(update, pseudo);
      return parseFloat(insetInlineStart) + parseFloat(inlineSize) / 2;
    };
    expect(middleOf('::after')).to.be.closeTo(middleOf('::before'), 0.6);
  });

  it('shows the latest update of past incidents and three of open ones', async () => {
    const history = await show('incident-history', feed);
    expect(bodies(history, 'fog')).to.deep.equal(['Update 7.', 'Update 6.', 'Update 5.']);
    expect(bodies(history, 'ice')).to.deep.equal(['Update 4.']);
    expect(['fog', 'ice', 'wind'].map((id) => label(history, id))).to.deep.equal([
      'Show 4 earlier updates',
      'Show 3 earlier updates',
      '',
    ]);
  });

  it('shows a fourth update of an open incident, because a button would take the same space', async () => {
    const history = await show('incident-history', harbour({ incidents: [open('fog', 4), ended('ice', 2, 2)] }));
    expect(bodies(history, 'fog')).to.have.length(4);
    expect(button(history, 'fog')).to.equal(null);
    expect(label(history, 'ice')).to.equal('Show 1 earlier update');
  });

  it('shows all with expand="all", and only the latest with expand="none"', async () => {
    const history = await show('incident-history', feed, { attributes: { expand: 'all' } });
    expect([bodies(history, 'fog').length, bodies(history, 'ice').length]).to.deep.equal([7, 4]);
    expect(all(history, '.toggle, .folded')).to.deep.equal([]);
    history.expand = 'none';
    await history.updateComplete;
    expect([bodies(history, 'fog').length, bodies(history, 'ice').length]).to.deep.equal([1, 1]);
  });

  it('ends with the button, which focuses the first update that appears and folds them again', async () => {
    const history = await show('incident-history', feed);
    await press(history, button(history, 'fog'));
    expect(bodies(history, 'fog')).to.have.length(7);
    await until(() => focused(history)?.textContent.includes('Update 4.'));
    expect(label(history, 'fog')).to.equal('Show less');
    await press(history, button(history, 'fog'));
    expect(bodies(history, 'fog')).to.have.length(3);
    expect(focused(history)).to.equal(button(history, 'fog'));
  });

  it('hides the first updates if the oldest one comes first', async () => {
    const history = await show('incident-history', feed, { attributes: { order: 'oldest' } });
    expect(bodies(history, 'fog')).to.deep.equal(['Update 5.', 'Update 6.', 'Update 7.']);
    expect(bodies(history, 'ice')).to.deep.equal(['Update 4.']);
    await press(history, button(history, 'fog'));
    await until(() => focused(history)?.textContent.includes('Update 1.'));
  });

  it('shows the beginning of a long update', async () => {
    const long = past('long', 2, { updates: [{ status: 'resolved', at: daysAgo(2), body: LONG }] });
    const history = await show('incident-history', harbour({ incidents: [long] }));
    const height = () => one(history, '.update').offsetHeight;
    const before = height();
    expect(label(history, 'long')).to.equal('Show the whole update');
    await press(history, button(history, 'long'));
    expect(height()).to.be.greaterThan(before);
  });

  it('says that the button shows the rest of a long update, too, and does not cut a short one', async () => {
    const withBody = (id: string, body: string) =>
      past(id, 2, { updates: updates(3, 2000).map((each, index) => (index ? each : { ...each, body })) });
    const incidents = [withBody('long', LONG), withBody('short', 'Short enough to be read as a whole. '.repeat(6))];
    const history = await show('incident-history', harbour({ incidents }));
    expect(label(history, 'long')).to.equal('Show the whole update · Show 2 earlier updates');
    expect(label(history, 'short')).to.equal('Show 2 earlier updates');
    const isCut = (id: string): boolean => {
      const { scrollHeight, clientHeight } = notice(history, id).querySelector('.update')!;
      return scrollHeight > clientHeight;
    };
    expect([isCut('long'), isCut('short')]).to.deep.equal([true, false]);
  });

  it('keeps hidden updates where find-in-page finds them, and shows them when it does', async () => {
    const history = await show('incident-history', feed);
    const hidden = notice(history, 'ice').querySelector('.update[hidden]')!;
    expect([hidden.getAttribute('hidden'), clean(hidden.querySelector('.body')?.textContent)]).to.deep.equal([
      'until-found',
      'Update 3.',
    ]);
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await history.updateComplete;
    expect(bodies(history, 'ice')).to.have.length(4);
    expect(focused(history)).to.equal(null);
  });

  it('leaves an incident open that ends while it is on screen, and the focus in it', async () => {
    const history = await show('incident-history', feed);
    notice(history, 'fog').querySelector<HTMLElement>('.link')!.focus();
    await update(history, { ...feed, incidents: [ended('fog', 0, 7), ended('ice', 2, 4)] });
    expect(bodies(history, 'fog')).to.have.length(3);
    expect(clean(notice(history, 'fog').closest('section')?.textContent)).to.match(/^Recent notices/);
    expect(focused(history)).to.equal(notice(history, 'fog'));
  });

  it('keeps the focus in the history when the notice with the focus disappears', async () => {
    const history = await show('incident-history', feed);
    notice(history, 'fog').focus();
    await update(history, { ...feed, incidents: [ended('ice', 2, 4)] });
    expect(focused(history)).to.equal(notice(history, 'ice'));
  });

  it('focuses the first affected component that appears', async () => {
    const components = ['cranes', 'locks', 'ferries'];
    const history = await show('incident-history', harbour({ incidents: [past('ice', 2, { components })] }));
    await press(history, one(history, 'button.chip'));
    await until(() => clean(focused(history)?.textContent) === 'Ferries');
  });

  it('shows completed maintenance folded, and planned maintenance open', async () => {
    const updated = updates(5, 60).map((each) => ({ ...each, status: 'scheduled' as const }));
    const history = await show(
      'incident-history',
      harbour({
        maintenances: [
          maintenance('paint', { status: 'scheduled', updates: updated }),
          maintenance('done', { status: 'completed', updates: updated }),
        ],
      }),
    );
    expect(
      parts(history, 'incident').map((each) => each.querySelectorAll('.update:not([hidden])').length),
    ).to.deep.equal([3, 1]);
  });

  it('has no accessibility violations, folded or open', async () => {
    const history = await show('incident-history', feed);
    expect(await axeViolations(history)).to.deep.equal([]);
    await press(history, button(history, 'ice'));
    expect(await axeViolations(history)).to.deep.equal([]);
  });

  it('has targets of at least 24 pixels', async () => {
    const history = await show('incident-history', {
      ...feed,
      incidents: [open('fog', 7), { ...ended('ice', 2, 4), url: 'https://status.harbour.example/ice' }],
    });
    for (const target of all(history, 'button, a')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.className).to.be.at.least(24);
    }
  });
});

describe('a link to a notice', () => {
  afterEach(() => window.history.replaceState(null, '', location.pathname + location.search));

  it('opens it', async () => {
    location.hash = '#incident-ice';
    const history = await show('incident-history', harbour({ incidents: [ended('ice', 2, 6), ended('wind', 3, 6)] }));
    await until(() => bodies(history, 'ice').length === 6);
    expect(focused(history)).to.equal(notice(history, 'ice'));
    expect(bodies(history, 'wind')).to.have.length(1);
  });

  const page = (id: string, days: number, previous?: string) => ({
    version: 1,
    page: { name: 'Harbour' },
    incidents: [past(id, days)],
    ...(previous && { history: { previous } }),
  });

  it('loads the older pages up to it', async () => {
    const third = serve(page('q3', 90));
    const second = serve(page('q2', 60, third));
    const first = serve(page('q1', 40, second));
    location.hash = '#incident-q2';
    const history = await show('incident-history', harbour({ history: { previous: first } }));
    await until(() => focused(history)?.id === 'incident-q2');
    expect(all(history, '#incident-q1, #incident-q2')).to.have.length(2);
  });

  it('shows that older pages could not be loaded', async () => {
    const first = serve(() => new Response('', { status: 500 }));
    location.hash = '#incident-q2';
    const history = await show('incident-history', harbour({ history: { previous: first } }));
    await until(() => clean(one(history, '[role="alert"]').textContent));
    change(first, page('q2', 60));
    one(history, '.more').click();
    await until(() => focused(history)?.id === 'incident-q2');
  });

  it('loads nothing for a hash that is an element of the page, or a route', async () => {
    const target = document.createElement('p');
    target.id = 'incident-report';
    document.body.append(target);
    const requests: string[] = [];
    const first = serve(() => {
      requests.push('first');
      return new Response('', { status: 500 });
    });
    for (const hash of ['#incident-report', '#/incident-history']) {
      location.hash = hash;
      const history = await shown(
        put('incident-history', { properties: { feed: harbour({ history: { previous: first } }) } }),
      );
      await history.updateComplete;
      expect(clean(one(history, '.note').textContent)).to.equal('');
    }
    target.remove();
    expect(requests).to.deep.equal([]);
  });
});
