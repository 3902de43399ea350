/**
 * Fills the generated parts of README.md from what is built: attributes, properties, events, parts and custom properties from
 * dist/custom-elements.json and the styles, sizes from scripts/budgets.mjs. `--check` writes nothing and fails when something is old.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readmeTable } from '../bench/table.mjs';
import { closureOf, measure, withoutHash } from './budgets.mjs';
import { providers } from './providers.mjs';

const FILE = 'README.md';
/** Kilobytes by which a printed size may be off before it counts as old: zlib's versions differ by some bytes. */
const TOLERANCE = 0.1;

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = modules.flatMap((module) => module.declarations);
const base = declarations.find(({ name }) => name === 'FeedElement');
const ORDER = [
  'status-banner',
  'component-list',
  'incident-history',
  'status-badge',
  'uptime-bars',
  'status-feed',
  'status-source',
];
const tags = declarations
  .filter(({ tagName }) => tagName)
  .sort((a, b) => ORDER.indexOf(a.tagName) - ORDER.indexOf(b.tagName));

const code = (text) => `\`${text}\``;
const cell = (text) =>
  String(text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const tagList = (names) => names.map((name) => code(`<${name}>`)).join(', ');

/** What tags have of their own, each with the tags that have it: one entry per key. */
const collect = (listOf, keyOf = ({ name }) => name) => {
  const found = new Map();
  for (const tag of tags)
    for (const each of (tag[listOf] ?? []).filter((item) => !item.inheritedFrom)) {
      const known = found.get(keyOf(each));
      if (known) known.tags.push(tag.tagName);
      else found.set(keyOf(each), { ...each, tags: [tag.tagName] });
    }
  return [...found.values()];
};

/** `CustomEvent<X>` → `X`. */
const detailOf = ({ type }) => code(type.text.replace(/^CustomEvent<(.*)>$/, '$1'));

const attributes = () =>
  [
    'Of every tag that shows a feed:',
    table(
      ['attribute', 'what it does'],
      base.attributes.map(({ name, description }) => [code(name), description]),
    ),
    'Of some:',
    table(
      ['attribute', 'of', 'what it does'],
      collect('attributes', ({ name, description }) => name + description).map((each) => [
        code(each.name),
        tagList(each.tags),
        each.description,
      ]),
    ),
  ].join('\n\n');

const properties = () =>
  table(
    ['property or method', 'what it gives'],
    base.members
      .filter(({ attribute }) => !attribute)
      .map(({ kind, name, description }) => [code(kind === 'method' ? `${name}()` : name), description]),
  );

const events = () =>
  table(
    ['event', 'detail', 'when'],
    [
      ...base.events.map((each) => [code(each.name), detailOf(each), each.description]),
      ...collect('events').map((each) => [
        code(each.name),
        detailOf(each),
        base.events.some(({ name }) => name === each.name)
          ? `At ${tagList(each.tags)}: ${each.description}`
          : `${each.description} ${tagList(each.tags)} alone.`,
      ]),
    ],
  );

const parts = () =>
  table(
    ['tag', '`::part()`'],
    tags.flatMap(({ tagName, cssParts }) =>
      cssParts ? [[tagList([tagName]), cssParts.map(({ name }) => code(name)).join(' ')]] : [],
    ),
  );

/** Custom property → default, as the built styles have it. */
const defaults = () => {
  const found = new Map();
  for (const folder of ['dist/styles', 'dist/elements'])
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js')))
      for (const [, name, value] of readFileSync(join(folder, file), 'utf8').matchAll(
        /var\((--status-[a-z-]+),\s*((?:[^()]|\([^()]*\))+)\)/g,
      ))
        found.set(name, value);
  return found;
};

const shown = (value) => code(value.replace(/^light-dark\(([^,]+),\s*([^)]+)\)$/, '$1` · `$2'));

