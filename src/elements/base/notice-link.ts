/** The link to a notice at the end of the hash of the page, after the route of a hash router if there is one. */
const LINK = /#((?:incident|maintenance)-[^#]+)$/;
/** The same as the last part of a route. */
const LAST_PART = /\/((?:incident|maintenance)-[^#/]+)$/;

/** DOM id of a notice. Incidents and maintenances may have the same id in a feed. */
export const noticeId = ({ id, isMaintenance }: { readonly id: string; readonly isMaintenance: boolean }): string =>
  `${isMaintenance ? 'maintenance' : 'incident'}-${id}`;

/** DOM id of the notice that the URL of the page links to. Empty if there is none. */
export const linkedNotice = (): string => {
  const { hash } = location;
  const [, id = ''] = LINK.exec(hash) ?? LAST_PART.exec(hash) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** Whether the hash of the page is a link to a notice, and not to something else on the page. A route that looks like one is none. */
export const isNoticeLink = (): boolean => LINK.test(location.hash) && !document.getElementById(location.hash.slice(1));

/** The route of a hash router (`#/` or `#!/`). Empty if the page has none. */
export const hashRoute = (): string => (/^#!?\//.test(location.hash) ? location.hash.replace(/(?<=.)#.*/, '') : '');

/** URL of the page with a link to a notice. Not only a hash, because `<base>` would change the page. A server does not know the page. */
export const linkTo = (id: string): string =>
  `${typeof location === 'undefined' ? '' : location.href.replace(/#.*/, '') + hashRoute()}#${encodeURIComponent(id)}`;
