/** Installs the packages of a package-lock.json if necessary. Only uses Node built-ins. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
};

/** Compares versions, because file dates change with a clone or a checkout. Packages for other platforms may be missing. */
export const isInstalled = (folder = '.') => {
  const installed = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  return Boolean(
    installed &&
    wanted &&
    Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
      if (path === '') return true;
      const found = installed[path];
      return found ? found.version === version : optional || devOptional || peer;
    }),
  );
};

/** Runs `npm ci` if necessary. Exits if it fails. */
export const ensureInstalled = (folder = '.') => {
  if (isInstalled(folder)) return;
  console.log(`installing packages (npm ci --prefix ${folder})`);
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
