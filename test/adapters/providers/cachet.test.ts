import { expect } from '@open-wc/testing';
import { cachet } from '../../../src/adapters/providers/cachet.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { componentsOf, inAppZone, present } from '../../fixtures/cachet/cases.js';
import { three, two } from '../../fixtures/cachet/bodies.js';
import { testAdapterContract } from '../contract.js';

const V2 = 'https://status.example.com/api/v1/components';
const URL = 'https://status.example.com/api/components';
const read = (...bodies: unknown[]) => parseFeed(cachet.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: cachet,
  url: URL,
  recognized: {
    'components of version 2': two.components,
    'groups of version 2': two.groups,
    'incidents of version 2': two.incidents,
    'schedules of version 2': two.schedules,
    'components of version 3': three.components,
    'incidents of version 3': three.incidents,
    'schedules of version 3': three.schedules,
    'the status of version 3': three.status,
    'the current status': present.status,
  },
  valid: {
    'all of version 2': [two.components, two.incidents, two.groups, two.schedules],
    'all of version 3': [three.components, three.incidents, three.schedules],
    'the status of version 3': [three.status],
    'the current status': [three.components, three.incidents, present.status, three.schedules],
    'a version without a status': [three.components, three.incidents, undefined, three.schedules],
    'version 2.3, which has no schedules': [two.components, two.incidents, undefined],
    ...Object.fromEntries(Object.entries(two).map(([name, body]) => [`${name} of version 2 alone`, [body]])),
    ...Object.fromEntries(Object.entries(three).map(([name, body]) => [`${name} of version 3 alone`, [body]])),
  },
  unknownWords: [
    { data: [{ id: 1, name: 'C', status: 99, status_name: 'Foggy', enabled: true }] },
    { data: [{ id: 1, name: 'I', status: 99, human_status: 'Rainy' }] },
    { data: [{ id: '1', type: 'schedules', attributes: { name: 'M', status: { human: 'Windy', value: 99 } } }] },
  ],
});

