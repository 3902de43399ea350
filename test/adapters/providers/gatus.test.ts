import { expect } from '@open-wc/testing';
import { gatus } from '../../../src/adapters/providers/gatus.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { check, quiet, row, suites, troubled } from '../../fixtures/gatus/bodies.js';
import { keepsTheContract } from '../contract.js';

const URL = 'https://status.example.com/api/v1/endpoints/statuses';
const read = (body: unknown, url = URL) => parseFeed(gatus.adapt([body], url), url).feed;

keepsTheContract({
  adapter: gatus,
  url: URL,
  recognised: { 'quiet endpoints': quiet, 'endpoints with trouble': troubled, suites, 'one endpoint': quiet[0] },
  good: {
    'quiet endpoints': [quiet],
    'endpoints with trouble': [troubled],
    suites: [suites],
    'one endpoint': [quiet[0]],
  },
  strange: [[row('Sea', 'Lamp', check('mostly')), row('Sea', 'Horn', check(2))]],
});

describe('gatus', () => {
  it('finds the endpoints of a page', () => {
    expect(gatus.endpoints('https://status.example.com/', {})).to.deep.equal([URL]);
    for (const url of [
      `${URL}?page=1&pageSize=5`,
      'https://status.example.com/api/v1/suites/statuses',
      'https://status.example.com/api/v1/endpoints/sea_lamp/statuses',
    ]) {
      expect(gatus.endpoints(url, { components: true })).to.deep.equal([url]);
    }
  });

  it('links the page', () => {
    expect(read(quiet).page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
    expect(read(quiet, 'https://example.com/copy.json').page.url).to.equal(undefined);
  });

  it('reads endpoints in their groups, whose state is their newest check', () => {
    const feed = read(troubled);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['Sea', 'Sea'],
      ['Land', 'Land'],
    ]);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['sea_lamp', 'Lamp', 'operational', 'Sea'],
      ['_gate', 'Gate', 'operational', undefined],
      ['sea_horn', 'Horn', 'major_outage', 'Sea'],
      ['land_crane', 'Crane', 'unknown', 'Land'],
    ]);
    expect(overallStatus(read(quiet))).to.equal('operational');
  });

  it('reads suites and a single endpoint', () => {
    expect(read(suites).components[0]).to.deep.include({ id: 'land_sweeping', status: 'major_outage' });
    expect(read(quiet[0]).components.map(({ id }) => id)).to.deep.equal(['sea_lamp']);
  });

  it('is as new as the newest check, for as long as there is between two of them', () => {
    expect(read(quiet)).to.deep.include({ updatedAt: '2026-11-22T11:59:00.123Z', ttl: 300 });
    expect(
      read([row('Sea', 'Lamp', check(true, '0001-01-01T00:00:00Z'), check(true, '0001-01-01T00:00:00Z'))]).updatedAt,
    ).to.equal(undefined);
  });

  it('doubts the whole where an endpoint cannot be read', () => {
    expect(overallStatus(read([...quiet, { name: 'Horn' }]))).to.equal('unknown');
  });
});
