import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { parseFeed } from '../../src/feed/parse.js';
import { statusFeedSchema } from '../../src/feed/schema.js';
import { answerTo, startHost, type Host, type HostPage } from './host-page.js';
import { snippetsOf } from './markdown.js';
import { release } from './release.js';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const manifest = json('package.json') as {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: { readonly 'status-widgets': string };
};
/** The hash of a file of this build. The documents name the files of the next release. */
const integrity = (file: string): string =>
  String(json('dist/cdn/sri.json')[file.replace(`.${release.version}.`, `.${manifest.version}.`)]);

const SCRIPT = `<script type="module" src="https://cdn.jsdelivr.net/npm/${manifest.name}@${release.version}/dist/cdn/status-widgets.js"></script>`;
const TAG = /(?:status-banner|component-list|incident-history|status-badge|uptime-bars)$/;

/** Waits until every tag has a known status and shows text or bars. Returns their text. */
const shown = async ({ page }: HostPage): Promise<readonly string[]> => {
  await page.waitForFunction(
    (source) => {
      const tags = [...document.querySelectorAll('*')].filter(
        ({ localName }) => new RegExp(source).test(localName) && customElements.get(localName),
      );
      const hasWords = (tag: Element): boolean =>
        !!tag.shadowRoot?.textContent?.trim() || !!tag.shadowRoot?.querySelector('svg');
      return tags.length > 0 && tags.every((tag) => hasWords(tag) && !tag.matches(':state(loading), :state(unknown)'));
    },
    TAG.source,
    { timeout: 60_000 },
  );
  return page.evaluate(
    (source) =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => new RegExp(source).test(localName) && customElements.get(localName))
        .map(
          (tag) => `${tag.localName}: ${tag.shadowRoot?.textContent?.replace(/[\s\u2066-\u2069]+/g, ' ').trim() ?? ''}`,
        ),
    TAG.source,
  );
};

/** The tags of the library in some HTML. */
const tagsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<([a-z-]+)/g)].flatMap(([, name = '']) => (TAG.test(name) ? [name] : []));

/** A replacement for React's createElement that creates DOM elements. */
const JSX = `
const createElement = (name, { ref, ...attributes } = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(key.slice('on'.length), value);
    else element.setAttribute(key, value === true ? '' : value);
  element.append(...children);
  ref?.(element);
  return element;
};`;

const bundle = async (code: string, loader: 'js' | 'jsx'): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsxFactory: 'createElement',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

