import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { hostOf, textOf } from '../shared/json.js';
import { isHistoryFeed, loggedIncident, loggedMaintenance } from '../syndication/log-entry.js';

/**
 * Atom and RSS of a status page: a log of what was written. It tells incidents and their updates, not how things stand.
 * @provider Atom and RSS
 * @gives incidents updates maintenances history
 * @readable varies
 * @src https://status.example.com/history.atom
 * @docs https://support.atlassian.com/statuspage/docs/rss-and-atom-feeds/
 * @source RFC 4287, RSS 2.0, RFC 822 and RFC 3339; public recordings of Statuspage, Instatus and incident.io (as of November 2026).
 * @endpoints /history.atom and /history.rss of Statuspage and Instatus, /feed.rss and /feed.atom of incident.io: the address of the source alone is asked
 * @traps Several entries share a link, so the guid or id alone tells them apart; updates have no year, and zones whose names mean several; incident.io dates an entry by its last change and tells its phase in a line of the text; Instatus writes durations apart from the notes.
 * @missing Components and impacts, and whether anything is wrong now.
 */
export const syndication: Adapter = {
  name: 'syndication',
  endpoints: (url) => [url],
  adapt: ([body], url) => {
    if (!isHistoryFeed(body)) throw new FeedError('shape', url, 'neither Atom nor RSS', { path: '$' });
    const { title, home, language, kind, entries } = body;
    // A blog, or the feed of a provider that logs no phases: nobody could tell what is over.
    if (entries.length && !entries.some(({ isPhased }) => isPhased))
      throw new FeedError('shape', url, 'no entry tells the phase of an incident', { path: '$' });
    return {
      version: 1,
      page: { name: textOf(title?.replace(/ - Incident History$/i, '')) ?? hostOf(url), url: home, language },
      incidents: entries.filter(({ isMaintenance }) => !isMaintenance).map(loggedIncident),
      maintenances: entries.filter(({ isMaintenance }) => isMaintenance).map(loggedMaintenance),
      links: { [kind]: url },
    };
  },
};
