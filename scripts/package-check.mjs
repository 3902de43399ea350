/** Checks the npm package: packs it, installs the tarball in an empty project, and compares it with package.json. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { packageExports } from './package-exports.mjs';

const bin = (name) => resolve('node_modules', '.bin', name);
const folder = mkdtempSync(join(tmpdir(), 'status-widgets-'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const exported = packageExports();
let isValid = true;

const report = (passed, title, output = '') => {
  isValid &&= passed;
  console.log(`${passed ? 'ok' : 'FAILED'} ${title}${passed ? '' : `\n${output}`}`);
};
const run = (title, command, args, cwd) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  report(status === 0, title, `${stdout}\n${stderr}`);
};

const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
const missing = [...targets(exported), ...manifest.sideEffects, manifest.customElements, manifest['web-types']].filter(
  (file) => !existsSync(file),
);
report(missing.length === 0, 'all files in package.json exist', missing.join('\n'));

const unmapped = readdirSync('dist', { recursive: true }).filter(
  (file) => file.endsWith('.js') && !existsSync(join('dist', `${file}.map`)),
);
report(unmapped.length === 0, 'all modules have a source map', unmapped.join('\n'));

// A module with side effects has an import without names, such as `import './x.js'`, or a `define` call at the top level.
const withSideEffects = readdirSync('dist', { recursive: true })
  .filter((file) => file.endsWith('.js') && !file.startsWith('cdn'))
  .filter((file) => /^(?:import ['"]|[\w.]*define\w*\()/m.test(readFileSync(join('dist', file), 'utf8')))
  .map((file) => `./dist/${file}`);
const undeclared = withSideEffects.filter((file) => !manifest.sideEffects.includes(file));
report(undeclared.length === 0, 'sideEffects lists all modules with side effects', undeclared.join('\n'));

run('npm pack', 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
const tarball = join(folder, readdirSync(folder)[0] ?? '');
run('publint --strict', bin('publint'), ['run', tarball, '--strict']);
const styleSheets = Object.keys(exported).filter((name) => name.endsWith('.css'));
run('attw --profile esm-only', bin('attw'), [
  tarball,
  '--profile',
  'esm-only',
  '--no-emoji',
  '--exclude-entrypoints',
  ...styleSheets,
]);

// A project that has installed the package and Lit, but not zod.
const host = join(folder, 'host');
const installed = join(host, 'node_modules', manifest.name);
mkdirSync(installed, { recursive: true });
run('unpack', 'tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
writeFileSync(join(host, 'package.json'), '{ "type": "module" }');
writeFileSync(join(host, 'headless.js'), `await import('${manifest.name}/feed');\n`);
run('./feed loads without Lit, zod or a DOM', process.execPath, ['headless.js'], host);

symlinkSync(resolve('node_modules/lit'), join(host, 'node_modules/lit'), 'dir');
const needsZod = ['./schema', './server'];
const isModule = ({ default: file }) => !!file;
const modules = Object.keys(exported).filter((name) => isModule(exported[name]) && !needsZod.includes(name));
const importAll = modules.map((name) => `import '${manifest.name}${name.slice(1)}';`).join('\n');
writeFileSync(join(host, 'all.js'), importAll);
// Node has no `window` and no `document`, so no module needs them when it is imported.
run('all entries load in Node', process.execPath, ['all.js'], host);

// Docusaurus loads the plugin in Node.
const bundled = modules.filter((name) => name !== './docusaurus');
// With names, because bundlers leave out imports without any of modules without side effects.
writeFileSync(
  join(host, 'exports.js'),
  bundled.map((name, index) => `export * as entry${index} from '${manifest.name}${name.slice(1)}';`).join('\n'),
);
/** Reports whether a bundler succeeds. Returns what it returns. */
const bundle = async (title, start) => {
  try {
    const result = await start();
    report(true, title);
    return result;
  } catch (error) {
    report(false, title, error);
    return undefined;
  }
};
const viteBuild = (file, external = []) =>
  vite({
    root: host,
    configFile: false,
    logLevel: 'error',
    // Without the code of Vite that preloads chunks: a list of their names.
    build: { write: false, modulePreload: false, rollupOptions: { input: join(host, file), external } },
  });
