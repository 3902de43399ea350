import { expect } from '@open-wc/testing';
import { statusIo } from '../../../src/adapters/providers/status-io.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { body, item, lamp, message, quiet, troubled } from '../../fixtures/status-io/bodies.js';
import { testAdapterContract } from '../contract.js';

const PAGE = 'https://status.io/pages/0123456789abcdef01234567';
const URL = 'https://api.status.io/1.0/status/0123456789abcdef01234567';
const read = (from: unknown, url = URL) => parseFeed(statusIo.adapt([from], url), url).feed;

testAdapterContract({
  adapter: statusIo,
  url: URL,
  recognized: { 'an operational page': quiet, 'a page with an outage': troubled },
  valid: {
    'an operational page': [quiet],
    'a page with an outage': [troubled],
    'a page without components': [body(100, [])],
  },
  unknownWords: [
    body(
      700,
      [item('a', 'Lamp', 900), item('b', 'Horn', 'high')],
      [{ ...lamp, messages: [message(800, 900, '2026-11-22T09:00:00.000Z')] }],
    ),
  ],
});

describe('status-io', () => {
  it('requests the API of a page', () => {
    expect(statusIo.endpoints(PAGE, {})).to.deep.equal([URL]);
    expect(statusIo.endpoints(`${URL}?a=b`, {})).to.deep.equal([`${URL}?a=b`]);
  });

  it('links the page and its feed if the URL contains them', () => {
    const feed = read(quiet);
    expect(feed.page).to.deep.include({ name: 'api.status.io', url: PAGE });
    expect(feed.links?.rss).to.equal(`${PAGE}/rss`);
    expect(read(quiet, 'https://example.com/copy.json').links).to.equal(undefined);
  });

  it('reads codes, not custom labels', () => {
    const states = [
      [100, 'operational'],
      [200, 'under_maintenance'],
      [300, 'degraded_performance'],
      [400, 'partial_outage'],
      [500, 'major_outage'],
      [600, 'unknown'],
    ] as const;
    for (const [code, status] of states) {
      const feed = read(body(code, [item('a', 'Lamp', code, [], 'Operational')]));
      expect([feed.status, feed.components[0]!.status]).to.deep.equal([status, status]);
    }
  });

  it('keeps the label of a state without a common word', () => {
    const { components } = read(troubled);
    expect(components.at(-1)).to.deep.include({ name: 'Safe', status: 'unknown', statusText: 'Burglars' });
    expect(components[0]!.statusText).to.equal(undefined);
  });

  it('reads a component with several containers as a group, and adds the component if no container has its state', () => {
    const feed = read(troubled);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['a', 'Lamp'],
      ['d', 'Gate'],
    ]);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['a/w', 'West', 'operational', 'a'],
      ['a/e', 'East', 'partial_outage', 'a'],
      ['b', 'Horn', 'degraded_performance', undefined],
      ['c', 'Crane', 'under_maintenance', undefined],
      ['d', 'Gate', 'major_outage', 'd'],
      ['d/w', 'West', 'operational', 'd'],
      ['d/e', 'East', 'partial_outage', 'd'],
      ['s', 'Safe', 'unknown', undefined],
    ]);
  });

  it('reads the newest message of an incident in any order', () => {
    for (const messages of [lamp.messages, lamp.messages.toReversed()]) {
      const [incident] = read(body(100, [], [{ ...lamp, messages }])).incidents;
      expect(incident).to.deep.include({
        id: 'i1',
        title: 'Lamps flicker',
        status: 'identified',
        impact: 'major',
        startedAt: '2026-11-22T09:00:00.000Z',
      });
      expect(incident!.updates.map(({ status, body: text, format }) => [status, text, format])).to.deep.equal([
        ['identified', 'The wick is short.', 'text'],
        ['investigating', 'We are on it.', 'text'],
      ]);
    }
  });

  it('assigns incidents to containers', () => {
    expect(read(troubled).incidents[0]!.components).to.deep.equal(['a/e', 'b']);
    const elsewhere = { ...lamp, containers_affected: [] };
    expect(
      read(body(400, [item('a', 'Lamp', 400, [item('w', 'West', 400), item('e', 'East', 400)])], [elsewhere]))
        .incidents[0]!.components,
    ).to.deep.equal(['a/w', 'a/e']);
  });

  it('reads the phase of a maintenance from its list', () => {
    const { maintenances } = read(troubled);
    expect(
      maintenances.map(({ id, status, startsAt, endsAt, components }) => [id, status, startsAt, endsAt, components]),
    ).to.deep.equal([
      ['m1', 'in_progress', '2026-11-22T08:00:00.000Z', '2026-11-22T20:00:00.000Z', ['c']],
      ['m2', 'scheduled', '2026-11-22T08:00:00.000Z', undefined, ['c']],
    ]);
    expect(maintenances[0]!.updates.map(({ status }) => status)).to.deep.equal(['in_progress', 'scheduled']);
  });

  it('shows an open incident on a page with the state operational', () => {
    expect(overallStatus(read(body(100, [], [lamp])))).to.equal('partial_outage');
  });

  it('is not operational if a list is not an array', () => {
    const { result } = quiet;
    for (const broken of [
      { status_overall: {} },
      { status: 'x' },
      { incidents: 'x' },
      { maintenance: { active: 'x' } },
    ]) {
      expect(overallStatus(read({ result: { ...result, ...broken } }))).to.equal('unknown');
    }
  });

  it('rejects an answer with an error', () => {
    expect(() => statusIo.adapt([{ error: 'status page not found' }], URL)).to.throw(FeedError, 'shape');
  });
});
