import { feedUrlsOf } from '../adapters/feed-urls.js';
import type { SourceConfig } from './handler-config.js';

/** Redirects that one request may follow. */
const MAX_REDIRECTS = 5;
const USER_AGENT = 'status-widgets (+https://github.com/ScootKit/status-widgets)';

/** Hosts on which providers keep a part of their feed. Each key is a host of a feed. */
const KNOWN_HOSTS: Readonly<Record<string, string>> = { 'raw.githubusercontent.com': 'api.github.com' };

/** Host name and port. `https://example.com:443` and `http://example.com:80` have the same host. */
const hostOf = (url: string): string => new URL(url).host;

const allowedHosts = ({ src, fallbackSrc = [], hosts = [] }: SourceConfig): ReadonlySet<string> => {
  const known = [src, ...fallbackSrc].flatMap((url) => [url, ...feedUrlsOf(url)]).map(hostOf);
  return new Set([...known, ...known.flatMap((host) => KNOWN_HOSTS[host] ?? []), ...hosts]);
};

/**
 * A fetch for the requests of one source. Only its configured hosts are requested, over https unless `allowHttp` is set.
 * Redirects stay on the same host, so that no answer can lead to a private address. The headers are sent to the host of `src` only.
 */
export const createGuardedFetch = (source: SourceConfig, fetch: typeof globalThis.fetch): typeof globalThis.fetch => {
  const hosts = allowedHosts(source);
  const own = hostOf(source.src);

  const check = (url: string): void => {
    const { protocol, host, username } = new URL(url);
    if (protocol !== 'https:' && !(protocol === 'http:' && source.allowHttp)) throw new Error(`not https: ${url}`);
    if (username || !hosts.has(host)) throw new Error(`${host} is not a configured host`);
  };

  return async (input, { signal } = {}) => {
    let url = String(input instanceof Request ? input.url : input);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      check(url);
      const headers = new Headers(hostOf(url) === own ? source.headers : undefined);
      if (!headers.has('user-agent')) headers.set('user-agent', USER_AGENT);
      const response = await fetch(url, { headers, redirect: 'manual', ...(signal && { signal }) });
      const location = response.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(response.status) || !location) return response;
      await response.body?.cancel();
      const target = new URL(location, url);
      if (target.host !== hostOf(url)) throw new Error(`redirected to another host, ${target.host}`);
      if (target.protocol !== 'https:' && url.startsWith('https:')) throw new Error('redirected to http');
      url = target.href;
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects`);
  };
};
