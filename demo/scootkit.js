/** The words of the original page: it writes "100% - uptime" and "Show notice history". `addLocale` replaces the English of the tags. */
import { addLocale, en } from '/dist/cdn/status-widgets.js';

addLocale({
  ...en,
  uptime: (...values) => en.uptime(...values).replace(' uptime', ' - uptime'),
  moreNotices: 'Show notice history',
});
// The tags on the page read their words again when the language is set.
document.documentElement.lang = 'en';
