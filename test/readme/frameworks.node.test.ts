import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { snippetsOf } from './markdown.js';

const DOCUMENT = 'docs/frameworks.md';

interface Site {
  readonly name: string;
  readonly config: { readonly sources?: string; readonly copies?: Readonly<Record<string, string>> };
  readonly versions: Readonly<Record<string, string>>;
}

const sites = readdirSync('test/hosts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): Site => {
    const { config, dependencies, devDependencies } = JSON.parse(
      readFileSync(`test/hosts/${name}/package.json`, 'utf8'),
    ) as { [Key in 'config' | 'dependencies' | 'devDependencies']?: Record<string, string> };
    return { name, config: config ?? {}, versions: { ...devDependencies, ...dependencies } };
  });

/** Names in the table → packages. */
const PACKAGES: Readonly<Record<string, string>> = {
  React: 'react',
  Vue: 'vue',
  Solid: 'solid-js',
  Angular: '@angular/core',
  'Next.js': 'next',
  Nuxt: 'nuxt',
  SvelteKit: '@sveltejs/kit',
  Svelte: 'svelte',
  Astro: 'astro',
  Starlight: '@astrojs/starlight',
  VitePress: 'vitepress',
  Docusaurus: '@docusaurus/core',
  Eleventy: '@11ty/eleventy',
  Turbo: '@hotwired/turbo',
  htmx: 'htmx.org',
};

/** The files that the blocks of the document are part of. */
const files = new Set(snippetsOf(DOCUMENT).flatMap(({ kind }) => kind.split(' ')[1] ?? []));

describe('the recipes of docs/frameworks.md', () => {
  for (const { name, config } of sites)
    it(`are part of the site that runs them: ${name}`, () => {
      const own = [...files].filter((file) =>
        [name, config.sources].some((site) => site && file.startsWith(`test/hosts/${site}/`)),
      );
      const copied = Object.keys(config.copies ?? {}).filter((file) => files.has(file));
      assert.ok(own.length + copied.length > 0, `no block of ${DOCUMENT} is part of test/hosts/${name}`);
    });

  it('are all run by a site', () => {
    const used = sites.flatMap(({ config }) => Object.keys(config.copies ?? {}));
    assert.deepEqual(
      [...files].filter((file) => !file.startsWith('test/hosts/') && !used.includes(file)),
      [],
    );
  });
});

describe('the table of docs/frameworks.md', () => {
  const rows = [...readFileSync(DOCUMENT, 'utf8').matchAll(/^\|[^|]*\|([^|]*)\|[^|]*\|$/gm)].slice(2);
  const stated = new Map<string, Set<string>>();
  for (const [, versions = ''] of rows)
    for (const [, name = '', numbers = ''] of versions.matchAll(/([A-Za-z.]+) (\d+\.\d+(?: and \d+\.\d+)*)/g))
      for (const number of numbers.split(' and ')) stated.set(name, (stated.get(name) ?? new Set()).add(number));

  it('names the frameworks that have a site', () =>
    assert.deepEqual([...stated.keys()].sort(), Object.keys(PACKAGES).sort()));

  for (const [name, path] of Object.entries(PACKAGES))
    it(`has the versions of the sites: ${name}`, () => {
      const tested = sites.flatMap(({ versions }) => versions[path]?.split('.').slice(0, 2).join('.') ?? []);
      assert.deepEqual([...(stated.get(name) ?? [])].sort(), [...new Set(tested)].sort());
    });
});
