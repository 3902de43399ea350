import type { StatusFeed } from '../../feed/schema.js';
import { linkTo, noticeId } from './notice-link.js';

/** Histories that show all incidents of their feed, or would after loading more. */
const COMPLETE = 'incident-history:not([components],[min-impact],[show=maintenance])';

const isHistory = (element: Element): element is Element & { readonly feed: StatusFeed | undefined } =>
  'feed' in element;

/** URL of an incident in an `<incident-history>` of the page. Undefined if none has that incident. */
export const historyLink = (document: Document, id: string): string | undefined =>
  [...document.querySelectorAll(COMPLETE)].some(
    (element) => isHistory(element) && element.feed?.incidents.some((incident) => incident.id === id),
  )
    ? linkTo(noticeId({ id, isMaintenance: false }))
    : undefined;
