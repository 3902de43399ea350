/** The browsers that tests run in, where Debian puts them, and which package brings each. Node built-ins only: runs before `npm ci`. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const usable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of `names` on PATH, as an absolute path; undefined when there is none. */
export const which = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(usable);
};

/** WebKitGTK's browser lies in a folder of the machine's architecture. */
const miniBrowser = () => {
  const libraries = '/usr/lib';
  for (const triple of readdirSync(libraries).filter((name) => name.includes('-linux-gnu')))
    for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      const file = join(libraries, triple, version, 'MiniBrowser');
      if (usable(file)) return file;
    }
  return undefined;
};

/** Name → what it needs installed; `find` gives its executables, or undefined. */
export const ENGINES = {
  // Without its window Chromium needs a third of the processor time; Playwright runs it this way too.
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

/** The engines that `BROWSERS` names, or every installed one. Throws on a name that does not exist. */
export const chosenEngines = (named = process.env.BROWSERS) => {
  const known = Object.keys(ENGINES);
  if (!named) return known.filter((name) => name === 'chromium' || ENGINES[name].find());
  const chosen = named
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const wrong = chosen.find((name) => !known.includes(name));
  if (wrong) throw new Error(`BROWSERS names "${wrong}"; known are ${known.join(', ')}`);
  return chosen;
};
