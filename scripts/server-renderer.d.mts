import type { Plugin } from 'esbuild';
/** Bundles the entry `./ssr`. Without plugins, the files that it shares with the other entries are in it, too. */
export const bundleServerRenderer: (
  plugins?: readonly Plugin[],
) => Promise<{ readonly code: string; readonly packages: readonly string[] }>;
export const writeServerRenderer: () => Promise<readonly string[]>;
