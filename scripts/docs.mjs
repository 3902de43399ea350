/**
 * Updates llms.txt, and the generated regions of README.md and docs/*.md. A region is the text between `<!-- generated: name -->` and
 * `<!-- /generated -->`. `--check` writes nothing, and fails if one is out of date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeTable } from '../bench/table.mjs';
import { measure } from './budgets.mjs';
import { code, table } from './markdown.mjs';
import { languageTables } from './language-tables.mjs';
import { llmsText } from './llms.mjs';
import { reference } from './reference.mjs';

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const REGION = /(<!-- generated: ([\w-]+) -->\n)([^]*?)(<!-- \/generated -->)/g;

/** Maximum difference between a documented and a measured size in kilobytes. Versions of zlib differ by a few bytes. */
const TOLERANCE = 0.1;

/** The size of each entry file. A documented size that is close enough stays. */
const sizes = async (old) => {
  const { rows } = await measure();
  const documented = new Map(
    [...old.matchAll(/^\| `([\w.-]+)` \| ([\d.]+) kB \|$/gm)].map(([, name, size]) => [name, Number(size)]),
  );
  const sizeOf = ({ name, bytes }) => {
    const measured = bytes / 1000;
    const size = documented.get(name);
    return Math.abs(size - measured) <= TOLERANCE ? size : measured;
  };
  return table(
    ['`dist/cdn/`', 'size'],
    rows.filter(({ name }) => /^[\w-]+\.js$/.test(name)).map((row) => [code(row.name), `${sizeOf(row).toFixed(1)} kB`]),
  );
};

const content = { ...(await reference()), ...(await languageTables()), sizes, bench: readmeTable() };
const used = new Set();
const outdated = [];

for (const file of DOCUMENTS) {
  const old = readFileSync(file, 'utf8');
  const regions = new Map();
  for (const [, , name, region] of old.matchAll(REGION)) {
    const generated = content[name];
    if (generated === undefined) throw new Error(`${file}: there is no content for "${name}"`);
    regions.set(name, typeof generated === 'function' ? await generated(region) : generated);
    used.add(name);
  }
  const text = old.replace(REGION, (_, start, name, region, end) => `${start}\n${regions.get(name)}\n\n${end}`);
  if (text === old) continue;
  outdated.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}

const LLMS = 'llms.txt';
const llms = llmsText();
if (!existsSync(LLMS) || readFileSync(LLMS, 'utf8') !== llms) {
  outdated.push(LLMS);
  if (!process.argv.includes('--check')) writeFileSync(LLMS, llms);
}

const unused = Object.keys(content).filter((name) => !used.has(name));
if (unused.length) throw new Error(`no document has a region ${unused.join(', ')}`);
if (process.argv.includes('--check') && outdated.length) {
  console.error(`Out of date: ${outdated.join(', ')}. Run node scripts/docs.mjs`);
  process.exitCode = 1;
}