describe('cachet', () => {
  it('requests long lists from version 2, with the newest incidents first, and groups if components are needed', () => {
    const components = 'https://status.example.com/api/v1/components?per_page=500&include=group';
    const incidents = 'https://status.example.com/api/v1/incidents?per_page=100&sort=id&order=desc';
    expect(cachet.endpoints(V2, {})).to.deep.equal([components, incidents]);
    expect(cachet.endpoints(V2, { components: true })).to.deep.equal([
      components,
      incidents,
      'https://status.example.com/api/v1/components/groups?per_page=500',
    ]);
    expect(cachet.endpoints('https://status.example.com/api/v1/incidents', {})).to.deep.equal([components, incidents]);
    expect(cachet.history?.(V2)).to.deep.equal([
      'https://status.example.com/api/v1/schedules?per_page=100&include=components,updates&sort=-scheduled_at',
    ]);
  });

  it('requests related records from version 3', () => {
    expect(cachet.endpoints(URL, { components: true })).to.deep.equal([
      'https://status.example.com/api/components?per_page=500&include=group',
      'https://status.example.com/api/incidents?per_page=100&include=components,updates',
    ]);
    expect(cachet.endpoints('https://status.example.com/', {})).to.deep.equal(cachet.endpoints(URL, {}));
  });

  it('requests the whole page from the URL of any list', () => {
    for (const list of ['components?filter[enabled]=1', 'schedules', 'status', 'component-groups'])
      expect(cachet.endpoints(`https://status.example.com/api/${list}`, {})).to.deep.equal(cachet.endpoints(URL, {}));
    expect(cachet.endpoints('https://status.example.com/api/v1/components/groups', {})).to.deep.equal(
      cachet.endpoints(V2, {}),
    );
  });

  it('reads version 2: enabled components in their groups', () => {
    const feed = read(two.components, two.incidents, two.groups, two.schedules);
    expect(feed.page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([['7', 'Web']]);
    expect(feed.components.map(({ id, status, statusText, group }) => [id, status, statusText, group])).to.deep.equal([
      ['1', 'operational', 'Operational', '7'],
      ['2', 'major_outage', 'Major Outage', undefined],
    ]);
    expect(feed.components[0]!.url).to.equal('https://example.com');
    expect(feed.components[1]!.url).to.equal(undefined);
  });

  it('reads version 2: incidents with their latest status and the impact of their components, without times', () => {
    const { incidents } = read(two.components, two.incidents);
    expect(incidents.map(({ id, status, impact }) => [id, status, impact])).to.deep.equal([
      ['5', 'identified', 'critical'],
      ['4', 'resolved', 'unknown'],
    ]);
    expect(incidents[0]).to.deep.include({
      startedAt: undefined,
      url: 'https://status.example.com/incidents/5',
      components: ['2'],
      updates: [],
    });
  });

  it('reads version 2: schedules, and incidents that are scheduled, as maintenances', () => {
    const { maintenances } = read(two.components, two.incidents, two.groups, two.schedules);
    expect(maintenances.map(({ id, title, status, components }) => [id, title, status, components])).to.deep.equal([
      ['1', 'Upgrade', 'in_progress', ['1']],
      ['incident-1', 'Move', 'scheduled', []],
    ]);
  });

  it('reads version 2 with numbers as texts, as from some databases', () => {
    // https://github.com/cachethq/cachet/issues/1435
    const asTexts = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
        ['number', 'boolean'].includes(typeof each) ? `${Number(each)}` : each,
      );
    const groups = { data: two.groups.data.map((group) => ({ ...group, collapsed: 0 })) };
    const all = [two.components, two.incidents, groups, two.schedules];
    expect(read(...all.map(asTexts))).to.deep.equal({ ...read(...all) });
  });

  it('reads version 3 with times in UTC', () => {
    const feed = read(three.components, three.incidents, three.schedules);
    expect(feed.components.map(({ id, status, statusText, group }) => [id, status, statusText, group])).to.deep.equal([
      ['1', 'under_maintenance', 'Under Maintenance', '7'],
      ['2', 'partial_outage', 'Partial Outage', undefined],
    ]);
    expect(feed.incidents[0]).to.deep.include({
      status: 'monitoring',
      impact: 'major',
      startedAt: '2026-11-22T03:00:00.000Z',
      components: ['2'],
    });
    expect(feed.incidents[0]!.updates.map(({ status, at, body, format }) => [status, at, body, format])).to.deep.equal([
      ['monitoring', '2026-11-22T05:00:00.000Z', 'A fix is out.', 'markdown'],
      ['investigating', '2026-11-22T03:00:00.000Z', 'We look **into** it.', 'markdown'],
    ]);
    expect(feed.maintenances[0]).to.deep.include({
      status: 'in_progress',
      startsAt: '2026-11-22T03:00:00.000Z',
      endsAt: undefined,
      components: ['1'],
    });
    expect(feed.maintenances[0]!.updates[0]).to.deep.include({ status: 'scheduled', at: '2026-11-21T03:00:00.000Z' });
  });

  it('reads the status of version 3', () => {
    expect(read(three.status)).to.deep.include({ status: 'operational', headline: 'All systems are operational.' });
    expect(read(three.status).page.name).to.equal('Example');
  });

  it('has a URL for older incidents with the same parameters', () => {
    const previous = 'https://status.example.com/api/incidents?per_page=100&include=components,updates&page=2';
    expect(read(three.components, three.incidents).history?.previous).to.equal(previous);
    const links = { ...three.incidents.links, next: 'https://status.example.com/api/incidents?page=3' };
    const older = { ...three.incidents, links };
    expect(parseFeed(cachet.adapt([older], previous), previous).feed.history?.previous).to.contain('page=3');
    expect(read(two.components, two.incidents).history?.previous).to.equal(undefined);
  });

  it('is not operational if only a part of the page is known', () => {
    const [site] = two.components.data;
    const calm = { ...two.components, data: [site] };
    expect(overallStatus(read(calm))).to.equal('operational');
    expect(
      overallStatus(
        read({
          ...calm,
          meta: {
            pagination: {
              ...calm.meta.pagination,
              links: { next_page: 'https://status.example.com/api/v1/components?page=2' },
            },
          },
        }),
      ),
    ).to.equal('unknown');
    expect(overallStatus(read({ data: [site, {}] }))).to.equal('unknown');
    expect(overallStatus(read(calm, { error: 'gone' }))).to.equal('unknown');
  });

  it('is unknown while an incident without affected components is open', () => {
    const [incident] = two.incidents.data;
    expect(
      overallStatus(read({ data: [two.components.data[0]] }, { data: [{ ...incident, component_id: 1 }] })),
    ).to.equal('unknown');
  });

  it('requests the status of version 3 from the URL of any list', () => {
    const status = 'https://status.example.com/api/status';
    expect(cachet.more?.([three.components, three.incidents], URL, {})).to.deep.equal([status]);
    expect(cachet.more?.([], status, {})).to.deep.equal([status]);
    expect(cachet.endpoints(status, {})).to.deep.equal(cachet.endpoints(URL, {}));
    expect(cachet.more?.([two.components, two.incidents], V2, {})).to.deep.equal([]);
    expect(cachet.more?.([], 'https://example.com/copy.json', {})).to.deep.equal([]);
  });

  it('reads all pages of components, and the current status: case 17', () => {
    const next = 'https://status.example.com/api/components?per_page=500&include=group&page=2';
    const [first, second] = [componentsOf(101, 1), componentsOf(101, 2)];
    const [incidents, none] = [{ ...three.incidents, data: [], included: [] }, undefined];
    expect(cachet.more?.([first, incidents], URL, {})).to.include(next);
    expect(cachet.more?.([first, incidents, present.status, second], URL, {})).not.to.include(next);
    const feed = read(first, incidents, present.status, second);
    expect(feed.components).to.have.lengthOf(101);
    expect(feed).to.deep.include({ status: 'major_outage', headline: 'Some systems are experiencing major issues.' });
    expect(overallStatus(read(first, incidents, none, second))).to.equal('operational');
    expect(overallStatus(read(first, incidents, none))).to.equal('unknown');
  });

  for (const [zone, ahead] of Object.entries({ Tokyo: 540, Kathmandu: 345, UTC: 0, 'New York': -300 })) {
    it(`finds the time zone of the application from relative times: case 08 in ${zone}`, () => {
      const now = Date.parse('2026-11-27T20:00:00Z');
      const { components, incidents, schedules } = inAppZone(now, ahead);
      const { feed, warnings } = parseFeed(cachet.adapt([components, incidents, schedules], URL, now + 2000), URL);
      const at = (time: string | undefined) => new Date(time ?? '').toISOString();
      expect(at(feed.incidents.find(({ title }) => title === 'Slow')!.startedAt)).to.equal('2026-11-27T19:50:00.000Z');
      expect(at(feed.maintenances[0]!.startsAt)).to.equal('2026-11-27T21:00:00.000Z');
      expect(warnings).to.deep.equal([]);
    });
  }

  it('drops a recent time with an unknown time zone, with a warning', () => {
    const { incidents } = inAppZone(Date.parse('2026-11-27T20:00:00Z'), 540);
    const { feed, warnings } = parseFeed(cachet.adapt([incidents], URL), URL);
    expect(feed.incidents.find(({ title }) => title === 'Slow')!.startedAt).to.equal(undefined);
    expect(warnings.map(({ path }) => path)).to.include('$.incidents[0].startedAt');
  });

  it('treats an incident without a status as open', () => {
    const { incidents } = inAppZone(Date.parse('2026-11-27T20:00:00Z'), 0);
    expect(read(incidents).incidents.find(({ id }) => id === '8')!.status).to.equal('unknown');
  });

  it('reads an incident in the future as a maintenance', () => {
    const now = Date.parse('2026-11-27T20:00:00Z');
    const [incident] = three.incidents.data;
    const attributes = {
      ...incident!.attributes,
      occurred: { human: '2 hours from now', string: '2026-11-27 22:20:00' },
    };
    const bodies = [{ ...three.incidents, data: [{ ...incident, attributes }] }];
    const { feed } = parseFeed(cachet.adapt(bodies, URL, now), URL);
    expect(feed.incidents).to.deep.equal([]);
    expect(feed.maintenances[0]).to.deep.include({ status: 'scheduled', startsAt: '2026-11-27T22:20:00.000Z' });
  });

  it('sorts components and groups like the page', () => {
    const [site, api] = three.components.data;
    const after = { ...site, attributes: { ...site!.attributes, order: 9 } };
    expect(read({ ...three.components, data: [after, api] }).components.map(({ id }) => id)).to.deep.equal(['2', '1']);
  });

  it('warns about an invalid item, and is not operational', () => {
    const { warnings } = parseFeed(
      cachet.adapt([{ ...three.components, data: [{}, ...three.components.data] }], URL),
      URL,
    );
    expect(warnings.map(({ path }) => path)).to.include.members(['$.components[2]', '$.status']);
  });
});
