import { knownStatus, levelOf, overallStatus, rankOf } from '../feed/derive.js';
import { explain } from '../feed/explain.js';
import { findComponent } from '../feed/find-component.js';
import { isFeedError } from '../feed/feed-error.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import type { ComponentStatus, StatusFeed } from '../feed/schema.js';
import { COMPONENT_STATUSES, IMPACTS } from '../feed/words.js';
import { MIB } from '../reader/fetch-json.js';
import { createReader } from '../reader/read-feed.js';
import { serverError } from '../reader/server-error.js';
import { findGroup, groupFeed } from '../server/group-feed.js';
import { createGuardedFetch } from '../server/guarded-fetch.js';
import { freshnessOf } from '../store/freshness.js';
import { pause } from './pause.js';
import { configOf } from './read-config.js';
import { shellWord } from './shell-word.js';
import { EXIT, oneLine, UsageError, type Terminal } from './terminal.js';
import { unknownName } from './unknown-name.js';
import { unknownParts } from './unknown-parts.js';

export interface CheckOptions {
  readonly component?: string;
  readonly failOn?: string;
  readonly provider?: string;
  readonly json?: boolean;
  /** Seconds. */
  readonly wait?: string;
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

/** A state, and what the command prints and exits with. */
interface Checked {
  readonly text: string;
  readonly json: object;
  readonly status: ComponentStatus;
  readonly code: number;
  readonly warnings: readonly FeedWarning[];
}

/** Seconds between two readings with `--wait`. */
const WAIT_INTERVAL = 15;

/** What `--fail-on` and `--component` ask for. */
interface Question {
  readonly idOrName: string | undefined;
  readonly failOn: ComponentStatus | undefined;
}

const checkFeed = (
  page: StatusFeed,
  warnings: readonly FeedWarning[],
  { idOrName: asked, failOn }: Question,
  now: number,
): Checked => {
  const component = asked === undefined ? undefined : findComponent(page, asked);
  const group = asked === undefined || component ? undefined : findGroup(page, asked);
  // A group is checked as a page that has only its components.
  const feed = group ? groupFeed(page, group) : page;
  const idOrName = group ? undefined : asked;
  const [freshness] = freshnessOf({ refresh: 60, loadedAt: now, age: 0, updatedAt: feed.updatedAt, ttl: feed.ttl });
  const told = idOrName === undefined ? overallStatus(feed) : (component?.status ?? 'unknown');
  const status = knownStatus(told, freshness);
  const isProblem = rankOf(status) >= (failOn ? rankOf(failOn) : 1);
  // A state below the level is good enough only if nothing else can be at that level.
  const hidden = isProblem || status === 'unknown' ? [] : unknownParts(feed, idOrName);
  const isOld = status !== told || freshness === 'unknown' || (!isProblem && freshness !== 'fresh');
  const known = isOld
    ? `last updated at ${feed.updatedAt ?? ''}`
    : idOrName === undefined
      ? explain(feed).replace(/^\w+: /, '')
      : component
        ? (component.statusText ?? '')
        : unknownName(idOrName, feed);
  const reason = [known, ...(hidden.length ? [`not known: ${hidden.join(', ')}`] : [])].filter(Boolean).join('; ');
  const subject = [feed.page.name, component?.name ?? group?.name ?? idOrName].filter(Boolean).join(' / ');
  const isUnknown = status === 'unknown' || (!isProblem && (isOld || hidden.length));
  return {
    text: oneLine(`${subject}: ${status}${reason && ` (${reason})`}`),
    json: { page: feed.page.name, component: component?.id, group: group?.id, status, reason, warnings },
    status,
    code: isUnknown ? EXIT.unknown : isProblem ? EXIT.problem : EXIT.ok,
    warnings,
  };
};

/** How many problems a feed has, and how to see them. */
const warningsText = ({ length }: readonly FeedWarning[], url: string): string =>
  `${length} problem${length === 1 ? '' : 's'} in the feed: npx @scootkit/status-widgets validate ${shellWord(url)}`;

/**
 * Prints the state of a page, a component or a group in one line. The exit code is 0 if it is good enough, 1 if not, and 2 if that is not known.
 * With `wait`, reads the page again until it is 0 or the time is over.
 */
export const checkCommand = async (url: string, options: CheckOptions, terminal: Terminal): Promise<number> => {
  const { clock } = terminal.platform;
  const failOn = levelFor(options.failOn);
  const wait = options.wait === undefined ? 0 : Number(options.wait);
  if (options.wait !== undefined && !(wait > 0)) throw new UsageError('--wait: expected a number of seconds');
  const { src = url, allowHttp } = configOf([url]);
  /** The addresses of the last reading. A status page has several at which its feed may be. */
  const tried = new Set<string>();
  const reader = createReader(src, {
    provider: options.provider,
    fetch: createGuardedFetch({ src, allowHttp }, (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      tried.add(address);
      terminal.progress(`reading ${address}`);
      return terminal.platform.fetch(input, init);
    }),
  });
  const needs = { components: true, incidents: true };
  const check = async (): Promise<Checked> => {
    tried.clear();
    const { feed, warnings } = await reader.read({ needs: () => needs, maxSize: 16 * MIB, signal: terminal.signal });
    return checkFeed(feed, warnings, { idOrName: options.component, failOn }, clock.now());
  };

  const until = clock.now() + wait * 1000;
  let told = '';
  for (;;) {
    const left = (until - clock.now()) / 1000;
    try {
      const checked = await check();
      if (checked.code === EXIT.ok || left <= 0 || terminal.signal.aborted) {
        terminal.out(options.json ? JSON.stringify(checked.json) : checked.text);
        if (checked.warnings.length) terminal.err(warningsText(checked.warnings, src));
        return checked.code;
      }
      if (told !== checked.status) terminal.err(`waiting: ${checked.text}`);
      told = checked.status;
    } catch (error) {
      // The page may be what comes back.
      if (!isFeedError(error)) throw error;
      const explained = serverError(error, src);
      if (left <= 0) {
        if (tried.size > 1) terminal.err(`tried ${[...tried].join(', ')}`);
        throw explained;
      }
      if (told !== error.kind) terminal.err(`waiting: ${explained.message}`);
      told = error.kind;
    }
    terminal.progress(`waiting for ${Math.ceil(left)} seconds at most`);
    await pause(Math.min(WAIT_INTERVAL, left), terminal);
  }
};
