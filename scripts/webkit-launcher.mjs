/** A test runner launcher for WebKitGTK. Starts its WebDriver in a virtual display, and stops both at the end. */
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

/** Waits until the driver answers. If it does not start, throws an error with its output. */
const waitForDriver = async (port, driver, output) => {
  for (let tries = 0; tries < 300 && driver.exitCode === null; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`WebKitWebDriver did not start: ${output()}`);
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
    // `detached` creates a process group, so that the display can be stopped together with the driver.
    const driver = spawn(found.display, ['-a', found.driver, '--host=127.0.0.1', `--port=${port}`], { detached: true });
    for (const stream of [driver.stdout, driver.stderr])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-2000)));
    end = () => {
      try {
        process.kill(-driver.pid, 'SIGTERM');
      } catch {
        // It has already ended.
      }
    };
    process.once('exit', () => end());
    await waitForDriver(port, driver, () => output);
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
