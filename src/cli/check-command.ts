import { knownStatus, levelOf, overallStatus, rankOf } from '../feed/derive.js';
import { explain } from '../feed/explain.js';
import { findComponent } from '../feed/find-component.js';
import type { ComponentStatus } from '../feed/schema.js';
import { COMPONENT_STATUSES, IMPACTS } from '../feed/words.js';
import { readFeed } from '../reader/read-feed.js';
import { createGuardedFetch } from '../server/guarded-fetch.js';
import { freshnessOf } from '../store/freshness.js';
import { configOf } from './read-config.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';

export interface CheckOptions {
  readonly component?: string;
  readonly failOn?: string;
  readonly provider?: string;
  readonly json?: boolean;
}

/** The words for `--fail-on`: states of a component, and impacts of an incident. */
const levelFor = (word: string | undefined): ComponentStatus | undefined => {
  if (!word) return undefined;
  const impact = IMPACTS.find((each) => each === word);
  const level = COMPONENT_STATUSES.find((each) => each === word) ?? (impact && levelOf(impact));
  if (!level || level === 'unknown' || level === 'operational')
    throw new UsageError(
      `--fail-on: expected one of minor, major, critical, ${COMPONENT_STATUSES.slice(1, -1).join(', ')}`,
    );
  return level;
};

/** Prints the state of a page or a component in one line. The exit code is 0 if it is good enough, 1 if not, and 2 if it is not known. */
export const checkCommand = async (url: string, options: CheckOptions, terminal: Terminal): Promise<number> => {
  const failOn = levelFor(options.failOn);
  const { src = url, allowHttp } = configOf([url]);
  const fetch = createGuardedFetch({ src, allowHttp }, terminal.platform.fetch);
  const { feed } = await readFeed(src, {
    provider: options.provider,
    fetch,
    maxSize: 16 * 2 ** 20,
    signal: terminal.signal,
  });
  const component = options.component === undefined ? undefined : findComponent(feed, options.component);
  const now = terminal.platform.clock.now();
  const [freshness] = freshnessOf({ refresh: 60, loadedAt: now, age: 0, updatedAt: feed.updatedAt, ttl: feed.ttl });
  const told = options.component === undefined ? overallStatus(feed) : (component?.status ?? 'unknown');
  const status = knownStatus(told, freshness);

  const reason =
    status !== told || freshness === 'unknown'
      ? `last updated at ${feed.updatedAt ?? ''}`
      : options.component === undefined
        ? explain(feed).replace(/^\w+: /, '')
        : component
          ? (component.statusText ?? '')
          : 'there is no such component';
  const subject = [feed.page.name, component?.name ?? options.component].filter(Boolean).join(' / ');
  terminal.out(
    options.json
      ? JSON.stringify({ page: feed.page.name, component: component?.id, status, reason })
      : `${subject}: ${status}${reason && ` (${reason})`}`,
  );
  if (status === 'unknown') return EXIT.unknown;
  return rankOf(status) >= (failOn ? rankOf(failOn) : 1) ? EXIT.problem : EXIT.ok;
};