const customProperties = async () => {
  const { COLOURS } = await import('../dist/styles/colours.js');
  const found = defaults();
  const rows = Object.entries(COLOURS).map(([name, [light, dark]]) => {
    const bar = found.get(`--status-${name}-bar`);
    found.delete(`--status-${name}-bar`);
    return [code(`--status-${name}`), shown(`light-dark(${light}, ${dark})`), bar ? shown(bar) : ''];
  });
  const described = new Map(collect('cssProperties').map((each) => [each.name, each]));
  // What several tags share is described in the text below the tables.
  const text = readFileSync(FILE, 'utf8');
  const silent = [...found.keys()].filter((name) => !described.has(name) && !text.includes(code(name)));
  if (silent.length) throw new Error(`${FILE} does not say what ${silent.join(', ')} is for`);
  return [
    table(['colour', 'light · dark', 'with `-bar`: in day bars'], rows),
    table(
      ['property', 'default', 'of', 'what for'],
      [...described.values()].map((each) => [
        code(each.name),
        code(each.default),
        tagList(each.tags),
        each.description,
      ]),
    ),
  ].join('\n\n');
};

/** May the reader's browser ask the provider itself? */
const READABLE = { yes: 'yes', no: 'needs a copy', varies: 'if the page allows it', unknown: 'not known' };

const providerRows = () =>
  table(
    ['provider', 'beside the overall state', 'from a browser', 'tag'],
    providers().map(({ provider, docs, gives, readable, src }) => [
      `[${provider}](${docs})`,
      gives.join(', '),
      READABLE[readable],
      code(`<status-banner src="${src}"></status-banner>`),
    ]),
  );

const CDN = 'dist/cdn';
/** Chunks that a page in English with a feed in the own format does not load. */
const ELSEWHERE = /^(?:adapter|locale)-|^locate$|^read-older$/;

/** A file with everything that it loads sooner or later. */
const wholeOf = (entry) => {
  const files = new Set();
  const isElsewhere = (name) => ELSEWHERE.test(name) || (name === 'gather' && !/feed|widgets/.test(entry));
  const follow = (file) => {
    for (const each of closureOf(file)) {
      if (files.has(each)) continue;
      files.add(each);
      for (const [, lazy] of readFileSync(join(CDN, each), 'utf8').matchAll(
        /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g,
      ))
        if (!isElsewhere(withoutHash(lazy))) follow(lazy);
    }
  };
  follow(entry);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(CDN, file)), { level: 9 }).length, 0);
};

const sizes = async (old) => {
  const { rows } = await measure();
  const known = new Map(
    [...old.matchAll(/^\| (`[\w.-]+`) \| ([\d.]+)?(?: kB)? \| ([\d.]+)(?: kB)? \|$/gm)].map(([, name, ...numbers]) => [
      name,
      numbers.map(Number),
    ]),
  );
  const kilobytes = (bytes, printed) =>
    `${(Math.abs(printed - bytes / 1000) <= TOLERANCE ? printed : bytes / 1000).toFixed(1)} kB`;
  const entries = rows.filter(({ name }) => /^[\w-]+\.js$/.test(name));
  return table(
    ['`dist/cdn/`', 'first paint', 'all of it'],
    entries.map(({ name, bytes }) => {
      const [first, all] = known.get(code(name)) ?? [];
      // Lists and bars draw nothing before all of it is there.
      return [
        code(name),
        /banner|badge|widgets/.test(name) ? kilobytes(bytes, first) : '',
        kilobytes(wholeOf(name), all),
      ];
    }),
  );
};

const old = readFileSync(FILE, 'utf8');
const made = {
  attributes: attributes(),
  properties: properties(),
  events: events(),
  parts: parts(),
  'custom-properties': await customProperties(),
  sizes: await sizes(old),
  providers: providerRows(),
  bench: readmeTable(),
};

let text = old;
for (const [name, content] of Object.entries(made)) {
  const region = new RegExp(`(<!-- generated: ${name} -->\\n)[^]*?(<!-- /generated -->)`);
  if (!region.test(text)) throw new Error(`${FILE} has no place for "${name}"`);
  text = text.replace(region, (_, start, end) => `${start}\n${content}\n\n${end}`);
}

// The one file with a hash in its name that a host page names.
const core = readdirSync(CDN).find((file) => withoutHash(file) === 'core');
text = text.replace(/\/cdn\/core-[\w-]{8}\.js/g, `/cdn/${core}`);

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (text !== old) {
  console.error(`${FILE} is old: node scripts/readme.mjs`);
  process.exitCode = 1;
}
