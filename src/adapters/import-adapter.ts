import type { Adapter } from './adapter.js';

/**
 * The adapters that are loaded on demand, by the name in the `provider` attribute, which is also the name of their file. Each file
 * exports its adapter and nothing else. In the files for script tags, `scripts/rollup/chunk-paths.mjs` replaces this module.
 */
const IMPORTS: Readonly<Record<string, () => Promise<Readonly<Record<string, Adapter>>>>> = {
  aws: () => import('./providers/aws.js'),
  'better-stack': () => import('./providers/better-stack.js'),
  cachet: () => import('./providers/cachet.js'),
  checkly: () => import('./providers/checkly.js'),
  cstate: () => import('./providers/cstate.js'),
  gatus: () => import('./providers/gatus.js'),
  'google-cloud': () => import('./providers/google-cloud.js'),
  heroku: () => import('./providers/heroku.js'),
  hyperping: () => import('./providers/hyperping.js'),
  'incident-io': () => import('./providers/incident-io.js'),
  instatus: () => import('./providers/instatus.js'),
  kener: () => import('./providers/kener.js'),
  'one-uptime': () => import('./providers/one-uptime.js'),
  openstatus: () => import('./providers/openstatus.js'),
  slack: () => import('./providers/slack.js'),
  sorry: () => import('./providers/sorry.js'),
  'status-io': () => import('./providers/status-io.js'),
  statuspage: () => import('./providers/statuspage.js'),
  statuspal: () => import('./providers/statuspal.js'),
  syndication: () => import('./providers/syndication.js'),
  upptime: () => import('./providers/upptime.js'),
  'uptime-kuma': () => import('./providers/uptime-kuma.js'),
  'yandex-cloud': () => import('./providers/yandex-cloud.js'),
};

export const providerNames: readonly string[] = Object.keys(IMPORTS);

/** Loads the file of an adapter. */
export const importAdapter = async (name: string): Promise<Readonly<Record<string, Adapter>>> =>
  (await IMPORTS[name]?.()) ?? {};
