import type { Adapter } from './adapter.js';
import { native } from './providers/native.js';
import { registeredAdapters } from './registered-adapters.js';

/** By the name in the `provider` attribute, which is also the file name of the adapter. Each file only exports its adapter. */
const LOADERS: Readonly<Record<string, () => Promise<Readonly<Record<string, Adapter>>>>> = {
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

/** The valid values of `provider`. */
export const adapterNames = (): readonly string[] => [
  ...registeredAdapters().map(({ name }) => name),
  native.name,
  ...Object.keys(LOADERS),
];

/** The adapter with this name. Undefined if there is none. Rejects if its file does not load. */
export const loadAdapter = async (name: string): Promise<Adapter | undefined> => {
  const own = registeredAdapters().find((entry) => entry.name === name);
  if (own) return own.load();
  if (name === native.name) return native;
  const load = Object.hasOwn(LOADERS, name) && LOADERS[name];
  if (!load) return undefined;
  // All adapters import it. Saves a round trip.
  import('./shared/json.js').catch(() => {});
  return Object.values(await load())[0];
};
