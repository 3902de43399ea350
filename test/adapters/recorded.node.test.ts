import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adapterFor } from './adapter-for.js';
import { breadth, incidentLevel, overallStatus } from '../../src/feed/derive.js';
import { parseFeed } from '../../src/feed/parse.js';
import { parseBody } from '../../src/reader/fetch-json.js';
import { adapterInput } from './adapter-input.js';
import type { Sample } from './sample.js';

const FEEDS = new URL('../../../shared/feeds/', import.meta.url);
const SAMPLES = new URL('./samples/', import.meta.url);
const URL_OF_PAGE = 'https://status.example.com/summary.json';

const modules: readonly { readonly samples: readonly Sample[] }[] = await Promise.all(
  readdirSync(SAMPLES).map((name) => import(new URL(name, SAMPLES).href) as Promise<{ samples: readonly Sample[] }>),
);
const samples = modules.flatMap((each) => each.samples);
const files = existsSync(FEEDS)
  ? readdirSync(FEEDS, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(json|atom|rss|xml)$/.test(name))
      .sort()
  : [];
const bodyAt = (file: string): unknown => parseBody(readFileSync(new URL(file, FEEDS), 'utf8'));

describe('recorded feeds', () => {
  it('are exactly the files in the samples', () => {
    if (files.length)
      assert.deepEqual([...new Set(samples.flatMap(({ file, with: others = [] }) => [file, ...others]))].sort(), files);
  });

  for (const { file, provider, url = URL_OF_PAGE, at, with: others = [], ...expected } of files.length ? samples : []) {
    it(`${file} : ${provider ?? 'no adapter'} reads the expected feed`, async () => {
      const body = bodyAt(file);
      const adapter = await adapterFor(body);
      assert.equal(adapter?.name, provider);
      if (!adapter) return;
      const { feed, warnings } = parseFeed(
        adapter.adapt(adapterInput([body, ...others.map(bodyAt)]), url, at === undefined ? undefined : Date.parse(at)),
        url,
      );
      const found = {
        components: feed.components.length,
        groups: feed.groups.length,
        incidents: feed.incidents.length,
        maintenances: feed.maintenances.length,
        overall: overallStatus(feed),
        warnings: warnings.map(({ path }) => path),
      };
      assert.deepEqual(found, { components: 0, groups: 0, incidents: 0, maintenances: 0, warnings: [], ...expected });
      // With a problem, the state is never operational, and a single affected component has its name in the sentence.
      const hasProblem =
        feed.components.some(({ status }) => status !== 'operational') ||
        feed.incidents.some((each) => incidentLevel(each));
      if (hasProblem) assert.notEqual(overallStatus(feed), 'operational');
      const { affected, name } = breadth(feed);
      if (affected === 1) assert.ok(name);
    });
  }
});
