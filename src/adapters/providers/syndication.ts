import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { hostOf, textOf } from '../shared/json.js';
import { isHistoryFeed, loggedIncident, loggedMaintenance } from '../syndication/log-entry.js';

/**
 * Atom and RSS of a status page: incidents with their updates, but not the current state.
 * @provider Atom and RSS
 * @gives incidents updates maintenances history
 * @readable varies
 * @src https://status.example.com/history.atom
 * @docs https://support.atlassian.com/statuspage/docs/rss-and-atom-feeds/
 * @source RFC 4287, RSS 2.0, RFC 822 and RFC 3339; public recordings of Statuspage, Instatus and incident.io (as of November 2026).
 * @endpoints /history.atom and /history.rss of Statuspage and Instatus, /feed.rss and /feed.atom of incident.io. Only the URL of the source is requested
 * @traps Several entries may have the same link, so only the guid or id distinguishes them. Updates have no year, and ambiguous zone names. In feeds of incident.io, the date of an entry is its last change, and the phase is in a line of the text. In feeds of Instatus, the duration is not in the updates.
 * @missing Components, impacts, and the overall state.
 */
export const syndication: Adapter = {
  name: 'syndication',
  endpoints: (url) => [url],
  adapt: ([body], url) => {
    if (!isHistoryFeed(body)) throw new FeedError('shape', url, 'neither Atom nor RSS', { path: '$' });
    const { title, home, language, kind, entries } = body;
    // A blog, or the feed of another provider without phases: open and past incidents could not be distinguished.
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
