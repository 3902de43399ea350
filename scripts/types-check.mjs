/** Type-checks test/types/ against the built declarations, with the types of each framework and `skipLibCheck: false`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { packageExports } from './package-exports.mjs';

const NAME = '@scootkit/status-widgets';
const FIXTURES = 'test/types';
const host = mkdtempSync(join(tmpdir(), 'status-widgets-types-'));
const inHost = (path) => join(host, path);
let isValid = true;

/** The modules that register tags. Each is checked in a program of its own, so that another one cannot know its types. */
const defining = Object.keys(packageExports()).filter((name) => /^\.\/define(?:\/|$)/.test(name));
const definingText = (name) => {
  const tag = name === './define' ? 'status-source' : basename(name, '.js');
  return `import '${NAME}${name.slice(1)}';
document.createElement('${tag}').src = 'https://status.example.com';
// @ts-expect-error The element is typed.
document.createElement('${tag}').src = 1;
document.addEventListener('status-warning', ({ detail }) => console.log(detail.warnings.length));
`;
};

/** The declarations are those that `./define` has, too. */
const DECLARATIONS_CHECKED = { skipLibCheck: true };
const jsx = (source) => ({ jsx: source === 'solid-js' ? 'preserve' : 'react-jsx', jsxImportSource: source });
/** Check → its fixtures, and the options and the compiler that it needs. Without a compiler, TypeScript itself. */
const checks = [
  { name: 'define', files: ['define.ts'] },
  ...defining.map((name, index) => ({
    name,
    files: [`define-${index}.ts`],
    text: definingText(name),
    options: DECLARATIONS_CHECKED,
  })),
  {
    name: 'React 18',
    files: ['react.tsx', 'react-18.tsx', 'recipe-react.tsx'],
    options: {
      ...jsx('react'),
      paths: { react: ['./node_modules/@types/react-18'], 'react/*': ['./node_modules/@types/react-18/*'] },
    },
  },
  {
    name: 'React 19',
    files: ['react.tsx', 'react-19.tsx', 'recipe-react.tsx', 'recipe-next.tsx', 'recipe-next-page.tsx'],
    options: jsx('react'),
  },
  { name: 'Solid', files: ['solid.tsx', 'recipe-solid.tsx'], options: jsx('solid-js') },
  {
    name: 'Vue',
    files: ['vue.vue', 'recipe-vue.vue'],
    config: { vueCompilerOptions: { strictTemplates: true } },
    compiler: ['vue-tsc', '-p', 'tsconfig.json'],
  },
  {
    name: 'Svelte',
    files: ['svelte.svelte', 'recipe-svelte.svelte'],
    options: { verbatimModuleSyntax: true },
    compiler: ['svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'human', '--fail-on-warnings'],
  },
];

/** What a project has installed: this package, Lit and the frameworks. */
const install = () => {
  const installed = inHost(join('node_modules', NAME));
  mkdirSync(installed, { recursive: true });
  copyFileSync('package.json', join(installed, 'package.json'));
  // No symbolic link: the frameworks are looked for where the package is.
  cpSync('dist', join(installed, 'dist'), { recursive: true, filter: (file) => !/\.(?:js|map|cjs)$/.test(file) });
  for (const name of ['lit', '@types/react', '@types/react-18', 'solid-js', 'vue', 'svelte']) {
    const to = inHost(join('node_modules', name));
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(resolve('node_modules', name), to, 'dir');
  }
};

const OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  skipLibCheck: false,
  // Only the files of TypeScript itself.
  skipDefaultLibCheck: true,
};

/** The files that several programs have, by path. */
const sources = new Map();

/** Returns the errors. */
const compile = (files, options) => {
  const { options: parsed } = ts.convertCompilerOptionsFromJson({ ...OPTIONS, ...options }, host);
  const compiler = ts.createCompilerHost(parsed);
  const { getSourceFile } = compiler;
  compiler.getCurrentDirectory = () => host;
  compiler.getSourceFile = (path, ...rest) => {
    if (!sources.has(path)) sources.set(path, getSourceFile(path, ...rest));
    return sources.get(path);
  };
  const program = ts.createProgram(files.map(inHost), parsed, compiler);
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), compiler);
};

/** Runs a compiler of a framework. Returns its output if it fails. */
const runCompiler = ([command, ...args], files, options, config) => {
  writeFileSync(
    inHost('tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, files, ...config }),
  );
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', command), args, {
    cwd: host,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0 ? '' : `${stdout}\n${stderr}`;
};

install();
for (const { name, files, text, options, config, compiler } of checks) {
  for (const file of files)
    if (text) writeFileSync(inHost(file), text);
    else copyFileSync(join(FIXTURES, file), inHost(file));
  const errors = compiler ? runCompiler(compiler, files, options, config) : compile(files, options);
  isValid &&= !errors;
  console.log(`${errors ? 'FAILED' : 'ok'} ${name}${errors && `\n${errors}`}`);
}
const unused = readdirSync(FIXTURES).filter((file) => !checks.some(({ files }) => files.includes(file)));
if (unused.length) console.log(`FAILED nothing checks ${unused.join(', ')}`);
rmSync(host, { recursive: true });
process.exit(isValid && !unused.length ? 0 : 1);
