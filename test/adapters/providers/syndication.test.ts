import { expect } from '@open-wc/testing';
import { adapterFor } from '../adapter-for.js';
import { syndication } from '../../../src/adapters/providers/syndication.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { atom, instatusRss, plainRss, statuspage, statuspageRss, update } from '../../fixtures/syndication/bodies.js';
import type { Entry } from '../../fixtures/syndication/bodies.js';
import { readHistory } from '../../../src/adapters/syndication/read-history.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { expectLinear } from '../../linear.js';
import { adapterInput } from '../adapter-input.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/history.atom';
const read = (body: string) => parseFeed(syndication.adapt(adapterInput([body]), URL), URL);
const only = (entry: Partial<Entry>) => read(atom({ id: 'aaa', content: '', ...entry })).feed.incidents[0]!;
const times = (entry: Partial<Entry>) => only(entry).updates.map(({ at }) => at.replace(/:00\.000Z$/, 'Z'));

testAdapterContract({
  adapter: syndication,
  url: URL,
  recognized: {
    'Atom of Statuspage': statuspage,
    'RSS of Statuspage': statuspageRss,
    'RSS of Instatus': instatusRss,
    'other RSS': plainRss,
  },
  valid: {
    'Atom of Statuspage': [statuspage],
    'RSS of Statuspage': [statuspageRss],
    'RSS of Instatus': [instatusRss],
    'an empty feed': [atom()],
  },
  unknownWords: [atom({ id: 'a', content: update('Nov 21', '00:37', 'UTC', 'Cloudy', 'It rains.') })],
});

