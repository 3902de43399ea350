// Runs the unit and element tests in real browsers. BROWSERS=chromium,firefox,webkit selects the engines. Default: Chromium.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ENGINES, NO_BACKGROUND_TASKS, chosenEngines } from './scripts/engines.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { wtrReporter } from './scripts/wtr-reporter.mjs';

const executable = (name) => {
  const path = ENGINES[name].find();
  if (!path) throw new Error(`${name} is not installed: apt-get install ${ENGINES[name].packages.join(' ')}`);
  return path;
};

/** Gives a launcher a fixed name. Launchers rename themselves when they start, but reports need the name of the engine. */
const withName = (launcher, name) => Object.defineProperty(launcher, 'name', { get: () => name, set: () => {} });

const launchers = {
  chromium: () =>
    withName(
      chromeLauncher({
        puppeteer,
        launchOptions: {
          executablePath: executable('chromium'),
          headless: executable('chromium').endsWith('headless-shell') ? 'shell' : true,
          args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...NO_BACKGROUND_TASKS],
        },
      }),
      'chromium',
    ),
  firefox: () =>
    withName(
      chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: executable('firefox') } }),
      'firefox',
    ),
  webkit: async () => withName(await webkitLauncher(), 'webkit'),
};

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['production', 'browser'] },
  browsers: await Promise.all(chosenEngines(process.env.BROWSERS || 'chromium').map((name) => launchers[name]())),
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // Long enough for a busy machine. Only tests that never end reach these limits.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  reporters: [wtrReporter()],
};
