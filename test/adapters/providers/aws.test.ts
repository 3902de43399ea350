import { expect } from '@open-wc/testing';
import { aws } from '../../../src/adapters/providers/aws.js';
import { breadth, overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { degradation, disruption } from '../../fixtures/aws/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://health.aws.amazon.com/public/currentevents';
const read = (...events: unknown[]) => parseFeed(aws.adapt([events], URL), URL).feed;

testAdapterContract({
  adapter: aws,
  url: URL,
  recognized: { 'a disruption': [disruption], 'two events': [disruption, degradation] },
  valid: { 'a disruption': [[disruption]], 'two events': [[disruption, degradation]] },
  unknownWords: [
    [
      {
        ...disruption,
        status: '9',
        event_log: [{ ...disruption.event_log[0], status: 8 }],
        impacted_services: { route53: { service_name: 'Amazon Route 53', current: '7', max: '7' } },
      },
    ],
  ],
});

describe('aws', () => {
  it('reads events', () => {
    const [incident] = read(disruption).incidents;
    expect(incident).to.deep.include({
      id: 'AWS_EC2_OPERATIONAL_ISSUE_AB12',
      title: 'Amazon Elastic Compute Cloud (Reykjavik): Increased Error Rates',
      status: 'investigating',
      impact: 'major',
      impactText: 'Disruption',
      startedAt: '2026-11-22T08:00:00.000Z',
      components: ['ec2-eu-north-9', 'route53'],
    });
    expect(incident!.url).to.equal(
      `https://health.aws.amazon.com/health/status?eventID=${encodeURIComponent(disruption.arn)}`,
    );
    expect(incident!.updates.map(({ at, status, format }) => [at, status, format])).to.deep.equal([
      ['2026-11-22T09:00:00.000Z', 'investigating', 'html'],
      ['2026-11-22T08:00:00.000Z', 'investigating', 'text'],
    ]);
  });

  it('reads each service once, with its region and its worst state', () => {
    expect(
      read(disruption, degradation).components.map(({ id, name, status, statusText }) => [
        id,
        name,
        status,
        statusText,
      ]),
    ).to.deep.equal([
      ['ec2-eu-north-9', 'Amazon Elastic Compute Cloud (Reykjavik)', 'major_outage', 'Disruption'],
      ['route53', 'Amazon Route 53', 'degraded_performance', 'Degradation'],
    ]);
    expect(read(degradation, disruption).components[0]!.status).to.equal('degraded_performance');
  });

  it('names a single affected service', () => {
    expect(breadth(read(disruption, degradation))).to.deep.include({
      status: 'major_outage',
      affected: 1,
      name: 'Amazon Elastic Compute Cloud (Reykjavik)',
      levelAlone: false,
    });
  });

  it('shows an unknown level without hiding an outage', () => {
    const odd = (current: string) => ({
      ...disruption,
      impacted_services: { route53: { service_name: 'Amazon Route 53', current, max: '9' } },
    });
    for (const [first, second, status] of [
      ['9', '3', 'major_outage'],
      ['3', '9', 'major_outage'],
      ['9', '0', 'unknown'],
      ['0', '9', 'unknown'],
    ] as const) {
      expect(read(odd(first), { ...odd(second), arn: 'b' }).components[0]!.status).to.equal(status);
    }
  });

  it('reads levels as strings and as numbers', () => {
    expect(read({ ...disruption, status: 1 }).incidents[0]).to.deep.include({
      status: 'investigating',
      impact: 'minor',
      impactText: 'Informational',
    });
    expect(read(degradation).incidents[0]).to.deep.include({ impact: 'minor', impactText: 'Degradation' });
    expect(read({ ...disruption, status: 0 }).incidents[0]).to.deep.include({ status: 'resolved', impact: 'major' });
    expect(read({ ...degradation, status: '0' }).incidents[0]).to.deep.include({ status: 'resolved', impact: 'minor' });
  });

  it('is not operational if there are no events', () => {
    expect(overallStatus(read())).to.equal('unknown');
  });
});