describe('syndication', () => {
  it('does not recognize HTML or other text', async () => {
    for (const body of [
      '<!doctype html><html></html>',
      '<?xml version="1.0"?><!DOCTYPE html><html></html>',
      '<html><rss></rss></html>',
      '<feedback/>',
      'feed',
      '<svg/>',
    ]) {
      expect(await adapterFor(body), body).to.equal(undefined);
    }
    expect(
      (await adapterFor(`\ufeff\n<?xml version="1.0"?>\n<!-- a -->\n${statuspage.replace(/<\?.*\n/, '')}`))?.name,
    ).to.equal('syndication');
  });

  it('reads the page', () => {
    expect(read(statuspage).feed.page).to.deep.include({
      name: 'Example Status',
      url: 'https://status.example.com',
      language: 'en-US',
    });
    expect(read(statuspage).feed.links).to.deep.include({ atom: URL });
    expect(read(statuspageRss).feed.links).to.deep.include({ rss: URL });
    expect(read('<feed></feed>').feed.page.name).to.equal('status.example.com');
  });

  it('reads the updates of an entry', () => {
    const [incident] = read(statuspage).feed.incidents;
    expect(incident).to.deep.include({
      id: 'aaa',
      title: 'Cranes & aaa',
      status: 'resolved',
      impact: 'unknown',
      startedAt: '2026-11-20T21:00:00.000Z',
      url: 'https://status.example.com/incidents/aaa',
    });
    expect(incident!.updates.map(({ status, at, body, format }) => [status, at, body, format])).to.deep.equal([
      ['resolved', '2026-11-21T00:37:00.000Z', 'This is <em>over</em>.<br /><br />Thank you.', 'html'],
      ['monitoring', '2026-11-20T23:10:00.000Z', 'We keep watching.', 'html'],
      ['monitoring', '2026-11-20T22:37:00.000Z', 'We watch.', 'html'],
      ['investigating', '2026-11-20T21:00:00.000Z', 'We look into it.', 'html'],
    ]);
    expect(durationOf(incident!)).to.equal(13020);
  });

  it('reads maintenances with their times', () => {
    const { maintenances } = read(statuspage).feed;
    expect(maintenances).to.have.length(1);
    expect(maintenances[0]).to.deep.include({
      id: 'bbb',
      status: 'scheduled',
      startsAt: '2026-11-30T22:00:00.000Z',
      endsAt: '2026-12-01T02:30:00.000Z',
    });
    expect(maintenances[0]!.updates[0]).to.deep.include({ status: 'scheduled', body: 'We paint the cranes.' });
  });

  it('has an unknown state', () => {
    expect(overallStatus(read(atom()).feed)).to.equal('unknown');
    expect(overallStatus(read(statuspageRss).feed)).to.equal('unknown');
  });

  it('does not resolve an incident if its newest word is unknown or missing', () => {
    const content = (word: string) =>
      update('Nov 21', '00:37', 'UTC', word, 'x') + update('Nov 20', '00:37', 'UTC', 'Resolved', 'y');
    expect(only({ content: content('Cloudy') })).to.deep.include({ status: 'unknown', statusText: 'Cloudy' });
    expect(only({ content: update('Nov 21', '00:37', 'UTC', 'Update', 'x') }).status).to.equal('unknown');
    expect(only({ content: content('Investigating') }).status).to.equal('investigating');
  });

  it('reads RSS of Statuspage, with the time zone from the feed', () => {
    const [incident] = read(statuspageRss).feed.incidents;
    expect(incident).to.deep.include({ id: 'aaa', status: 'resolved', startedAt: '2026-11-21T00:00:00.000Z' });
    expect(incident!.updates[0]!.at).to.equal('2026-11-21T01:37:00.000Z');
  });

  it('reads RSS of Instatus', () => {
    const [incident] = read(instatusRss).feed.incidents;
    expect(incident).to.deep.include({ id: 'cuid1', status: 'resolved', startedAt: '2026-09-25T15:15:00.000Z' });
    expect(incident!.updates.map(({ status, at, body }) => [status, at, body])).to.deep.equal([
      ['resolved', '2026-09-25T16:01:05.000Z', 'Over.'],
      ['investigating', '2026-09-25T15:15:00.000Z', 'We look.'],
    ]);
  });

  it('rejects a feed without phases', () => {
    expect(() => read(plainRss)).to.throw(FeedError, 'no entry tells the phase');
  });

  it('distinguishes items by id, and does not read phases from prose', () => {
    const entries = readHistory(plainRss)?.entries ?? [];
    expect(entries.map(({ id, title, status, updates }) => [id, title, status, updates.length])).to.deep.equal([
      ['https://status.example.com/incidents/9#2', '[Resolved] Cranes', 'unknown', 1],
      ['https://status.example.com/incidents/9#1', '[Investigating] Cranes', 'unknown', 1],
      ['word-1', 'A word', 'unknown', 1],
    ]);
  });

  describe('entries', () => {
    const dated = (day: string, word: string) => update(`Nov ${day}`, '10:00', 'UTC', word, `${word} it is.`);
    const item = (day: string, word: string, fields: string) =>
      `<item><title>Slow</title><pubDate>${day} Nov 2026 10:00:00 GMT</pubDate><description><![CDATA[${dated(day, word)}]]></description>${fields}</item>`;
    const rss = (...items: string[]) =>
      `<rss version="2.0"><channel><title>A</title><link>https://status.example.com</link>${items.join('')}</channel></rss>`;
    const told = (body: string) => read(body).feed.incidents.map(({ id, status }) => [id, status]);
    const guid = (id: string) => `<guid isPermaLink="false">${id}</guid>`;

    for (const link of [
      'https://status.example.com',
      'https://status.example.com/',
      'https://status.example.com/#top',
      'https://status.example.com/history',
      'https://example.com/',
    ]) {
      it(`are separate if they have different ids and the same link, ${link}`, () => {
        const at = `<link>${link}</link>`;
        const body = rss(item('27', 'Resolved', guid('b') + at), item('26', 'Investigating', guid('a') + at));
        expect(told(body)).to.deep.equal([
          ['b', 'resolved'],
          ['a', 'investigating'],
        ]);
        expect(read(body).warnings).to.deep.equal([]);
      });
    }

    it('are separate without ids, and if the link is that of the page', () => {
      const at = '<link>https://status.example.com/history</link>';
      for (const fields of [at, '', '<guid>https://status.example.com/</guid>']) {
        const body = rss(item('27', 'Resolved', fields), item('26', 'Investigating', fields));
        expect(told(body).map(([, status]) => status)).to.deep.equal(['resolved', 'investigating']);
      }
    });

    it('with the same id are merged, sorted by time, without duplicate updates', () => {
      const older = item('25', 'Investigating', guid('a'));
      const newer = item('27', 'Resolved', guid('a')).replace('</p>', `</p>${dated('25', 'Investigating')}`);
      for (const body of [rss(newer, older), rss(older, newer)]) {
        const [incident, ...others] = read(body).feed.incidents;
        expect(others).to.deep.equal([]);
        expect(incident!.status).to.equal('resolved');
        expect(incident!.updates.map(({ at }) => at)).to.deep.equal([
          '2026-11-27T10:00:00.000Z',
          '2026-11-25T10:00:00.000Z',
        ]);
      }
    });

    it('without fields do not overwrite complete ones with the same id', () => {
      const short = `<item>${guid('a')}<pubDate>27 Nov 2026 12:00:00 GMT</pubDate><description>Thank you.</description></item>`;
      const [incident] = read(rss(short, item('26', 'Identified', guid('a')))).feed.incidents;
      expect(incident).to.deep.include({ title: 'Slow', status: 'identified' });
      expect(incident!.updates.map(({ body }) => body)).to.deep.equal(['Thank you.', 'Identified it is.']);
    });

    it('use the same id as the JSON of the provider if the link has it', () => {
      const at = (id: string) => `${guid(`tag:${id}`)}<link>https://status.example.com/incidents/${id}</link>`;
      expect(
        told(rss(item('27', 'Resolved', at('b')), item('26', 'Resolved', at('a')))).map(([id]) => id),
      ).to.deep.equal(['b', 'a']);
    });
  });

  describe('a line with the phase', () => {
    const entry = (content: string, more = '') =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><generator>incident.io</generator><entry><title type="html"><![CDATA[Web &amp; mail]]></title><id>https://status.example.com//incidents/01A</id><link href="https://status.example.com//incidents/01A"/><updated>2026-11-27T14:58:23.907Z</updated>${more}<content type="html"><![CDATA[${content}]]></content></entry></feed>`;

    for (const [content, status, body] of [
      ['<b>Status: Monitoring</b><br/><br/>A fix is out.', 'monitoring', 'A fix is out.'],
      ['<b>Status: Resolved</b>', 'resolved', undefined],
      ['<p><strong>Status:</strong> resolved</p><p>Over.</p>', 'resolved', '<p>Over.</p>'],
      ['<p>Status: Investigating</p><p>We look.</p>', 'investigating', '<p>We look.</p>'],
      ['<h3>Status: IDENTIFIED</h3>', 'identified', undefined],
      ['<b>Status: Cloudy</b><br/>It rains.', 'unknown', 'It rains.'],
    ] as const) {
      it(`is read from ${content}`, () => {
        const { feed, warnings } = read(entry(content));
        expect(feed.incidents[0]).to.deep.include({ id: '01A', title: 'Web & mail', status, startedAt: undefined });
        expect(feed.incidents[0]!.updates[0]).to.deep.include({ status, body, at: '2026-11-27T14:58:23.907Z' });
        expect(warnings.length).to.equal(status === 'unknown' ? 2 : 0);
      });
    }

    for (const [word, status] of [
      ['Scheduled', 'scheduled'],
      ['In progress', 'in_progress'],
      ['Maintenance in progress', 'in_progress'],
      ['maintenance_complete', 'completed'],
      ['Completed', 'completed'],
    ]) {
      it(`reads ${word} as a maintenance`, () => {
        expect(read(entry(`<b>Status: ${word}</b><br/>Cranes.`)).feed.maintenances[0]).to.deep.include({ status });
      });
    }

    it('is only read at the start of an entry', () => {
      expect(() => read(entry('We said: <b>Status: Resolved</b>'))).to.throw(FeedError, 'no entry tells the phase');
    });

    it('is read from the summary if the content has none', () => {
      const summary = '<summary type="html"><![CDATA[<b>Status: Resolved</b><br/>Over.]]></summary>';
      expect(read(entry('Over.', summary)).feed.incidents[0]!.status).to.equal('resolved');
    });
  });

  it('reads XHTML', () => {
    const content = `<div xmlns="http://www.w3.org/1999/xhtml">${update('Nov 21', '00:37', 'UTC', 'Resolved', 'Over &amp; out.').replace('<br>', '<br />')}</div>`;
    const [first] = only({ content, type: 'xhtml' }).updates;
    expect(first).to.deep.include({ at: '2026-11-21T00:37:00.000Z', status: 'resolved' });
    expect(first!.body).to.match(/^Over &amp; out\./);
  });

  describe('times', () => {
    it('finds the year of an incident across New Year', () => {
      const content =
        update('Jan 1', '01:00', 'UTC', 'Resolved', 'x') + update('Dec 31', '23:00', 'UTC', 'Investigating', 'x');
      expect(times({ published: '2026-01-01T01:00:10Z', content })).to.deep.equal([
        '2026-01-01T01:00Z',
        '2025-12-31T23:00Z',
      ]);
    });

    it('finds the years of an incident of ten months', () => {
      const content =
        update('Nov 20', '10:00', 'UTC', 'Resolved', 'x') +
        update('Jan 10', '09:00', 'UTC', 'Update', 'x') +
        update('Jan 9', '09:00', 'UTC', 'Investigating', 'x');
      expect(times({ published: '2025-11-20T10:00:00Z', updated: '2025-11-20T10:00:00Z', content })).to.deep.equal([
        '2025-11-20T10:00Z',
        '2025-01-10T09:00Z',
        '2025-01-09T09:00Z',
      ]);
    });

    it('accepts an update that is out of order', () => {
      const content =
        update('Nov 20', '10:05', 'UTC', 'Resolved', 'x') +
        update('Nov 20', '10:10', 'UTC', 'Update', 'x') +
        update('Nov 20', '09:00', 'UTC', 'Investigating', 'x');
      expect(times({ published: '2026-11-20T10:05:00Z', content })).to.deep.equal([
        '2026-11-20T10:10Z',
        '2026-11-20T10:05Z',
        '2026-11-20T09:00Z',
      ]);
    });

    it('reads years and leap days', () => {
      expect(
        times({ content: update('Nov 21', '00:37', 'UTC', 'Resolved', 'x').replace('</var>,', '</var>, 2018,') }),
      ).to.deep.equal(['2018-11-21T00:37Z']);
      expect(
        times({ published: '2024-03-01T00:00:00Z', content: update('Feb 29', '23:00', 'UTC', 'Resolved', 'x') }),
      ).to.deep.equal(['2024-02-29T23:00Z']);
    });

    for (const [zone, published, at] of [
      ['GMT', '2026-11-20T10:00:00Z', '2026-11-20T10:00Z'],
      ['GMT+0', '2026-11-20T10:00:00Z', '2026-11-20T10:00Z'],
      ['UTC+5:30', '2026-11-20T04:30:00Z', '2026-11-20T04:30Z'],
      ['+03', '2026-11-20T10:00:00+03:00', '2026-11-20T07:00Z'],
      ['PST', '2026-11-20T10:00:00-08:00', '2026-11-20T18:00Z'],
      ['PST', '2026-11-20T10:00:00+08:00', '2026-11-20T02:00Z'],
      ['CST', '2026-11-20T10:00:30+08:00', '2026-11-20T02:00Z'],
      ['EST', '2026-11-20T12:00:00Z', '2026-11-20T15:00Z'],
      ['EDT', '2026-11-19T12:00:00-05:00', '2026-11-20T14:00Z'],
      ['IST', '2026-11-20T10:00:59+05:30', '2026-11-20T04:30Z'],
      ['', '2026-11-20T10:00:00+02:00', '2026-11-20T08:00Z'],
    ]) {
      it(`reads 10:00 ${zone} beside ${published}`, () => {
        expect(times({ published, content: update('Nov 20', '10:00', zone!, 'Resolved', 'x') })).to.deep.equal([at]);
      });
    }

    it('reads the 12-hour clock', () => {
      for (const [time, at] of [
        ['10:33 PM', '22:33'],
        ['10:33 am', '10:33'],
        ['12:05 AM', '00:05'],
        ['12:05 PM', '12:05'],
      ])
        expect(times({ content: update('Nov 20', time!, 'UTC', 'RESOLVED', 'x') })).to.deep.equal([
          `2026-11-20T${at}Z`,
        ]);
    });

    it('uses the time zone of one entry for the others', () => {
      const entry = (id: string, published: string) => ({
        id,
        published,
        content: update('Nov 20', '10:00', 'IST', 'Resolved', 'x'),
      });
      const { incidents } = read(
        atom(entry('a', '2026-11-20T10:00:00+02:00'), entry('b', '2026-11-20T19:00:00+02:00')),
      ).feed;
      expect(incidents.map(({ updates }) => updates[0]!.at)).to.deep.equal([
        '2026-11-20T08:00:00.000Z',
        '2026-11-20T08:00:00.000Z',
      ]);
    });

    for (const [name, entry] of Object.entries<Partial<Entry>>({
      'an unknown zone': { content: update('Nov 20', '10:00', 'IST', 'Resolved', 'x') },
      'a zone that does not fit the page': {
        published: '2026-11-20T12:00:00+08:00',
        content: update('Nov 20', '10:00', 'PST', 'Resolved', 'x'),
      },
      'no zone': { content: update('Nov 20', '10:00', '', 'Resolved', 'x') },
      'a month in another language': { content: update('Dez 20', '10:00', 'UTC', 'Resolved', 'x') },
      '30 February': { content: update('Feb 30', '10:00', 'UTC', 'Resolved', 'x') },
      '25 hours': { content: update('Nov 20', '25:00', 'UTC', 'Resolved', 'x') },
      'an unknown year': { published: '', content: update('Nov 20', '10:00', 'UTC', 'Resolved', 'x') },
    })) {
      it(`has no time for ${name}, keeps the state, and warns once`, () => {
        expect(only(entry)).to.deep.include({ updates: [], status: 'resolved' });
        expect(read(atom({ id: 'aaa', content: '', ...entry })).warnings.map(({ path }) => path)).to.deep.equal([
          '$.incidents[0].updates[0]',
        ]);
      });
    }
  });

  it('reads 3,000 entries and hostile entries in linear time', () => {
    const body = update('Nov 21', '00:37', 'UTC', 'Resolved', 'x').repeat(5);
    const many = (length: number): string =>
      atom(...Array.from({ length }, (_, index) => ({ id: `i${index}`, content: body })));
    expect(read(many(3000)).feed.incidents).to.have.length(3000);
    expectLinear((length) => read(many(Math.ceil(length))), 3000, 'many entries');
    for (const piece of [
      '<p> ',
      '<small>',
      '<p><small>',
      '<strong>',
      '<p><small>a</small><br>',
      '&lt;',
      ' ',
      '<p><strong>THIS IS A SCHEDULED EVENT ',
      '<strong>Type:</strong>',
    ]) {
      expectLinear(
        (length) => readHistory(atom({ id: 'a', content: piece.repeat(length / piece.length) })),
        200_000,
        piece,
      );
    }
  });
});
