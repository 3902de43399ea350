import { overallStatus } from '../feed/derive.js';
import { findComponent } from '../feed/find-component.js';
import type { ComponentStatus, StatusFeed } from '../feed/schema.js';
import { translateFeed } from '../feed/translate-feed.js';
import { formatFor } from '../locale/format.js';
import type { Messages } from '../locale/messages.js';
import { summarize } from '../locale/summarize.js';
import type { ComposedFeed } from './compose-feed.js';
import { findGroup, groupFeed } from './group-feed.js';

/** What a badge shows. */
export interface BadgeContent {
  /** Name of the page, component or group. */
  readonly label: string;
  /** The state in words: those of `<status-badge>`. */
  readonly message: string;
  /** The state that the color stands for. Never operational if it is not fresh. */
  readonly status: ComponentStatus;
}

interface Named {
  readonly label: string;
  readonly status: ComponentStatus;
  readonly message: string;
}

/** A component, or else a group, with this id or name in the language of the page. */
const namedPart = (original: StatusFeed, idOrName: string, messages: Messages): Named | undefined => {
  const feed = translateFeed(original, messages.lang);
  const labelOf = (items: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    items.find((item) => item.id === id)?.name.trim() || messages.unnamed;
  const component = findComponent(original, idOrName);
  if (component) {
    const { id, status, statusText } = component;
    const message = (status === 'unknown' && statusText) || messages.status[status];
    return { label: labelOf(feed.components, id), status, message };
  }
  const group = findGroup(original, idOrName);
  if (!group) return undefined;
  const part = groupFeed(feed, group);
  return {
    label: labelOf(feed.groups, group.id),
    status: overallStatus(part),
    message: summarize(part, messages, true),
  };
};

/**
 * The content of a badge for the overall state, or for a component or group. Undefined if there is no such component or group.
 * Rules: docs/elements.md#fresh-stale-unknown
 */
export const badgeContent = (
  { feed, freshness, loadedAt }: ComposedFeed,
  messages: Messages,
  now: number,
  idOrName?: string,
): BadgeContent | undefined => {
  const shown: Named | undefined = idOrName
    ? namedPart(feed, idOrName, messages)
    : {
        label: feed.page.name,
        status: overallStatus(feed),
        message: summarize(translateFeed(feed, messages.lang), messages, true),
      };
  if (!shown || freshness === 'fresh') return shown;
  const { label, status } = shown;
  if (freshness === 'unknown')
    return { label, message: idOrName ? messages.status.unknown : messages.all.unknown, status: 'unknown' };
  if (status !== 'operational') return shown;
  const ago = loadedAt === undefined ? '' : formatFor(messages, 'UTC').relative(loadedAt, now, true);
  return { label, message: messages.was(status, ago), status: 'unknown' };
};
