import { expect } from '@open-wc/testing';
import { kener } from '../../../src/adapters/providers/kener.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { bar, bars, day, none, notifications, quiet, strange } from '../../fixtures/kener/bodies.js';
import { testAdapterContract } from '../contract.js';

const BASE = 'https://status.example.com/uptime';
const API = `${BASE}/dashboard-apis`;
const URL = `${API}/monitor-bars?tags=lamp,horn`;
const read = (bodies: readonly unknown[], url = URL) => parseFeed(kener.adapt(bodies, url), url).feed;

testAdapterContract({
  adapter: kener,
  url: URL,
  recognized: { monitors: bars, 'operational monitors': quiet, notifications },
  valid: {
    'monitors and notifications': [bars, notifications],
    'operational monitors': [quiet, none],
    'only monitors': [bars],
    'only notifications': [notifications],
  },
  unknownWords: [{ data: { lamp: strange[0]!.data!.lamp, horn: bar('Horn', 'SLEEPY') }, missingTags: [] }, strange[1]],
});

describe('kener', () => {
  it('requests the monitors in the URL, and their notifications', () => {
    expect(kener.endpoints(URL, {})).to.deep.equal([URL, `${API}/notifications?tags=lamp,horn`]);
    expect(kener.endpoints(`${URL}&days=30#x`, {})).to.deep.equal([
      `${URL}&days=30#x`,
      `${API}/notifications?tags=lamp,horn`,
    ]);
    expect(kener.endpoints(`${API}/notifications?tags=lamp,horn`, {})).to.deep.equal([
      URL,
      `${API}/notifications?tags=lamp,horn`,
    ]);
    expect(read([quiet, none]).page).to.deep.include({ name: 'status.example.com', url: BASE });
  });

  it('reads monitors in the order of the URL, with state and uptime', () => {
    const feed = read([bars, notifications], `${API}/monitor-bars?tags=horn,lamp,crane,gate,bell,pier`);
    expect(
      feed.components.map(({ id, name, status, uptime }) => [id, name, status, uptime?.shares[0]?.ratio]),
    ).to.deep.equal([
      ['horn', 'Horn', 'major_outage', 0.999806],
      ['lamp', 'Lamp', 'operational', 1],
      ['crane', 'Crane', 'degraded_performance', 0.999806],
      ['gate', 'Gate', 'under_maintenance', 0.999806],
      ['bell', 'Bell', 'unknown', undefined],
      ['pier', 'pier', 'unknown', undefined],
    ]);
    expect(overallStatus(feed)).to.equal('major_outage');
    expect(overallStatus(read([quiet, none]))).to.equal('operational');
  });

  it('shows a monitor in the URL as unknown if it is not in the answer', () => {
    const feed = read([{ data: {}, missingTags: [] }, none]);
    expect(feed.components.map(({ id, status }) => [id, status])).to.deep.equal([
      ['lamp', 'unknown'],
      ['horn', 'unknown'],
    ]);
    expect(overallStatus(read([{ ...quiet, data: { ...quiet.data, horn: null } }, none]))).to.equal('unknown');
  });

  it('is unknown if there are no checks in the last two days', () => {
    const lamp = (...days: readonly object[]) =>
      read([{ data: { lamp: { ...bar('Lamp', 'UP'), uptimeData: days } }, missingTags: [] }]).components[0]?.status;
    expect(lamp(day(1, 1440), day(0, 0))).to.equal('operational');
    expect(lamp({ ...day(0, 0), countOfUp: '12' })).to.equal('operational');
    expect(lamp(day(2, 1440), day(1, 0), day(0, 0))).to.equal('unknown');
    expect(lamp()).to.equal('unknown');
  });

  it('reads incidents and maintenances with the same numbers', () => {
    const feed = read([quiet, notifications]);
    expect(feed.incidents.map(({ title, status, startedAt, url }) => [title, status, startedAt, url])).to.deep.equal([
      ['No horn', 'identified', '2026-11-22T10:00:00.000Z', `${BASE}/incidents/4`],
      ['Fog', 'resolved', '2026-11-20T09:00:00.000Z', `${BASE}/incidents/3`],
    ]);
    expect(feed.incidents[1]?.resolvedAt).to.equal('2026-11-20T11:00:00.000Z');
    expect(feed.maintenances.map(({ title, status, startsAt }) => [title, status, startsAt])).to.deep.equal([
      ['New rope', 'completed', '2026-11-21T09:00:00.000Z'],
      ['Paint', 'in_progress', '2026-11-22T11:00:00.000Z'],
      ['New bulbs', 'scheduled', '2026-11-29T09:00:00.000Z'],
    ]);
    // No body contains the impact of an open incident.
    expect(overallStatus(read([quiet, { notifications: [notifications.notifications[2]] }]))).to.equal('unknown');
  });
});
