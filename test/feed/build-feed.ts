import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import type { ComponentStatus, Incident, StatusFeed } from '../../src/feed/schema.js';

/** A parsed feed with these parts. Fails if the parser warns. */
export const feedOf = (parts: Readonly<Record<string, unknown>>): StatusFeed => {
  const { feed, warnings } = parseFeed({ version: 1, page: { name: 'ScootKit' }, ...parts });
  expect(warnings).to.deep.equal([]);
  return feed;
};
export const components = (...statuses: readonly ComponentStatus[]) =>
  statuses.map((status, index) => ({ id: `c${index}`, name: `Component ${index}`, status }));
export const incident = (parts: Readonly<Record<string, unknown>> = {}) => ({
  id: 'i',
  title: 'Trouble',
  status: 'investigating',
  impact: 'major',
  ...parts,
});
export const maintenance = (status: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id: 'm',
  title: 'Upgrade',
  status,
  ...parts,
});
export const incidentOf = (parts: Readonly<Record<string, unknown>>): Incident =>
  feedOf({ incidents: [incident(parts)] }).incidents[0]!;
