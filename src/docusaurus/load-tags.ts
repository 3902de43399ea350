/** The client module of the plugin: loads the code of each tag when the page has the first one of it. */

const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'status-banner': () => import('../define/status-banner.js'),
  'status-badge': () => import('../define/status-badge.js'),
  'component-list': () => import('../define/component-list.js'),
  'incident-history': () => import('../define/incident-history.js'),
  'uptime-bars': () => import('../define/uptime-bars.js'),
  'status-feed': () => import('../define/status-feed.js'),
};

/** Loads the tags that are on the page, now and whenever it changes. */
const observeTags = (): void => {
  const awaited = new Map(Object.entries(LOADERS).map(([tag, load]) => [document.getElementsByTagName(tag), load]));
  const loadPresent = (): void => {
    for (const [elements, load] of awaited) {
      if (!elements.length) continue;
      awaited.delete(elements);
      void load();
    }
    if (!awaited.size) observer.disconnect();
  };
  const observer = new MutationObserver(loadPresent);
  observer.observe(document, { childList: true, subtree: true });
  loadPresent();
};

// Docusaurus also runs client modules when it builds the pages.
if (typeof document !== 'undefined') observeTags();
