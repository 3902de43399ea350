import type { StatusFeed } from '../../feed/schema.js';
import { linkTo, noticeId } from './notice-link.js';

/** Histories that show all incidents of their feed, or would after loading more. Without `show`, they show all maintenances, too. */
const COMPLETE = 'incident-history:not([components],[min-impact],[show=maintenance])';

const isHistory = (element: Element): element is Element & { readonly feed: StatusFeed | undefined } =>
  'feed' in element;

/** URL of an incident or a maintenance in an `<incident-history>` of the page. Undefined if none has it. */
export const historyLink = (document: Document, id: string, isMaintenance = false): string | undefined =>
  [...document.querySelectorAll(isMaintenance ? `${COMPLETE}:not([show])` : COMPLETE)].some(
    (element) =>
      isHistory(element) &&
      element.feed?.[isMaintenance ? 'maintenances' : 'incidents'].some((notice) => notice.id === id),
  )
    ? linkTo(noticeId({ id, isMaintenance }))
    : undefined;