await bundle('esbuild bundles all entries', () =>
  esbuild({
    entryPoints: [join(host, 'exports.js')],
    logLevel: 'error',
    outdir: join(folder, 'esbuild'),
    bundle: true,
    format: 'esm',
    splitting: true,
  }),
);
await bundle('Vite builds all entries', () => viteBuild('exports.js'));

/** The chunks of a page that are loaded at once. */
const neededChunks = (result) => {
  const chunks = new Map((result?.output ?? []).map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set([...chunks.values()].filter(({ isEntry }) => isEntry));
  for (const { imports } of needed) for (const name of imports) if (chunks.has(name)) needed.add(chunks.get(name));
  return [...needed];
};
const bytesOf = (result) =>
  neededChunks(result).reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);

// A page with a badge alone, and with a class from the main entry. Bytes of what is loaded at once: min + gzip -9.
const limits = [
  // Lit may be in the page already.
  ['without Lit', [/^lit($|\/)/], 24_000],
  ['with Lit and the code of Vite', [], 28_000],
];
writeFileSync(join(host, 'badge.js'), `import '${manifest.name}/define/status-badge.js';\n`);
writeFileSync(join(host, 'class.js'), `import { StatusBadge } from '${manifest.name}';\nStatusBadge.define();\n`);
for (const file of ['badge.js', 'class.js']) {
  for (const [what, external, limit] of limits) {
    const title = `${file} in Vite, ${what}`;
    const result = await bundle(`Vite builds ${file}, ${what}`, () => viteBuild(file, external));
    const bytes = bytesOf(result);
    report(
      bytes > 10_000 && bytes <= 0.98 * limit,
      `${title}: ${bytes} of ${limit} bytes`,
      `${bytes} bytes are more than 98 % of ${limit}`,
    );
    const others = (result?.output ?? [])
      .flatMap(({ moduleIds = [] }) => moduleIds)
      .filter((id) => /\/elements\/(?!base|parts|status-badge)[\w-]+\//.test(id));
    report(others.length === 0, `${title}, has no code of other tags`, others.join('\n'));
  }
}

writeFileSync(
  join(host, 'host.ts'),
  `${importAll}
import type { StatusFeed } from '${manifest.name}';
export const known: StatusFeed['components'][number]['status'] = 'operational';
// @ts-expect-error A feed is typed, not any.
export const wrong: StatusFeed['components'][number]['status'] = 'nonsense';
export const tag: HTMLElement & { src?: string } = document.createElement('status-banner');
`,
);
const options = [
  '--strict',
  '--noEmit',
  '--target',
  'es2022',
  '--module',
  'nodenext',
  '--lib',
  'es2022,dom,dom.iterable',
];
run('types work without zod', bin('tsc'), [...options, 'host.ts'], host);

symlinkSync(resolve('node_modules/zod'), join(host, 'node_modules/zod'), 'dir');
writeFileSync(
  join(host, 'server.ts'),
  `import { createFeedHandler } from '${manifest.name}/server';
export default { fetch: createFeedHandler({ src: 'https://status.example.com' }) };
// @ts-expect-error The configuration is typed, not any.
createFeedHandler({ src: 1 });
`,
);
run('types of ./server work', bin('tsc'), [...options, 'server.ts'], host);
writeFileSync(
  join(host, 'server.js'),
  `import { createFeedHandler } from '${manifest.name}/server';\ncreateFeedHandler({ src: 'https://status.example.com' });\n`,
);
run('./server loads with zod', process.execPath, ['server.js'], host);

rmSync(folder, { recursive: true });
process.exit(isValid ? 0 : 1);
