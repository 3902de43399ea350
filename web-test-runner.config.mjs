// Unit and element tests in real engines. BROWSERS=chromium,firefox,webkit selects; Chromium alone without it.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ENGINES, chosenEngines } from './scripts/engines.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { wtrReporter } from './scripts/wtr-reporter.mjs';

const executable = (name) => {
  const path = ENGINES[name].find();
  if (!path) throw new Error(`${name} is not installed: apt-get install ${ENGINES[name].packages.join(' ')}`);
  return path;
};

/** Without a network Chromium would spend its time on update checks. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The launchers rename themselves once they run; reports want the engine. */
const named = (launcher, name) => Object.defineProperty(launcher, 'name', { get: () => name, set: () => {} });

const launchers = {
  chromium: () =>
    named(
      chromeLauncher({
        puppeteer,
        launchOptions: {
          executablePath: executable('chromium'),
          headless: executable('chromium').endsWith('headless-shell') ? 'shell' : true,
          args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET],
        },
      }),
      'chromium',
    ),
  firefox: () =>
    named(
      chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: executable('firefox') } }),
      'firefox',
    ),
  webkit: async () => named(await webkitLauncher(), 'webkit'),
};

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['production', 'browser'] },
  browsers: await Promise.all(chosenEngines(process.env.BROWSERS || 'chromium').map((name) => launchers[name]())),
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // Limits for what never ends, out of reach of a busy machine.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  reporters: [wtrReporter()],
};
