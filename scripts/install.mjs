/** Brings node_modules to what package-lock.json says, when it is not there yet. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
};

/** Compared by versions: a clone and a checkout give files new dates. A package for another platform may be absent. */
export const isInstalled = () => {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
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

/** Runs `npm ci` where needed; ends the process when it fails. */
export const ensureInstalled = () => {
  if (isInstalled()) return;
  console.log('installing packages (npm ci)');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
