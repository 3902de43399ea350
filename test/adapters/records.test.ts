import { expect } from '@open-wc/testing';
import type { Adapter } from '../../src/adapters/adapter.js';
import { cstate } from '../../src/adapters/providers/cstate.js';
import { heroku } from '../../src/adapters/providers/heroku.js';
import { incidentIo } from '../../src/adapters/providers/incident-io.js';
import { instatus } from '../../src/adapters/providers/instatus.js';
import { slack } from '../../src/adapters/providers/slack.js';
import { uptimeKuma } from '../../src/adapters/providers/uptime-kuma.js';
import { yandexCloud } from '../../src/adapters/providers/yandex-cloud.js';
import { overallStatus } from '../../src/feed/derive.js';
import { parseFeed } from '../../src/feed/parse.js';
import * as cstateBodies from '../fixtures/cstate/bodies.js';
import * as herokuBodies from '../fixtures/heroku/bodies.js';
import { widgetQuiet, widgetTroubled } from '../fixtures/incident-io/bodies.js';
import * as instatusBodies from '../fixtures/instatus/bodies.js';
import * as slackBodies from '../fixtures/slack/bodies.js';
import { beats, past, second } from '../fixtures/uptime-kuma/bodies.js';
import { services } from '../fixtures/yandex-cloud/bodies.js';

const URL = 'https://status.example.com/summary.json';
const read = (adapter: Adapter, ...bodies: unknown[]) => parseFeed(adapter.adapt(bodies, URL), URL);
const withoutId = <T extends { readonly id?: unknown }>({ id: _, ...rest }: T) => rest;

describe('records with the same id in several answers', () => {
  it('heroku: a short record does not hide the updates of a full one, and the current ones come first', () => {
    const { troubled } = herokuBodies;
    const [open] = troubled.incidents;
    const short = { ...open, updates: [] };
    const older = { ...open, id: 5, state: 'resolved', created_at: open!.created_at };
    const { feed, warnings } = read(heroku, { ...troubled, incidents: [short] }, [open, older]);
    expect(feed.incidents.map(({ id, updates }) => [id, updates.length])).to.deep.equal([
      ['12', 3],
      ['5', 3],
    ]);
    expect(warnings).to.deep.equal([]);
  });

  it('slack: an id may be a number in one answer and a text in another', () => {
    const { troubled, history } = slackBodies;
    const [first] = troubled.active_incidents;
    const { feed, warnings } = read(slack, { ...troubled, active_incidents: [first] }, [
      { ...first, id: String(first!.id) },
      ...history.filter(({ id }) => String(id) !== String(first!.id)),
    ]);
    expect(feed.incidents.filter(({ id }) => id === String(first!.id))).to.have.length(1);
    expect(warnings).to.deep.equal([]);
  });

  it('cstate: an empty field of a pinned post does not hide the severity', () => {
    const { index } = cstateBodies;
    const [system] = index.systems.filter(({ unresolvedIssues }) => unresolvedIssues.length);
    const [issue] = system!.unresolvedIssues;
    const pinned = { ...issue, severity: '', resolved: null };
    const { feed } = read(cstate, { ...index, pinnedIssues: [pinned] });
    const alone = read(cstate, { ...index, pinnedIssues: [] }).feed;
    expect(overallStatus(feed)).to.equal(overallStatus(alone));
    expect(feed.incidents.map(({ impact, status }) => [impact, status])).to.deep.equal(
      alone.incidents.map(({ impact, status }) => [impact, status]),
    );
  });
});

describe('records without an id', () => {
  it('uptime-kuma: a past incident is not taken for a current one', () => {
    const body = { ...past, incidents: past.incidents.map(withoutId) };
    const now = { ...second, incidents: second.incidents.map(withoutId) };
    const { feed, warnings } = read(uptimeKuma, now, beats, body);
    expect(feed.incidents).to.deep.equal([]);
    expect(warnings.filter(({ path }) => path.startsWith('$.incidents['))).to.have.length(
      now.incidents.length + body.incidents.length,
    );
  });

  it('yandex-cloud: two incidents of a service are two', () => {
    const [service] = services;
    const incident = { title: 'Slow', status: 'open', levelId: 2, startDate: '2026-11-22T03:00:00Z' };
    const { warnings } = read(yandexCloud, [{ ...service, incidents: [incident, { ...incident, title: 'Down' }] }]);
    expect(warnings.map(({ path }) => path)).to.deep.equal(['$.incidents[0]', '$.incidents[1]', '$.status']);
  });

  it('incident-io: two affected components are two', () => {
    const [ongoing] = widgetTroubled.ongoing_incidents;
    const affected_components = ongoing!.affected_components.map(withoutId);
    const { warnings } = read(incidentIo, { ...widgetQuiet, ongoing_incidents: [{ ...ongoing, affected_components }] });
    expect(warnings.filter(({ path }) => path.startsWith('$.components'))).to.have.length(affected_components.length);
  });

  it('instatus: incidents that only the list of components has are read, and so are its rows', () => {
    const { quiet } = instatusBodies;
    const row = { id: 'a', name: 'API', status: 'OPERATIONAL', group: null };
    const active = { name: 'Slow', status: 'INVESTIGATING', impact: 'MAJOROUTAGE', started: '2026-11-22T03:00:00Z' };
    const { feed, warnings } = read(instatus, quiet, [{ ...row, activeIncidents: [active] }]);
    expect([feed.incidents.map(({ title }) => title), overallStatus(feed)]).to.deep.equal([['Slow'], 'major_outage']);
    expect(warnings).to.deep.equal([]);
    const member = { ...row, id: 'b', group: { name: 'Web' } };
    expect(read(instatus, quiet, [withoutId(row), withoutId(row), member]).warnings.length).to.be.above(1);
  });
});