describe('snippets', () => {
  let host: Host;
  before(async () => {
    host = await startHost(release.version);
  });
  after(() => host.close());

  const openHtml = async (code: string, policy?: string): Promise<void> => {
    const filled = code.replace(
      /(dist\/cdn\/([\w.-]+\.js)"[\s:]+(?:integrity=)?")sha384-…/g,
      (_, start, file) => start + integrity(file),
    );
    const opened = await host.open(filled.includes('<script type="module"') ? filled : SCRIPT + filled, {
      policy,
    });
    try {
      const texts = await shown(opened);
      assert.deepEqual(
        texts.map((text) => text.split(':')[0]),
        tagsIn(code),
      );
      for (const text of texts) {
        if (text.startsWith('status-banner')) assert.match(text, /Mail|Partial|Degraded/);
        if (text.startsWith('component-list')) assert.match(text, /API.*Mail/);
        if (text.startsWith('incident-history')) assert.match(text, /Mail queues up/);
      }
      assert.deepEqual(opened.complaints, []);
      const preloaded = /rel="preload"[^>]*href="([^"]+)"/.exec(code)?.[1];
      if (preloaded)
        assert.equal(opened.asked.filter((url) => url === preloaded).length, 1, 'the preload serves the tag');
    } finally {
      await opened.page.close();
    }
  };

  /** Opens a page with an iframe of the server. A script in it follows the height. */
  const openFrame = async (code: string): Promise<void> => {
    const opened = await host.open(code);
    try {
      await opened.page.frameLocator('iframe').getByText('Mail').first().waitFor();
      if (code.includes('<script'))
        await opened.page.waitForFunction(() => {
          const frame = document.querySelector('iframe');
          return !!frame && frame.style.height !== '' && frame.clientHeight > 50;
        });
      assert.deepEqual(opened.complaints, []);
    } finally {
      await opened.page.close();
    }
  };

  /** Runs a script in a page that has a banner with the default and a prefixed name. */
  const runInPage = async (code: string, loader: 'js' | 'jsx'): Promise<void> => {
    const opened = await host.open(
      '<status-banner src="https://status.example.com"></status-banner><acme-status-banner src="https://status.example.com"></acme-status-banner>',
    );
    try {
      const mounted = loader === 'jsx' ? `${JSX}${code}\ndocument.body.append(Status());` : code;
      const defined = /define/.test(mounted) ? mounted : `import '${manifest.name}/define';\n${mounted}`;
      await opened.page.addScriptTag({ type: 'module', content: await bundle(defined, loader) });
      const texts = await shown(opened);
      assert.ok(
        texts.some((text) => /degraded performance/i.test(text)),
        texts.join('\n'),
      );
      if (code.includes('status-change')) {
        await opened.page.evaluate(() => {
          const detail = { from: 'operational', to: 'major_outage' };
          for (const tag of document.querySelectorAll('status-banner'))
            tag.dispatchEvent(new CustomEvent('status-change', { bubbles: true, composed: true, detail }));
        });
        assert.ok(
          opened.logged.some((line) => /operational\b.*\bmajor_outage/.test(line)),
          'the listener hears the event',
        );
      }
      assert.deepEqual(opened.complaints, []);
    } finally {
      await opened.page.close();
    }
  };

  /** Runs a script in Node, with the package imported by its name. A `// → text` after a `console.log` is the expected output. */
  const runInNode = (code: string): void => {
    const answers = ['api/v2/summary.json', 'summary.json', 'v2/components.json', 'history.atom', 'feed.json'].map(
      (file) => {
        const url = `https://status.example.com/${file}`;
        return [url, answerTo(url)];
      },
    );
    const prelude = `const answers = new Map(${JSON.stringify(answers)}); globalThis.fetch = async (url) => new Response(answers.get(String(url)) ?? '', { status: answers.has(String(url)) ? 200 : 404 });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--no-warnings',
        '--import',
        `data:text/javascript,${encodeURIComponent(prelude)}`,
        '--input-type=module',
        '--eval',
        code,
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    assert.equal(status, 0, stderr);
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ → (.+)$/gm)].map((match) => match[1]);
    assert.deepEqual(stdout.split('\n').filter(Boolean), promised);
  };

  const applyStyles = async (code: string): Promise<void> => {
    const opened = await host.open(
      `${SCRIPT}<status-banner src="https://status.example.com"></status-banner><style>${code}</style>`,
    );
    try {
      await shown(opened);
      const rules = await opened.page.evaluate(() =>
        Array.from(document.styleSheets[0]?.cssRules ?? [])
          .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : rule))
          .map((rule) => (rule instanceof CSSStyleRule ? rule.style.length : 0)),
      );
      assert.equal(
        rules.length,
        code.split('{').length - 1 - code.split('@media').length + 1,
        'the browser knows every selector',
      );
      assert.ok(rules.every(Boolean), 'the browser knows the declarations');
    } finally {
      await opened.page.close();
    }
  };

  const checkCommand = (line: string): void => {
    const [command = '', ...words] = line
      .replace(/#.*/, '')
      .replace(/^(?:[A-Z_]+=\S+\s+)+/, '')
      .trim()
      .split(/\s+/);
    for (const file of words.filter((word) => /^(?:test|scripts|src|docs)\//.test(word)))
      assert.ok(existsSync(file), `${file} exists`);
    if (command === 'node') return;
    if (command === 'npx' && words[0] === manifest.name) {
      const { status } = spawnSync(process.execPath, [manifest.bin['status-widgets'], words[1] ?? '', '--help']);
      return assert.equal(status, 0, line);
    }
    if (command === 'npx') return assert.ok(existsSync(join('node_modules/.bin', words[0] ?? '')), line);
    assert.equal(command, 'npm', line);
    const [verb = '', name = ''] = words;
    // What `npm pack` writes.
    const packed = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
    if (verb === 'install') return assert.ok(['', manifest.name, `../status-widgets/${packed}`].includes(name), line);
    if (verb === 'ci' || verb === 'pack') return;
    assert.ok((verb === 'run' ? name : verb) in manifest.scripts, line);
  };

  const isForPages = (code: string): boolean => /\bdocument\b|\/define\b|\bdefineAll\b|\.define\(/.test(code);

  const run: Readonly<Record<string, (code: string) => Promise<void> | void>> = {
    html: (code) => (code.includes('<iframe') ? openFrame(code) : openHtml(code)),
    css: applyStyles,
    js: (code) => (isForPages(code) ? runInPage(code, 'js') : runInNode(code)),
    jsx: (code) => runInPage(code, 'jsx'),
    json: (code) => {
      const value: unknown = JSON.parse(code);
      statusFeedSchema.parse(value);
      assert.deepEqual(parseFeed(value).warnings, []);
    },
    sh: (code) => {
      for (const line of code.trim().split('\n'))
        for (const command of line.replace(/#.*/, '').split('&&')) checkCommand(command.trim());
    },
    // A header: the tag in the README must work with it.
    http: async (code) => {
      const [, policy] = /^Content-Security-Policy: (.+)$/m.exec(code) ?? [];
      assert.ok(policy, code);
      await openHtml(SCRIPT + (snippetsOf('README.md').find(({ kind }) => kind === 'html')?.code ?? ''), policy);
    },
    // A diagram.
    text: () => {},
  };

  /** A block with the name of a file is a part of it, whose indentation may differ. `npm run test:types` and `npm run test:hosts` run these files. */
  const isInFile = (file: string, code: string): void => {
    assert.match(file, /^test\/(?:types|hosts)\//);
    const unindented = (text: string): string => text.replace(/^ +/gm, '');
    assert.ok(unindented(readFileSync(file, 'utf8')).includes(unindented(code)), `${file} does not contain this block`);
  };

  for (const { place, kind, code } of DOCUMENTS.flatMap(snippetsOf))
    it(`work: ${place}, ${kind || 'without language'}`, async () => {
      const [language = '', file] = kind.split(' ');
      if (file) return isInFile(file, code);
      const runner = run[language];
      assert.ok(runner, `nothing runs a snippet of the kind "${kind}"`);
      await runner(code);
    });
});
