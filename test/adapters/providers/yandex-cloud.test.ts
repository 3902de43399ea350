import { expect } from '@open-wc/testing';
import { yandexCloud } from '../../../src/adapters/providers/yandex-cloud.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { incident, incidents, past, services } from '../../fixtures/yandex-cloud/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.yandex.cloud/api/services?incidents=all&lang=en';
const read = (...bodies: unknown[]) => parseFeed(yandexCloud.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: yandexCloud,
  url: URL,
  recognized: { services, incidents, 'one incident': incident },
  valid: {
    services: [services],
    incidents: [incidents],
    'one incident': [incident],
    'services and incidents': [services, incidents],
  },
  unknownWords: [
    [{ ...services[0], incidents: [{ ...services[0]!.incidents[0], id: 5, status: 'cloudy', levelId: 7 }] }],
    { items: [{ ...incident, status: 'cloudy', levelId: 7, comments: [{ ...incident.comments[0], type: 'rainy' }] }] },
  ],
});

describe('yandex-cloud', () => {
  it('only requests what is needed', () => {
    const list = 'https://status.yandex.cloud/api/incidents?lang=en';
    expect(yandexCloud.endpoints(URL, { components: true })).to.deep.equal([URL]);
    expect(yandexCloud.endpoints(URL, { incidents: true })).to.deep.equal([
      URL,
      'https://status.yandex.cloud/api/incidents?installation=all&lang=en',
    ]);
    expect(yandexCloud.endpoints(list, { incidents: true })).to.deep.equal([list]);
    expect(yandexCloud.endpoints(list, { components: true })).to.deep.equal([
      'https://status.yandex.cloud/api/services?incidents=all&lang=en',
      list,
    ]);
    expect(yandexCloud.endpoints('https://status.yandex.cloud/api/incidents/11', { components: true })).to.deep.equal([
      'https://status.yandex.cloud/api/incidents/11',
    ]);
  });

  it('reads services by region, with the state of their open incidents', () => {
    const feed = read(services);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['ru', 'Russia'],
      ['kz', 'Kazakhstan'],
    ]);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['ru-2', 'Compute', 'degraded_performance', 'ru'],
      ['kz-2', 'Compute', 'operational', 'kz'],
      ['ru-3', 'Network', 'major_outage', 'ru'],
    ]);
    expect(feed.incidents.map(({ id, components }) => [id, components])).to.deep.equal([
      ['11', ['ru-2', 'ru-3']],
      ['9', ['ru-3']],
    ]);
  });

  it('does not show a service without incidents data as operational', () => {
    expect(read([{ ...services[1], incidents: undefined }]).components[0]!.status).to.equal('unknown');
    expect(read([{ ...services[1], incidents: [null] }]).components[0]!.status).to.equal('unknown');
  });

  it('reads incidents with their comments', () => {
    const [first, second] = read(incidents).incidents;
    expect(first).to.deep.include({
      id: '11',
      title: 'Virtual machines are slow',
      status: 'investigating',
      impact: 'minor',
      startedAt: '2026-11-22T03:50:00.000Z',
      resolvedAt: undefined,
      url: 'https://status.yandex.cloud/en/incidents/11',
      components: ['ru-2'],
    });
    expect(first!.updates.map(({ status, body, format }) => [status, body, format])).to.deep.equal([
      ['investigating', '<p>Still at it.</p>', 'html'],
      ['investigating', '<p>We look into it.</p>', 'html'],
    ]);
    expect(second).to.deep.include({
      status: 'resolved',
      impact: 'critical',
      impactText: 'Unavailable',
      resolvedAt: '2026-11-01T05:00:00.000Z',
    });
    expect(second!.updates.map(({ status }) => status)).to.deep.equal(['resolved', 'resolved']);
  });

  it('reads an open incident with a resolved comment as monitoring', () => {
    expect(read({ ...past, status: 'open' }).incidents[0]!.status).to.equal('monitoring');
    expect(overallStatus(read({ ...past, status: 'open' }))).to.equal('major_outage');
  });

  it('combines services and incidents without duplicates', () => {
    const feed = read(services, incidents);
    expect(feed.incidents.map(({ id, updates }) => [id, updates.length])).to.deep.equal([
      ['11', 2],
      ['9', 0],
      ['10', 2],
    ]);
    expect(durationOf(feed.incidents[2]!)).to.be.above(0);
  });
});
