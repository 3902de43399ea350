import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readText } from '../../src/text/read-text.js';
import { isSafe, survey } from './survey.js';

// The collections of other projects have their own licenses and are not in the repository. Without them, the test reads only its own.
const own = fileURLToPath(new URL('../fixtures/hostile-texts.json', import.meta.url));
const folder = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
const files = [
  own,
  ...(existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.open.json'))
        .map((name) => folder + name)
    : []),
];

test('turns every collected attack into a tree with only safe links', () => {
  for (const file of files) {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly { readonly payload?: string }[] };
    for (const { payload } of cases) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        const { hrefs, depth } = survey(readText(payload ?? '', format));
        assert.deepEqual(
          hrefs.filter((href) => !isSafe(href)),
          [],
          payload,
        );
        assert.ok(depth <= 75, payload);
      }
    }
  }
});
