import { expect } from '@open-wc/testing';
import { overallStatus } from '../../src/feed/derive.js';
import { filterFeed } from '../../src/feed/filter-feed.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedWarning } from '../../src/feed/feed-warning.js';

type Parts = Readonly<Record<string, unknown>>;

const read = (parts: Parts) => parseFeed({ version: 1, page: { name: 'ScootKit' }, ...parts });
const feedOf = (parts: Parts) => {
  const { feed, warnings } = read(parts);
  expect(warnings).to.deep.equal([]);
  return feed;
};
const pathsOf = (warnings: readonly FeedWarning[]) => warnings.map(({ path }) => path);
const component = (parts: Parts = {}) => ({ id: 'c', name: 'C', status: 'operational', ...parts });
const incident = (parts: Parts = {}) => ({ id: 'i', title: 'I', status: 'resolved', impact: 'minor', ...parts });
const maintenance = (parts: Parts = {}) => ({ id: 'm', title: 'M', status: 'scheduled', ...parts });
const readComponent = (parts: Parts) => {
  const { feed, warnings } = read({ components: [component(parts)] });
  return { component: feed.components[0]!, paths: pathsOf(warnings), feed };
};
const readIncident = (parts: Parts) => {
  const { feed, warnings } = read({ incidents: [incident(parts)] });
  return { incident: feed.incidents[0]!, paths: pathsOf(warnings) };
};

describe('parseFeed rejects', () => {
  const errorOf = (value: unknown): FeedError => {
    try {
      parseFeed(value, 'https://status.example.com/feed.json');
    } catch (error) {
      if (error instanceof FeedError) return error;
      throw error;
    }
    throw new Error('no FeedError');
  };

  for (const value of [undefined, null, 'text', 1, true, [], [{ version: 1 }]]) {
    it(`${JSON.stringify(value) ?? 'undefined'}, which is not an object`, () =>
      expect(errorOf(value)).to.include({ kind: 'shape', path: '$' }));
  }

  for (const version of [undefined, 2, '1', null]) {
    it(`version ${JSON.stringify(version) ?? 'undefined'}`, () => {
      expect(errorOf({ version, page: { name: 'ScootKit' } })).to.include({ kind: 'shape', path: '$.version' });
    });
  }

  for (const page of [undefined, null, 'ScootKit', {}, { name: 7 }, { name: '' }, { name: ' \n' }, { name: '\0' }]) {
    it(`page ${JSON.stringify(page) ?? 'undefined'}, which has no name`, () => {
      expect(errorOf({ version: 1, page })).to.include({ kind: 'shape', path: '$.page.name' });
    });
  }

  it('and says what it has found', () => {
    expect(errorOf({ version: 2, page: { name: 'A' } }).message).to.include('$.version: expected 1, found 2');
    expect(errorOf({ version: '1' }).message).to.include('$.version: expected 1, found "1"');
    expect(errorOf('{}').message).to.include('$: expected object');
  });

  it('with the URL and the path in the message', () => {
    const error = errorOf({ version: 2 });
    expect(error.url).to.equal('https://status.example.com/feed.json');
    expect(error.message).to.include('$.version').and.include('https://status.example.com/feed.json');
  });
});

