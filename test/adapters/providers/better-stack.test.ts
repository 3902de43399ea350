import { expect } from '@open-wc/testing';
import { betterStack } from '../../../src/adapters/providers/better-stack.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { day, page, quiet, report, resource, section, troubled, update } from '../../fixtures/better-stack/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.lighthouse.example/index.json';
const read = (body: unknown, url = URL) => parseFeed(betterStack.adapt([body], url), url).feed;

testAdapterContract({
  adapter: betterStack,
  url: URL,
  recognized: { 'an operational page': quiet, 'a page with an outage': troubled },
  valid: {
    'an operational page': [quiet],
    'a page with an outage': [troubled],
    'an empty page': [page({ aggregate_state: 'operational' }, [])],
  },
  unknownWords: [
    page({ aggregate_state: 'sunny' }, [
      resource('11', 'Lamp', { status: 'cloudy' }),
      report('31', { aggregate_state: 'rainy' }),
      report('32', { report_type: 'maintenance', aggregate_state: 'windy' }),
    ]),
  ],
});

describe('better-stack', () => {
  it('requests index.json of a page', () => {
    for (const url of ['https://status.lighthouse.example/', URL, `${URL}?a=b`]) {
      expect(betterStack.endpoints(url, {})).to.deep.equal([url.endsWith('/') ? URL : url]);
    }
  });

  it('reads the page', () => {
    const feed = read(quiet);
    expect(feed.page).to.deep.include({
      name: 'Lighthouse',
      url: 'https://status.lighthouse.example/',
      timeZone: 'Europe/Berlin',
    });
    expect(feed.links?.rss).to.equal('https://status.lighthouse.example/feed.rss');
    expect(overallStatus(feed)).to.equal('operational');
  });

  it('shows an announcement without changing the state', () => {
    const feed = read(page({ aggregate_state: 'operational', announcement: ' We move on Friday. ' }, []));
    expect(feed.incidents[0]).to.deep.include({
      title: 'We move on Friday.',
      status: 'unknown',
      statusText: 'Announcement',
      impact: 'none',
    });
    expect(overallStatus(feed)).to.equal('operational');
  });

  it('assigns updates to reports, and warns once about a missing one', () => {
    const item = report('31', { aggregate_state: 'degraded', starts_at: '2026-11-22T03:00:00Z' }, ['41', '42']);
    const told = (id: string, fields = {}) => {
      const { attributes, ...rest } = update(id, '2026-11-22T03:00:00Z', 'It rains.', 'degraded');
      return { ...rest, attributes: { ...attributes, ...fields } };
    };
    const { feed, warnings } = parseFeed(
      betterStack.adapt(
        [page({ aggregate_state: 'degraded' }, [item, told('41'), told('43', { status_report_id: 31 })])],
        URL,
      ),
      URL,
    );
    expect(feed.incidents[0]!.updates.map(({ id }) => id)).to.deep.equal(['41', '43']);
    expect(warnings.map(({ path }) => path)).to.deep.equal(['$.incidents[0].updates[2]']);
  });

  it('reads the URL of the page from a copied feed', () => {
    const copy = 'https://example.com/copy.json';
    expect(read(quiet, copy).page.url).to.equal('https://status.lighthouse.example/');
    expect(read(page({ aggregate_state: 'operational', custom_domain: null }, []), copy).page.url).to.equal(
      'https://lighthouse.betteruptime.com/',
    );
  });

  it('only accepts IANA time zones, not those of Rails', () => {
    for (const [timezone, zone] of [
      ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['UTC', 'UTC'],
      ['Madrid', undefined],
      ['Eastern Time (US & Canada)', undefined],
      [null, undefined],
    ]) {
      expect(read(page({ aggregate_state: 'operational', timezone }, [])).page.timeZone).to.equal(zone);
    }
  });

  it('reads sections as groups and resources as components, sorted by position', () => {
    const feed = read(troubled);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['1', 'Tower'],
      ['2', 'Harbour'],
    ]);
    expect(feed.components.map(({ id, status, statusText, group }) => [id, status, statusText, group])).to.deep.equal([
      ['11', 'major_outage', 'downtime', '1'],
      ['13', 'under_maintenance', 'maintenance', '2'],
      ['12', 'unknown', 'not monitored', undefined],
    ]);
    expect(feed.components[0]!.description).to.equal('What ships see');
  });

  it('reads the uptime history, and does not show a day with an outage of unknown length as operational', () => {
    const { uptime } = read(troubled).components[0]!;
    expect(uptime).to.deep.include({ from: '2026-11-17', to: '2026-11-22' });
    expect(
      uptime!.days.map(({ date, majorOutage, degraded, maintenance, noData }) => [
        date,
        majorOutage,
        degraded,
        maintenance,
        noData,
      ]),
    ).to.deep.equal([
      ['2026-11-18', 1800.5, undefined, 0, undefined],
      ['2026-11-19', undefined, 1, undefined, undefined],
      ['2026-11-20', 0, undefined, 3600, undefined],
      ['2026-11-21', undefined, undefined, undefined, true],
      ['2026-11-22', 12, undefined, 0, undefined],
    ]);
  });

  it('reads the availability with the number of days that the page shows', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => day(date));
    const uptimeOf = (fields: object) =>
      read(page({ aggregate_state: 'operational' }, [resource('11', 'Lamp', { status_history: days, ...fields })]))
        .components[0]!.uptime!;
    const { shares, ratio } = uptimeOf({ availability: 0.9987 });
    expect([shares, ratio]).to.deep.equal([[{ days: 3, ratio: 0.9987 }], undefined]);
    expect(uptimeOf({ availability: null }).shares).to.deep.equal([]);
  });

  it('reads the downtime and the degraded time of a day separately', () => {
    const mixed = { ...day('2026-11-22', 'downtime', 60), degraded_duration: 30 };
    const { components } = read(
      page({ aggregate_state: 'operational' }, [resource('11', 'Lamp', { status_history: [mixed] })]),
    );
    expect(components[0]!.uptime!.days[0]).to.include({ majorOutage: 60, degraded: 30, maintenance: 0 });
  });

  it('shows no uptime of a resource that was never monitored', () => {
    expect(read(troubled).components[2]!.uptime).to.equal(undefined);
  });

  it('shows no data for a day with an unknown state', () => {
    const { components } = read(
      page({ aggregate_state: 'operational' }, [
        resource('11', 'Lamp', { status_history: [day('2026-11-21'), day('2026-11-22', 'foggy')] }),
      ]),
    );
    expect(components[0]!.uptime!.days).to.deep.include({
      ...components[0]!.uptime!.days[0]!,
      date: '2026-11-22',
      noData: true,
    });
  });

  it('reads an open report with its current state', () => {
    const incident = read(troubled).incidents.find(({ id }) => id === '31')!;
    expect(incident).to.deep.include({
      title: 'Lamps flicker',
      status: 'investigating',
      impact: 'major',
      impactText: 'downtime',
      startedAt: '2026-11-22T03:00:00.000Z',
      components: ['11'],
    });
    expect(
      incident.updates.map(({ body, status, format, components }) => [body, status, format, components[0]!.status]),
    ).to.deep.equal([
      ['It is out.', 'investigating', 'markdown', 'major_outage'],
      ['We look at the **lamp**.', 'investigating', 'markdown', 'degraded_performance'],
    ]);
  });

  it('reads a resolved report with its worst state, even without an end or a title', () => {
    const incident = read(troubled).incidents.find(({ id }) => id === '32')!;
    expect(incident).to.deep.include({ title: 'Lamp', status: 'resolved', impact: 'major', resolvedAt: undefined });
    expect(incident.updates.map(({ status }) => status)).to.deep.equal(['resolved', 'investigating']);
    expect(incident.updates[0]!.components).to.deep.equal([{ id: '11', status: 'operational' }]);
  });

  it('reads a maintenance as in progress while its components are under maintenance', () => {
    const [maintenance] = read(troubled).maintenances;
    expect(maintenance).to.deep.include({
      id: '33',
      title: 'New ropes',
      status: 'in_progress',
      startsAt: '2026-11-22T02:00:00.000Z',
      endsAt: '2026-11-22T20:00:00.000Z',
      components: ['13'],
    });
    expect(maintenance!.updates[0]).to.deep.include({ status: 'scheduled', body: 'The crane gets new ropes.' });
  });

  it('uses the history, not the clock, to distinguish scheduled and completed maintenances', () => {
    const phase = (attributes: object) =>
      read(
        page({ aggregate_state: 'operational' }, [
          resource('11', 'Lamp', {}),
          report('33', { report_type: 'maintenance', aggregate_state: 'maintenance', ...attributes }),
        ]),
      ).maintenances[0]!.status;
    expect(phase({ ends_at: '2026-11-22T20:00:00.000Z' })).to.equal('scheduled');
    expect(phase({ ends_at: null })).to.equal('scheduled');
    expect(phase({ ends_at: '2026-11-21T20:00:00.000Z' })).to.equal('completed');
    expect(phase({ aggregate_state: 'resolved' })).to.equal('completed');
  });

  it('is unknown if a referenced resource is missing', () => {
    const whole = page({ aggregate_state: 'operational' }, [
      section('1', 'Tower', 0),
      resource('11', 'Lamp', {}),
      report('31', {}),
      update('41', '2026-11-22T03:05:00.000Z', '', 'degraded'),
    ]);
    const feed = read({ ...whole, included: whole.included.filter(({ type }) => type !== 'status_report') });
    expect(feed.incidents).to.deep.equal([]);
    expect(overallStatus(feed)).to.equal('unknown');
    expect(overallStatus(read({ data: quiet.data }))).to.equal('unknown');
  });

  it('shows an outage on a page with the state operational', () => {
    const feed = read(
      page({ aggregate_state: 'operational' }, [
        resource('11', 'Lamp', {}),
        report('31', { aggregate_state: 'degraded' }),
      ]),
    );
    expect(overallStatus(feed)).to.equal('degraded_performance');
  });
});
