/**
 * Fills the generated regions of README.md and docs/*.md. A region stands between `<!-- generated: name -->` and
 * `<!-- /generated -->`. `--check` writes nothing, and fails when a region is out of date.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeTable } from '../bench/table.mjs';
import { measure } from './budgets.mjs';
import { code, table } from './markdown.mjs';
import { reference } from './reference.mjs';

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const REGION = /(<!-- generated: ([\w-]+) -->\n)([^]*?)(<!-- \/generated -->)/g;

/** Kilobytes by which a printed size may differ from the measured one: versions of zlib differ by some bytes. */
const TOLERANCE = 0.1;

/** Each entry file with its size. A printed size that is close enough stays. */
const sizes = async (old) => {
  const { rows } = await measure();
  const printed = new Map(
    [...old.matchAll(/^\| `([\w.-]+)` \| ([\d.]+) kB \|$/gm)].map(([, name, size]) => [name, Number(size)]),
  );
  const sizeOf = ({ name, bytes }) => {
    const measured = bytes / 1000;
    const known = printed.get(name);
    return Math.abs(known - measured) <= TOLERANCE ? known : measured;
  };
  return table(
    ['`dist/cdn/`', 'size'],
    rows.filter(({ name }) => /^[\w-]+\.js$/.test(name)).map((row) => [code(row.name), `${sizeOf(row).toFixed(1)} kB`]),
  );
};

const content = { ...(await reference()), sizes, bench: readmeTable() };
const used = new Set();
const outdated = [];

for (const file of DOCUMENTS) {
  const old = readFileSync(file, 'utf8');
  const made = new Map();
  for (const [, , name, region] of old.matchAll(REGION)) {
    const of = content[name];
    if (of === undefined) throw new Error(`${file}: nothing generates "${name}"`);
    made.set(name, typeof of === 'function' ? await of(region) : of);
    used.add(name);
  }
  const text = old.replace(REGION, (_, start, name, region, end) => `${start}\n${made.get(name)}\n\n${end}`);
  if (text === old) continue;
  outdated.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}

const unused = Object.keys(content).filter((name) => !used.has(name));
if (unused.length) throw new Error(`no document has a place for ${unused.join(', ')}`);
if (process.argv.includes('--check') && outdated.length) {
  console.error(`Out of date: ${outdated.join(', ')}. Run node scripts/docs.mjs`);
  process.exitCode = 1;
}
