/** The browsers for the tests, with their Debian packages. Only uses Node built-ins, because it runs before `npm ci`. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The absolute path of the first of `names` on PATH. Undefined if there is none. */
export const which = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
};

/** The browser of WebKitGTK is in a folder that is named after the architecture. */
const miniBrowser = () => {
  const libraries = '/usr/lib';
  for (const triple of readdirSync(libraries).filter((name) => name.includes('-linux-gnu')))
    for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      const file = join(libraries, triple, version, 'MiniBrowser');
      if (isExecutable(file)) return file;
    }
  return undefined;
};

/** Name → Debian packages, and a function that finds the executables. It returns undefined if they are not installed. */
export const ENGINES = {
  // The headless shell needs a third of the processor time of Chromium. Playwright uses it too.
  chromium: {
    packages: ['chromium-headless-shell'],
    find: () => which('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'),
  },
  firefox: {
    packages: ['firefox-esr'],
    find: () => which('firefox-esr', 'firefox'),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    find: () => {
      const driver = which('WebKitWebDriver');
      const browser = miniBrowser();
      const display = which('xvfb-run');
      return driver && browser && display ? { driver, browser, display } : undefined;
    },
  },
};

/** Arguments of Chromium that turn off its background tasks, such as update checks. */
export const NO_BACKGROUND_TASKS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The engines in `BROWSERS`. Without it, Chromium and all other installed ones. Throws for an unknown name. */
export const chosenEngines = (list = process.env.BROWSERS) => {
  const known = Object.keys(ENGINES);
  if (!list) return known.filter((name) => name === 'chromium' || ENGINES[name].find());
  const chosen = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown) throw new Error(`BROWSERS contains "${unknown}". Known engines: ${known.join(', ')}`);
  return chosen;
};