describe('parseFeed', () => {
  it('reads a minimal feed', () => {
    expect(feedOf({})).to.deep.include({
      version: 1,
      groups: [],
      components: [],
      incidents: [],
      maintenances: [],
      status: undefined,
    });
  });

  it('treats null, an empty list and a missing key the same', () => {
    const lists = ['groups', 'components', 'incidents', 'maintenances'] as const;
    for (const key of lists)
      for (const value of [null, [], undefined]) expect(feedOf({ [key]: value })[key]).to.deep.equal([]);
    expect(feedOf({ incidents: [incident({ updates: null, components: null })] }).incidents[0]).to.deep.include({
      updates: [],
      components: [],
    });
  });

  it('treats null as a missing key everywhere', () => {
    const feed = feedOf({
      status: null,
      headline: null,
      ttl: null,
      links: null,
      components: [component({ uptime: null, group: null, url: null })],
    });
    expect(feed).to.include({ status: undefined, headline: undefined, ttl: undefined, links: undefined });
    expect(feed.components[0]).to.include({ uptime: undefined, group: undefined, url: undefined });
  });

  it('does not modify the document or share objects with it', () => {
    const document = {
      version: 1,
      page: { name: 'ScootKit' },
      incidents: [incident({ id: 'old' }), incident({ id: 'new', startedAt: '2026-11-22T05:00:00Z' })],
    };
    const before = JSON.stringify(document);
    const { feed } = parseFeed(document);
    expect(JSON.stringify(document)).to.equal(before);
    expect(feed.page).not.to.equal(document.page);
    expect(feed.incidents.map(({ id }) => id)).to.deep.equal(['new', 'old']);
  });

  it('ignores unknown keys', () => {
    const feed = feedOf({ future: 1, components: [component({ colour: 'red' })] });
    expect(feed).not.to.have.property('future');
    expect(feed.components[0]).not.to.have.property('colour');
  });

  it('ignores __proto__ keys', () => {
    const document: unknown = JSON.parse(
      '{"version":1,"page":{"name":"ScootKit"},"__proto__":{"status":"operational"},"components":[{"id":"c","name":"C","__proto__":{"status":"operational"}}]}',
    );
    const { feed } = parseFeed(document);
    expect(feed.status).to.equal(undefined);
    expect(feed.components[0]!.status).to.equal('unknown');
    expect(({} as Parts).status).to.equal(undefined);
  });

  it('warns with the path and the expected value', () => {
    const { warnings } = read({ components: [component(), component({ id: 'd', url: 'javascript:alert(1)' })] });
    expect(warnings).to.deep.equal([{ path: '$.components[1].url', message: 'expected http(s) URL' }]);
  });

  it('keeps 100 warnings and counts the others', () => {
    const { warnings } = read({ groups: Array.from({ length: 250 }, () => null) });
    expect(warnings.length).to.equal(101);
    expect(warnings.at(-1)).to.deep.equal({ path: '$', message: 'and 150 more' });
  });

  it('describes the expected value for each kind of value', () => {
    const { warnings } = read({
      ttl: -1,
      updatedAt: 'yesterday',
      groups: [7, { id: '', name: 'G' }],
      components: [
        component({
          id: 7,
          name: 'x'.repeat(201),
          status: 'Sunny',
          group: 'nowhere',
          onlyShowIfDegraded: 1,
          uptime: { to: '2026' },
        }),
        { id: 'd' },
        null,
      ],
      incidents: {},
    });
    expect(warnings.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([
      '$.groups[0]: expected object',
      '$.groups[1]: expected id',
      '$.updatedAt: expected time',
      `$.ttl: expected number up to ${Number.MAX_VALUE}`,
      '$.components[0].status: expected operational,under_maintenance,degraded_performance,minor_outage,partial_outage,major_outage,unknown',
      '$.components[0].id: expected id',
      '$.components[0].name: expected text up to 200',
      '$.components[0].group: expected group',
      '$.components[0].onlyShowIfDegraded: expected boolean',
      '$.components[0].uptime.to: expected date',
      '$.components[1].status: expected operational,under_maintenance,degraded_performance,minor_outage,partial_outage,major_outage,unknown',
      '$.components[1]: expected name',
      '$.components[2]: expected object',
      '$.incidents: expected list',
      '$.status: expected complete lists',
    ]);
  });

  it('does not keep state between documents', () => {
    read({ components: [null] });
    expect(feedOf({ components: [component()] }).status).to.equal(undefined);
  });
});

describe('parseFeed, words', () => {
  it('turns an unrecognized word into unknown and keeps the original', () => {
    const { component, paths } = readComponent({ status: 'Sunny' });
    expect(component).to.include({ status: 'unknown', statusText: 'Sunny' });
    expect(paths).to.deep.equal(['$.components[0].status']);
  });

  it('prefers the given status text to the original word', () => {
    expect(readComponent({ status: 'SUNNY', statusText: 'Sunny' }).component.statusText).to.equal('Sunny');
  });

  it('turns a missing status or impact into unknown', () => {
    expect(readComponent({ status: undefined })).to.deep.include({ paths: ['$.components[0].status'] });
    const { incident, paths } = readIncident({ status: undefined, impact: null });
    expect(incident).to.include({ status: 'unknown', impact: 'unknown', statusText: undefined });
    expect(paths).to.deep.equal(['$.incidents[0].status', '$.incidents[0].impact']);
  });

  it('keeps the original word of an impact', () => {
    expect(readIncident({ impact: 'MAJOROUTAGE' }).incident).to.include({
      impact: 'unknown',
      impactText: 'MAJOROUTAGE',
    });
  });

  it('does not use the impact of a maintenance as its status text', () => {
    const [planned] = read({ maintenances: [maintenance({ impact: 'huge' })] }).feed.maintenances;
    expect(planned).to.include({ impact: 'unknown', statusText: undefined });
  });

  it('does not mix the vocabularies', () => {
    expect(readIncident({ status: 'completed' }).incident.status).to.equal('unknown');
    expect(read({ maintenances: [maintenance({ status: 'resolved' })] }).feed.maintenances[0]!.status).to.equal(
      'unknown',
    );
    expect(readComponent({ status: 'resolved' }).component.status).to.equal('unknown');
  });

  it('does not recognize property names of Object.prototype', () => {
    expect(readComponent({ status: 'constructor' }).component.status).to.equal('unknown');
  });

  it('turns an invalid overall status into unknown and drops the headline', () => {
    const { feed, warnings } = read({
      status: 'green',
      headline: 'All systems operational',
      components: [component()],
    });
    expect(feed).to.include({ status: 'unknown', headline: undefined });
    expect(pathsOf(warnings)).to.deep.equal(['$.status']);
  });

  it('leaves a missing impact of a maintenance undefined', () => {
    const { feed, warnings } = read({ maintenances: [maintenance(), maintenance({ id: 'n', impact: 'huge' })] });
    expect(feed.maintenances.map(({ impact }) => impact)).to.deep.equal([undefined, 'unknown']);
    expect(pathsOf(warnings)).to.deep.equal(['$.maintenances[1].impact']);
  });

  it('drops an unknown body format', () => {
    const { incident, paths } = readIncident({
      updates: [{ at: '2026-11-22T05:00:00Z', status: 'resolved', body: 'b', format: 'rtf' }],
    });
    expect(incident.updates[0]).to.include({ body: 'b', format: undefined });
    expect(paths).to.deep.equal(['$.incidents[0].updates[0].format']);
  });
});

describe('parseFeed, items', () => {
  it('drops items without a required id, name, title, time or date, and keeps the others', () => {
    const { feed, warnings } = read({
      groups: [{ id: 'g' }, { id: 'h', name: 'H' }],
      components: [
        component({ name: null }),
        component({ uptime: { days: [{ majorOutage: 1 }, { date: '2026-11-22' }] } }),
      ],
      incidents: [
        incident({ id: '' }),
        incident({ updates: [{ status: 'resolved' }, { status: 'resolved', at: '2026-11-22T05:00:00Z' }] }),
      ],
      maintenances: [maintenance({ title: undefined }), maintenance()],
    });
    expect(pathsOf(warnings)).to.deep.equal([
      '$.groups[0]',
      '$.components[0]',
      '$.components[1].uptime.days[0]',
      '$.incidents[0]',
      '$.incidents[1].updates[0]',
      '$.maintenances[0]',
    ]);
    expect(
      [feed.groups, feed.components, feed.incidents, feed.maintenances].map((items) => items.length),
    ).to.deep.equal([1, 1, 1, 1]);
    expect(feed.components[0]!.uptime!.days.length).to.equal(1);
    expect(feed.incidents[0]!.updates.length).to.equal(1);
  });

  it('drops items that are not objects', () => {
    expect(pathsOf(read({ groups: [null, 'g', [], { id: 'g', name: 'G' }] }).warnings)).to.deep.equal([
      '$.groups[0]',
      '$.groups[1]',
      '$.groups[2]',
    ]);
  });

  it('converts a numeric id to a string', () => {
    const { component, paths } = readComponent({ id: 7 });
    expect(component.id).to.equal('7');
    expect(paths).to.deep.equal(['$.components[0].id']);
    expect(readIncident({ components: [7, 'a'] }).incident.components).to.deep.equal(['7', 'a']);
  });

  it('applies an incident to the whole page if one of its components is invalid', () => {
    for (const unreadable of [null, '', { id: 'b' }])
      expect(readIncident({ components: ['a', unreadable] }).incident.components).to.deep.equal([]);
    expect(readIncident({ components: ['a', 'a'] }).incident.components).to.deep.equal(['a']);
  });

  it('keeps the first item with an id', () => {
    const { feed, warnings } = read({ components: [component({ name: 'first' }), component({ name: 'second' })] });
    expect(feed.components.map(({ name }) => name)).to.deep.equal(['first']);
    expect(warnings).to.deep.equal([{ path: '$.components[1]', message: 'expected no duplicate' }]);
  });

  it('sets the status of the first item to unknown if only a later one with its id may have a problem', () => {
    const statuses = (...each: string[]): readonly string[] =>
      read({ components: each.map((status) => component({ status })) }).feed.components.map(({ status }) => status);
    expect(statuses('operational', 'major_outage')).to.deep.equal(['unknown']);
    expect(statuses('operational', 'operational')).to.deep.equal(['operational']);
    expect(statuses('minor_outage', 'major_outage')).to.deep.equal(['minor_outage']);
    expect(statuses('major_outage', 'operational')).to.deep.equal(['major_outage']);
    const incidents = [incident({ status: 'resolved' }), incident({ status: 'investigating', impact: 'major' })];
    expect(read({ incidents }).feed.incidents.map(({ status }) => status)).to.deep.equal(['unknown']);
  });

  it('keeps the first day with a date and the first of duplicate component ids', () => {
    const uptime = { days: [{ date: '2026-11-22', majorOutage: 1 }, { date: '2026-11-22' }] };
    expect(readComponent({ uptime }).component.uptime!.days).to.have.length(1);
    expect(readIncident({ components: ['a', 'a'] })).to.deep.include({ paths: ['$.incidents[0].components[1]'] });
  });

  it('removes a component from a group that does not exist', () => {
    const { component: ungrouped, paths } = readComponent({ group: 'nowhere' });
    expect(ungrouped.group).to.equal(undefined);
    expect(paths).to.deep.equal(['$.components[0].group']);
    expect(
      feedOf({ groups: [{ id: 'g', name: 'G' }], components: [component({ group: 'g' })] }).components[0]!.group,
    ).to.equal('g');
  });

  it('uses the original index in paths, even after dropped items', () => {
    const { warnings } = read({ components: [null, component({ group: 'nowhere' })] });
    expect(pathsOf(warnings)).to.deep.equal(['$.components[0]', '$.components[1].group', '$.status']);
  });

  it('replaces a list that is not an array with an empty list', () => {
    const { feed, warnings } = read({ groups: {}, incidents: [incident({ updates: 'none', components: 'c' })] });
    expect(feed.groups).to.deep.equal([]);
    expect(pathsOf(warnings)).to.deep.equal(['$.groups', '$.incidents[0].components', '$.incidents[0].updates']);
  });

  it('drops optional objects that are not objects, and a source without a name', () => {
    const { component, paths } = readComponent({ uptime: 1, source: { url: 'https://discordstatus.com' } });
    expect(component).to.include({ uptime: undefined, source: undefined });
    expect(paths).to.deep.equal(['$.components[0].source', '$.components[0].uptime']);
  });
});

describe('parseFeed, order', () => {
  const at = (time: string, id = time) => ({ id, at: time, status: 'monitoring' });

  it('sorts updates newest first, across time zone offsets', () => {
    const times = ['2026-11-22T06:30:00+02:00', '2026-11-22T05:00:00Z', '2026-11-22T05:00:00.5Z', '2026-11-22T05:01Z'];
    const { incident } = readIncident({ updates: times.map((time) => at(time)) });
    expect(incident.updates.map((update) => update.at)).to.deep.equal([times[3], times[2], times[1], times[0]]);
  });

  it('keeps the order of updates with the same time', () => {
    const { incident } = readIncident({ updates: ['a', 'b', 'c'].map((id) => at('2026-11-22T05:00:00Z', id)) });
    expect(incident.updates.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('sorts incidents newest first and those without a time last', () => {
    const feed = feedOf({
      incidents: [
        incident({ id: 'none' }),
        incident({ id: 'old', startedAt: '2026-01-01T00:00:00Z' }),
        incident({ id: 'new', startedAt: '2026-02-01T00:00:00Z' }),
      ],
    });
    expect(feed.incidents.map(({ id }) => id)).to.deep.equal(['new', 'old', 'none']);
  });

  it('sorts days oldest first', () => {
    const { component } = readComponent({ uptime: { days: [{ date: '2026-11-22' }, { date: '2026-10-01' }] } });
    expect(component.uptime!.days.map(({ date }) => date)).to.deep.equal(['2026-10-01', '2026-11-22']);
  });
});

describe('parseFeed, values', () => {
  const kept = (parts: Parts, key: string) => (readComponent(parts).component as unknown as Parts)[key];

  it('keeps only http and https links', () => {
    for (const url of ['https://status.example.com', 'http://example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM:8080/'])
      expect(kept({ url }, 'url')).to.equal(url);
    const bad = [
      'javascript:alert(1)',
      ' https://example.com',
      '//example.com',
      '/path',
      'https://',
      'https://a:b@example.com',
      'https://exa mple.com',
      'https://example.com\\',
      'https://example.com/\n',
      'data:text/html,x',
      7,
    ];
    // These do not parse.
    bad.push('https://host:99999/', 'https://[::1/', 'https://999.1.1.1.1/', 'https://a%zz/');
    for (const url of bad) expect(readComponent({ url })).to.deep.include({ paths: ['$.components[0].url'] });
  });

  it('drops invalid times and times before 1970', () => {
    const bad = [
      'yesterday',
      '2026-02-31T00:00:00Z',
      '2025-02-29T00:00:00Z',
      '2026-11-22',
      '2026-11-22T24:00:00Z',
      '2026-11-22T23:59:60Z',
      '1969-12-31T23:59:59Z',
      '+275760-09-13T00:00:00Z',
      '2026-11-22T05:00:00+25:00',
      1763787600,
    ];
    for (const startedAt of bad) {
      const { incident, paths } = readIncident({ startedAt });
      expect(incident.startedAt, String(startedAt)).to.equal(undefined);
      expect(paths).to.deep.equal(['$.incidents[0].startedAt']);
    }
    expect(readIncident({ startedAt: '2028-02-29T00:00:00Z' }).paths).to.deep.equal([]);
  });

  it('reads a time without an offset as UTC, with a warning', () => {
    const { incident, paths } = readIncident({ startedAt: '2026-11-22T05:00:00' });
    expect(incident.startedAt).to.equal('2026-11-22T05:00:00Z');
    expect(paths).to.deep.equal(['$.incidents[0].startedAt']);
  });

  it('keeps texts in other languages, and drops those that are invalid', () => {
    const { component, paths } = readComponent({
      texts: { de: { name: 'Kräne', description: 5 }, fr: 'Grues', 'pt-BR': {} },
    });
    expect(component.texts?.de).to.deep.include({ name: 'Kräne', description: undefined });
    expect(component.texts?.fr).to.deep.equal({});
    expect(component.texts?.['pt-BR']?.name).to.equal(undefined);
    expect(paths).to.deep.equal(['$.components[0].texts.de.description', '$.components[0].texts.fr']);
    expect(readComponent({ texts: ['de'] }).paths).to.deep.equal(['$.components[0].texts']);
  });

  it('drops a share of uptime without its days or its ratio', () => {
    const shares = [{ days: 30, ratio: 0.99 }, { ratio: 1 }, { days: 7 }, { days: -1, ratio: 1 }];
    const { component, paths } = readComponent({ uptime: { shares } });
    expect(component.uptime?.shares).to.deep.equal([{ days: 30, ratio: 0.99 }]);
    expect(new Set(paths.map((path) => path.slice(0, 32)))).to.deep.equal(
      new Set([1, 2, 3].map((index) => `$.components[0].uptime.shares[${index}]`)),
    );
  });

  it('drops an uptime ratio outside 0 to 1 and invalid dates', () => {
    for (const ratio of [-0.1, 1.1, NaN, Infinity, '0.9'])
      expect(readComponent({ uptime: { ratio } }).paths).to.deep.equal(['$.components[0].uptime.ratio']);
    for (const from of ['2026-02-30', '2026-13-01', '1969-01-01', '2026-11-22T00:00:00Z', 20261122]) {
      expect(readComponent({ uptime: { from } }).paths).to.deep.equal(['$.components[0].uptime.from']);
    }
  });

  it('drops invalid seconds and marks the day as without data', () => {
    for (const majorOutage of [-1, 90_001, '60', NaN]) {
      const { component, paths } = readComponent({
        uptime: { days: [{ date: '2026-11-22', majorOutage, noData: false }] },
      });
      expect(component.uptime!.days[0]).to.include({ majorOutage: undefined, noData: true });
      expect(paths).to.deep.equal(['$.components[0].uptime.days[0].majorOutage']);
    }
  });

  it('drops milder downtime of a day if worse downtime is invalid', () => {
    const { component } = readComponent({
      uptime: { days: [{ date: '2026-11-22', majorOutage: '86400', maintenance: 60 }] },
    });
    expect(component.uptime!.days[0]).to.include({ maintenance: undefined, noData: true });
  });

  it('drops a time after the year 2999, which calendar files cannot have if it is in the year 10000 in UTC', () => {
    const startOf = (startedAt: string) => readIncident({ startedAt }).incident.startedAt;
    for (const time of ['9999-12-31T23:59:59-12:00', '9999-12-31T23:59:59.9999999Z', '3000-01-01T00:00:00Z'])
      expect(startOf(time)).to.equal(undefined);
    expect(startOf('2999-12-31T23:59:59-12:00')).to.equal('2999-12-31T23:59:59-12:00');
  });

  it('drops a time that is before 1970 because of its offset', () => {
    expect(readIncident({ startedAt: '1970-01-01T00:00:00+23:00' }).incident.startedAt).to.equal(undefined);
    expect(readIncident({ startedAt: '1970-01-01T00:00:00-23:00' }).incident.startedAt).to.equal(
      '1970-01-01T00:00:00-23:00',
    );
  });

  it('keeps the order of incidents that started within a millisecond', () => {
    const ids = read({
      incidents: [
        incident({ id: 'a', startedAt: '2026-11-22T05:00:00.1231Z' }),
        incident({ id: 'b', startedAt: '2026-11-22T05:00:00.1239Z' }),
      ],
    }).feed.incidents.map(({ id }) => id);
    expect(ids).to.deep.equal(['a', 'b']);
  });

  it('treats no day as monitored if the days or the last day are invalid', () => {
    for (const parts of [
      { days: 'none' },
      { days: [{ date: '2026-11-3', majorOutage: 86_400 }] },
      { days: [null] },
      { to: 'yesterday' },
    ]) {
      expect(readComponent({ uptime: { from: '2026-11-01', ...parts } }).component.uptime!.from).to.equal(undefined);
    }
  });

  it('drops values that are not booleans or strings', () => {
    expect(readComponent({ onlyShowIfDegraded: 'yes', description: 7 }).paths).to.deep.equal([
      '$.components[0].description',
      '$.components[0].onlyShowIfDegraded',
    ]);
    expect(pathsOf(read({ ttl: -1 }).warnings)).to.deep.equal(['$.ttl']);
  });

  it('removes control characters from strings and keeps line breaks and tabs', () => {
    const { component, paths } = readComponent({ name: 'A\0P\u0007I\u009f', description: 'a\n\tb\r\n' });
    expect(component).to.include({ name: 'API', description: 'a\n\tb\r\n' });
    expect(paths).to.deep.equal(['$.components[0].name']);
  });

  it('replaces lone surrogates', () => {
    expect(kept({ name: 'a\ud800b' }, 'name')).to.equal('a\ufffdb');
    expect(kept({ name: 'a\udc00' }, 'name')).to.equal('a\ufffd');
  });

  it('truncates strings at their limits, never inside a code point', () => {
    expect(kept({ name: 'x'.repeat(201) }, 'name')).to.equal('x'.repeat(200));
    expect(kept({ name: `${'x'.repeat(199)}🛴` }, 'name')).to.equal('x'.repeat(199));
    expect(kept({ name: `${'x'.repeat(198)}🛴` }, 'name')).to.equal(`${'x'.repeat(198)}🛴`);
    expect(readIncident({ title: 'x'.repeat(501) }).incident.title).to.have.length(500);
    expect(kept({ description: 'x'.repeat(20_001) }, 'description')).to.have.length(20_000);
  });
});

describe('parseFeed never improves the status by dropping items', () => {
  const status = (parts: Parts) => {
    const { feed, warnings } = read({ status: 'operational', headline: 'All systems operational', ...parts });
    return { overall: overallStatus(feed), headline: feed.headline, paths: pathsOf(warnings) };
  };
  const unsure: readonly (readonly [what: string, parts: Parts])[] = [
    ['a component that is not operational', { components: [component(), { id: 'x', status: 'major_outage' }] }],
    ['a component with an unrecognized status', { components: [component(), { name: 'X', status: 'Operational' }] }],
    ['a second component with the same id', { components: [component(), component({ status: 'partial_outage' })] }],
    ['a component that is not an object', { components: [component(), null] }],
    ['components that are not a list', { components: { c: component() } }],
    ['an open incident', { incidents: [incident({ id: null, status: 'investigating' })] }],
    ['an incident that is not an object', { incidents: ['trouble'] }],
    ['incidents that are not a list', { incidents: 'many' }],
    ['a maintenance in progress', { maintenances: [maintenance({ id: null, status: 'in_progress' })] }],
    ['maintenances that are not a list', { maintenances: 1 }],
  ];
  for (const [what, parts] of unsure) {
    it(`is unknown after dropping ${what}`, () => {
      expect(status(parts)).to.deep.include({ overall: 'unknown', headline: undefined });
      expect(status(parts).paths).to.include('$.status');
      expect(status({ status: undefined, ...parts }).overall).to.equal('unknown');
    });
  }

  it('is also unknown for selected components, whatever the overall status is', () => {
    for (const [, parts] of unsure)
      for (const said of ['operational', 'under_maintenance', 'major_outage', undefined]) {
        const { feed } = read({ components: [component()], ...parts, status: said });
        const { id } = feed.components[0] ?? { id: 'none' };
        expect(overallStatus(filterFeed(feed, { components: [id] }).feed), JSON.stringify(parts)).not.to.equal(
          'operational',
        );
        expect(
          overallStatus(filterFeed(parseFeed(feed).feed, { components: [id] }).feed),
          `read again: ${JSON.stringify(parts)}`,
        ).not.to.equal('operational');
      }
  });

  it('treats holes in a list as invalid items', () => {
    const components = new Array<unknown>(2);
    components[1] = component();
    expect(status({ components }).overall).to.equal('unknown');
  });

  const sure: readonly (readonly [what: string, parts: Parts])[] = [
    ['an operational component', { components: [component(), { status: 'operational' }] }],
    ['a resolved incident', { incidents: [{ status: 'resolved', impact: 'critical' }] }],
    ['an incident without impact', { incidents: [{ status: 'investigating', impact: 'none' }] }],
    ['a scheduled maintenance', { maintenances: [{ status: 'scheduled' }] }],
    ['a group', { groups: [null] }],
  ];
  for (const [what, parts] of sure) {
    it(`stays operational after dropping ${what}`, () => {
      expect(status(parts)).to.deep.include({ overall: 'operational', headline: 'All systems operational' });
    });
  }

  it('keeps a worse status and the headline of the publisher', () => {
    expect(status({ status: 'partial_outage', components: [null] })).to.include({
      overall: 'partial_outage',
      headline: 'All systems operational',
    });
  });
});
