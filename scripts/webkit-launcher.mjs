/** A launcher for WebKitGTK: starts its WebDriver inside a virtual display of its own and ends both afterwards. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { ENGINES } from './engines.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Waits until the driver answers, or throws with what it printed. */
const answers = async (port, driver, printed) => {
  for (let tries = 0; tries < 300 && driver.exitCode === null; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`WebKitWebDriver did not start: ${printed()}`);
};

export const webkitLauncher = async () => {
  const found = ENGINES.webkit.find();
  if (!found) throw new Error(`WebKit is not installed: apt-get install ${ENGINES.webkit.packages.join(' ')}`);
  const port = await freePort();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    },
  });
  const { initialize, stop } = launcher;
  let end = () => {};

  launcher.initialize = async (...args) => {
    let output = '';
    // A process group of its own, so that the display ends with the driver.
    const driver = spawn(found.display, ['-a', found.driver, '--host=127.0.0.1', `--port=${port}`], { detached: true });
    for (const stream of [driver.stdout, driver.stderr])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-2000)));
    end = () => {
      try {
        process.kill(-driver.pid, 'SIGTERM');
      } catch {
        // It has ended already.
      }
    };
    process.once('exit', () => end());
    await answers(port, driver, () => output);
    return initialize.apply(launcher, args);
  };
  launcher.stop = async () => {
    try {
      await stop.call(launcher);
    } finally {
      end();
    }
  };
  return launcher;
};
